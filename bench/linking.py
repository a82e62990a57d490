"""Actor linking: of the names that gold gives its actors, how many the mentions link to the right one.

    python bench/linking.py GOLD... [--errors] [--split dev]

GOLD is a folder of NAME.gold.json, or the `articles` folder of a corpus. Each name of the gold's `names` is one case, at
the first of its places in the text that has a mention: a capital may be a dateline first and a government later. A place
stands between word boundaries and not inside a longer name of another actor. It is right when a mention there has an actor
that goes, by id, name or alias, under one of the gold's names for it. Persons are those who speak for somebody and are no
party of a record themselves; everybody else counts as state or organisation.
Goals: 0.95 for states and organisations, 0.90 for persons.
"""

import argparse
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from peacetable.mentions import Mentions
from peacetable.model import Actor, ActorKind, Article
from peacetable.run import load
from peacetable.run.corpus import Split, read_corpus
from peacetable.run.score import read_gold
from peacetable.run.score.names import slug

Names = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Text:
    """An article with its gold names, and the ids of those who are persons."""

    name: str
    article: Article
    names: Names
    persons: frozenset[str]


@dataclass(frozen=True, slots=True)
class Case:
    """One name of an actor, and what it was linked to; `got` is empty where nothing was."""

    article: str
    actor: str
    name: str
    is_person: bool
    got: tuple[str, ...]
    is_right: bool


def read_texts(folder: Path, split: Split | None) -> Iterator[Text]:
    """The articles of a gold folder, or of a corpus."""
    if any(folder.glob("*.gold.json")):
        for one in read_gold(folder):
            yield Text(one.name, one.article, one.gold["names"], persons_of(one.gold))
        return
    for own in read_corpus(folder, split=split):
        if split is None and own.split is Split.TEST:
            continue
        published = own.annotation.published
        day = date.fromisoformat(str(published)) if published else None
        plain = own.annotation.model_dump(mode="json")
        yield Text(own.name, Article(own.name, own.text, published=day), plain["names"], persons_of(plain))


def persons_of(gold: dict[str, Any]) -> frozenset[str]:
    """Who speaks in the records, and is no party of one."""
    speakers = {one.get("speaker") for key in ("statements", "positions") for one in gold.get(key) or ()}
    speaking_for = {one.get("for") for one in gold.get("statements") or () if one.get("for") != one.get("speaker")}
    parties = {one.get("party") for one in gold.get("positions") or ()}
    parties |= {party for one in gold.get("talks") or () for party in one.get("parties") or ()}
    return frozenset(filter(None, speakers - parties - speaking_for))


def cases_of(text: Text, mentions: Mentions) -> Iterator[Case]:
    """A case for each name of each actor that the text holds."""
    owned = [(name, actor) for actor, names in text.names.items() for name in names]
    for name, actor in dict.fromkeys(owned):
        longer = [other for other, owner in owned if owner != actor and name in other and name != other]
        linked = [linked_at(mentions, place) for place in places_of(text.article.text, name, longer)]
        if linked:
            got = next(filter(None, linked), ())
            agreed = {slug(form) for form in (actor, *text.names[actor])}
            right = any(agreed & forms_of(mentions.cast.get(one), one) for one in got)
            yield Case(text.name, actor, name, is_person(actor, text, mentions), got, right)


def linked_at(mentions: Mentions, place: tuple[int, int]) -> tuple[str, ...]:
    """The actors of the mentions that share a character with a place."""
    over = (m.actor for m in mentions.actors if m.span.start_char < place[1] and place[0] < m.span.end_char)
    return tuple(dict.fromkeys(over))


def is_person(actor: str, text: Text, mentions: Mentions) -> bool:
    """By the cast where it knows the actor, else by the gold's records."""
    known = mentions.cast.get(actor)
    return known.kind is ActorKind.PERSON if known else actor in text.persons


def places_of(text: str, name: str, longer: list[str]) -> list[tuple[int, int]]:
    """Where `name` stands on its own."""
    taken = [m.span() for other in longer for m in re.finditer(re.escape(other), text)]
    found = [m.span() for m in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)]
    return [one for one in found if not any(start <= one[0] and one[1] <= end for start, end in taken)]


def forms_of(actor: Actor | None, id: str) -> set[str]:
    """Every name of an actor of the cast, as slugs."""
    names = (actor.name, *actor.aliases) if actor else ()
    return {slug(form) for form in (id, *names)}


def measure(folders: list[Path], split: Split | None) -> list[Case]:
    """The cases of every article of the folders."""
    reader = load()
    texts = (text for folder in folders for text in read_texts(folder, split))
    return [case for text in texts for case in cases_of(text, reader.account(text.article).mentions)]


def main() -> None:
    """Prints accuracy by kind, and with `--errors` each name that went wrong."""
    parser = argparse.ArgumentParser(description="Accuracy of actor linking on the names of gold articles.")
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--split", type=Split, default=None)
    asked = parser.parse_args()
    cases = measure(asked.gold, asked.split)
    for title, wanted in (("states and organisations", False), ("persons", True)):
        own = [case for case in cases if case.is_person is wanted]
        right = sum(case.is_right for case in own)
        print(f"{title}: {right} of {len(own)} right, accuracy {right / len(own) if own else 0:.3f}")
    for case in cases:
        if asked.errors and not case.is_right:
            print(f"{case.article}\t{case.actor}\t{case.name!r}\t{' '.join(case.got) or '-'}")


if __name__ == "__main__":
    main()
