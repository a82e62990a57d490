"""Times in a document: every rule over its text, the longest match of each place, joined and bounded.

Own rules, not a library: none of those that read English dates gives intervals, open bounds and "unknown" (see
docs/decisions on times). TimeML (ISO 24617-1) is the reference for what an expression means.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from spacy.tokens import Doc, Span

from peacetable.mentions.mention import TimeMention
from peacetable.mentions.times import absolute, composed, named, relative, spans
from peacetable.mentions.times.bounds import kind_before
from peacetable.mentions.times.join import join
from peacetable.mentions.times.patterns import Rule
from peacetable.mentions.times.scene import Scene, Value
from peacetable.mentions.times.tense import direction_at

RULES: tuple[Rule, ...] = absolute.RULES + relative.RULES + composed.RULES + named.RULES + spans.RULES


@dataclass(frozen=True, slots=True)
class Match:
    """Where a rule matched."""

    rule: Rule
    found: re.Match[str]

    @property
    def start(self) -> int:
        """Its first character."""
        return self.found.start()

    @property
    def end(self) -> int:
        """The character after its last."""
        return self.found.end()


def find_times(doc: Doc, *, published: date | None) -> tuple[TimeMention, ...]:
    """The times that `doc` names, in text order. Without `published`, relative ones keep no date.

    "The ministers met on Tuesday" published on Friday 7 June 2024 → 2024-06-04, a `date`.
    """
    mentions: list[TimeMention] = []
    scene = Scene(published)
    for match in _longest(doc.text):
        span = _tokens_of(doc, match)
        scene = replace(scene, direction=direction_at(span))
        value = None if _is_in_a_name(span) else match.rule.resolve(match.found, scene)
        if value is None:
            continue
        mentions.append(_mention(span, value))
        scene = replace(scene, anchor=_day_of(value) or scene.anchor)
    return tuple(join(doc, mentions, published))


def _longest(text: str) -> Iterator[Match]:
    """Matches in text order; where several overlap, the longest, and of equals the rule named first."""
    found = [Match(rule, match) for rule in RULES for match in rule.matches(text) if match[0].strip()]
    found.sort(key=lambda m: (m.start - m.end, RULES.index(m.rule)))
    taken: list[Match] = []
    for match in found:
        if all(match.end <= other.start or other.end <= match.start for other in taken):
            taken.append(match)
    return iter(sorted(taken, key=lambda m: m.start))


def _tokens_of(doc: Doc, match: Match) -> Span:
    span = doc.char_span(match.start, match.end, alignment_mode="expand")
    if span is None:
        raise ValueError(f"no tokens at {match.start}:{match.end}; does the document hold its whole text?")
    return span


def _is_in_a_name(span: Span) -> bool:
    """Such as "Friday Okello", "April Glaspie": a person whose name goes on beyond the time's words."""
    return any(
        entity.label_ == "PER" and entity.start <= span.start and span.end < entity.end for entity in span.doc.ents
    )


def _mention(span: Span, value: Value) -> TimeMention:
    kind = kind_before(span) or value.kind if value.kind == "date" else value.kind
    return TimeMention(span, value.edtf, kind, value.days, value.part)


def _day_of(value: Value) -> date | None:
    """The day that later expressions ("the next day") count from."""
    return date.fromisoformat(value.edtf) if value.edtf and re.fullmatch(r"\d{4}-\d\d-\d\d", value.edtf) else None
