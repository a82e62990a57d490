"""Labels: what an annotation says of each sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from peacetable.claims.learned import Question
from peacetable.model import Stance
from peacetable.run.corpus import Annotated
from peacetable.run.corpus.annotation import Position
from peacetable.run.score.names import slug

NOBODY, OWN = 0, 1
"""Targets of `by` beside the parties of the sentence."""

SECOND_PLACE = 0.2
"""What a party × issue counts in a sentence that is not its record's evidence: the position may be told again there."""


@dataclass(slots=True)
class Told:
    """What a sentence tells. Parties are numbered by `parties`, their gold ids where they have one.

    `topics` are the issues of all positions whose evidence it is; `stances`: (party, issue) → stance; `soft`: cells that
    may or may not be told; `by`: cell → `NOBODY`, `OWN` or 2 + party; `objects`:
    cell → first and last word, None where the record has none.
    """

    parties: list[str]
    topics: set[str] = field(default_factory=set)
    stances: dict[tuple[int, str], Stance] = field(default_factory=dict)
    soft: set[tuple[int, str]] = field(default_factory=set)
    by: dict[tuple[int, str], int] = field(default_factory=dict)
    objects: dict[tuple[int, str], tuple[int, int] | None] = field(default_factory=dict)


class Labeller:
    """Labels the questions of one article."""

    def __init__(self, article: Annotated, questions: Iterable[Question], names: Mapping[str, str]) -> None:
        self.article, self.names = article, names
        self.questions = list(questions)
        self.told = [Told(self._parties(question)) for question in self.questions]
        self.missed = 0
        for position in article.annotation.positions:
            self._position(position)

    def _parties(self, question: Question) -> list[str]:
        return list(dict.fromkeys(self.name(holder.party, holder.actor) for holder in question.holders))

    def name(self, party: str, actor: str) -> str:
        """The gold's id for a party: through the party, else through the actor that stands for it."""
        return self.names.get(party) or self.names.get(actor) or party

    def _place(self, quotation: str) -> int | None:
        """The number of the question in which most of a quotation lies."""
        start = self.article.text.index(quotation)
        middle = start + len(quotation) // 2
        for at, question in enumerate(self.questions):
            if question.sentence.start_char <= middle < question.sentence.end_char:
                return at
        return None

    def _position(self, position: Position) -> None:
        places = [at for quotation in position.ev if (at := self._place(quotation)) is not None]
        if places:
            self.told[places[0]].topics.add(position.issue)
        first = next((at for at in places if position.party in self.told[at].parties), None)
        self.missed += first is None
        for at, told in enumerate(self.told):
            if position.party not in told.parties:
                continue
            cell = (told.parties.index(position.party), position.issue)
            if at == first:
                told.stances.setdefault(cell, position.stance)
                told.by[cell] = self._by(told, position)
                if (found := self._object(at, position.object)) is not None or position.object is None:
                    told.objects[cell] = found
            else:
                told.soft.add(cell)

    def _by(self, told: Told, position: Position) -> int:
        if position.by is None:
            return NOBODY
        if position.by == position.party:
            return OWN
        return 2 + told.parties.index(position.by) if position.by in told.parties else NOBODY

    def _object(self, at: int, name: str | None) -> tuple[int, int] | None:
        if name is None:
            return None
        question = self.questions[at]
        text = question.sentence.text
        start = text.lower().find(name.lower())
        if start < 0:
            return None
        start += question.sentence.start_char
        doc = question.sentence.doc
        inside = [
            place
            for place, token in enumerate(question.tokens)
            if start < doc[token].idx + len(doc[token]) and doc[token].idx < start + len(name)
        ]
        return (inside[0], inside[-1]) if inside else None


def names_of(article: Annotated, cast: Mapping[str, object]) -> dict[str, str]:
    """The reader's actor ids → the annotation's, by any of their names."""
    gold = {slug(form): actor for actor, forms in article.annotation.names.items() for form in (actor, *forms)}
    found = {}
    for actor, known in cast.items():
        forms = (actor, getattr(known, "name", actor), *getattr(known, "aliases", ()))
        match = next((gold[slug(form)] for form in forms if slug(form) in gold), None)
        if match is not None:
            found[actor] = match
    return found
