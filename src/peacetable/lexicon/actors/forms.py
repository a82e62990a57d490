"""Written forms: all that a registered actor may be called, and in which sense each form stands for it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from peacetable.lexicon.actors.known import KnownActor
from peacetable.model import ActorKind


class FormKind(StrEnum):
    """In which sense words stand for an actor."""

    NAME = "name"
    ADJECTIVE = "adjective"
    PEOPLE = "people"
    CAPITAL = "capital"
    SEAT = "seat"
    SURNAME = "surname"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Form:
    """One way to call an actor: `FormKind.ADJECTIVE` of RUS is "Russian"."""

    actor: str
    kind: FormKind


_ACRONYM = re.compile(r"[A-Z]{2,6}")
_PARTICLES = frozenset("al el ben bin ibn van von der de da di du dos la le abu abd abdel abdul mac st".split())


def forms_of(actor: KnownActor) -> Iterator[tuple[str, Form]]:
    """Every form of `actor` with its sense."""
    yield from ((form, Form(actor.id, FormKind.NAME)) for name in actor.names for form in spellings(name))
    for kind, words in (
        (FormKind.ADJECTIVE, actor.adjectives),
        (FormKind.PEOPLE, actor.people),
        (FormKind.CAPITAL, actor.capitals),
        (FormKind.SEAT, actor.seats),
        (FormKind.CAPITAL, tuple(seat.party.replace("_", " ") for seat in actor.dated_seats)),
    ):
        yield from ((word, Form(actor.id, kind)) for word in words)
    if actor.kind is ActorKind.STATE:
        shouted = (word.upper() for word in (*actor.names, *actor.adjectives) if len(word) > 3 and not word.isupper())
        yield from ((word, Form(actor.id, FormKind.NAME)) for word in shouted)
    if actor.kind is ActorKind.PERSON:
        yield from ((name, Form(actor.id, FormKind.SURNAME)) for name in actor.surnames)


def spellings(name: str) -> Iterator[str]:
    """A name as newsrooms vary it: acronyms with points ("U.N.") or as words ("Nato"), "al-" as "al " or "el-".

    >>> list(spellings("UN"))
    ['UN', 'U.N.']
    """
    yield name
    if _ACRONYM.fullmatch(name):
        if len(name) <= 4:
            yield ".".join(name) + "."
        if len(name) >= 4:
            yield name.capitalize()
    if re.search(r"\b[ae]l-", name):
        for article in ("al-", "el-", "al ", "Al-", "Al ", "El-"):
            yield re.sub(r"\b[aeAE]l-", article, name)


def surnames_of(name: str) -> tuple[str, ...]:
    """What is left of a person's name when it comes again: the last word, with its particles and without.

    >>> surnames_of("Abdel Fattah al-Sisi")
    ('al-Sisi', 'Sisi')
    """
    words = [word for word in name.split() if word not in ("Jr", "Jr.", "II", "III", "IV")]
    if len(words) < 2:
        return ()
    last = words[-1]
    bare = re.sub(r"^[aeAE]l-", "", last)
    start = len(words) - 1
    while start > 1 and words[start - 1].lower() in _PARTICLES:
        start -= 1
    return tuple(dict.fromkeys((" ".join(words[start:]), last, bare)))
