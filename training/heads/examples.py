"""Corpus → examples: what the heads are asked, sentence by sentence, and what the annotation answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from peacetable.claims.learned import Holder, Question, Seen, questions_of
from peacetable.run.corpus import Annotated
from peacetable.run.reader import Reader
from peacetable.sources import read_file
from training.heads.labels import Labeller, Told, names_of


@dataclass(frozen=True, slots=True)
class HeadExample:
    """A sentence with the encoder's vectors (W, H) of its words, the party numbers of its holders, and what it tells."""

    name: str
    vectors: NDArray[np.float32]
    question: Question
    groups: tuple[int, ...]
    told: Told


@dataclass(slots=True)
class Coverage:
    """How many positions have their party among the holders of their evidence."""

    positions: int = 0
    missed: int = 0


def examples_of(
    reader: Reader, articles: Iterable[Annotated], coverage: Coverage, *, helped: bool
) -> Iterator[HeadExample]:
    """All sentences of the articles. With `helped`, the names of the annotation are holders where the reader found none."""
    for annotated in articles:
        head = annotated.annotation
        about = {"published": head.published, "title": head.title, "outlet": head.outlet}
        account, claims = reader.claimed(read_file(annotated.path.with_suffix(".txt"), **about))
        questions = list(questions_of(account, claims))
        names = names_of(annotated, account.mentions.cast)
        if helped:
            questions = [_helped(question, annotated, names) for question in questions]
        labeller = Labeller(annotated, questions, names)
        coverage.positions += len(head.positions)
        coverage.missed += labeller.missed
        for question, told in zip(questions, labeller.told, strict=True):
            groups = tuple(told.parties.index(labeller.name(h.party, h.actor)) for h in question.holders)
            vectors = np.asarray(account.doc.tensor[list(question.tokens)], dtype=np.float32)
            yield HeadExample(annotated.name, vectors, question, groups, told)


def _helped(question: Question, article: Annotated, names: dict[str, str]) -> Question:
    """The question with a holder for every name of the annotation that no holder of the sentence stands for."""
    known = {names.get(h.party) or names.get(h.actor) for h in question.holders}
    added = []
    doc = question.sentence.doc
    for actor, forms in article.annotation.names.items():
        if actor in known or (actor in names.values() and _is_person(actor, article)):
            continue
        for form in sorted(forms, key=len, reverse=True):
            at = question.sentence.text.find(form)
            start = question.sentence.start_char + at
            span = doc.char_span(start, start + len(form)) if at >= 0 else None
            if span:
                words = tuple(place for place, token in enumerate(question.tokens) if span.start <= token < span.end)
                added.append(Holder(actor, actor, Seen.NAMED, words, span))
                break
    return replace(question, holders=(*question.holders, *(h for h in added if h.words)))


def _is_person(actor: str, article: Annotated) -> bool:
    """Whether an id only ever speaks for another: persons are no party of a position."""
    return all(position.party != actor for position in article.annotation.positions)
