"""Stances told as a list: a heading that names an act and its holder, and the points below it.

"THE UNION'S DEMANDS", then one demanded thing a point. A heading is a line of its own or ends in a colon.
"""

import re
from collections.abc import Iterator

from spacy.tokens import Span

from peacetable.claims.account import Account
from peacetable.claims.claim import Claim
from peacetable.claims.content import find_things
from peacetable.claims.parties import is_party
from peacetable.claims.stance.taking import Taking
from peacetable.language.proposition import PredicateKind, Proposition
from peacetable.lexicon.acts import Act

POINT = re.compile(r"^[ \t]*(?:[•·▪◦●*–—-]|\(?\d{1,2}[.)]|\(?[a-z]\))[ \t]+(?P<text>\S.*)$")
LONGEST_HEADING = 160


RULE = "list.points"
"""The id by which a list explains itself, beside that of the act its heading names."""


def by_list(account: Account) -> list[Claim]:
    """The claims of every list whose heading says who takes which stance on its points."""
    return [claim for heading, points in _lists(account) for claim in _claims(account, heading, points)]


def _lists(account: Account) -> Iterator[tuple[Span, list[Span]]]:
    """Each heading with its points: lines that start with a bullet, a number or a letter."""
    heading: Span | None = None
    points: list[Span] = []
    for start, line in _lines(account.article.text):
        point = POINT.match(line)
        if point:
            span = _span(account, start + point.start("text"), start + len(line))
            points += [span] if span is not None else []
            continue
        if heading is not None and points:
            yield heading, points
        heading, points = _span(account, start, start + len(line)) if len(line) <= LONGEST_HEADING else None, []
    if heading is not None and points:
        yield heading, points


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Lines that say something, each with the offset at which it starts."""
    start = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield start, line.rstrip()
        start += len(line)


def _span(account: Account, start: int, end: int) -> Span | None:
    return account.doc.char_span(start, end, alignment_mode="contract")


def _claims(account: Account, heading: Span, points: list[Span]) -> Iterator[Claim]:
    act = _act_of(account, heading)
    holders = _holders(account, heading)
    if act is None or act.stance is None or not holders:
        return
    for point in points:
        taken = Taking(_as_proposition(point), act.stance, holders, f"{act.id}.list", heading)
        things = {thing.issue: thing for thing in reversed(find_things(account, point.root, point))}
        yield from taken.claims(account, list(things.values()))


def _act_of(account: Account, heading: Span) -> Act | None:
    """The act that the heading names by a noun or verb ("demands", "what the BRN wants")."""
    words = (token.lemma_.lower() for token in heading if token.pos_ in {"NOUN", "VERB", "PROPN"})
    acts = (act for word in words for act in account.lexicon.acts.find(word))
    return next((act for act in acts if act.holder == "agent" and not act.issues), None)


def _holders(account: Account, heading: Span) -> tuple[str, ...]:
    named = (account.mentions.party_of(mention.actor) for mention in account.mentions.actors_in(heading))
    return tuple(dict.fromkeys(party for party in named if is_party(account, party)))[:1]


def _as_proposition(point: Span) -> Proposition:
    """A point of a list as a bare predicate, so that it can carry a stance."""
    root = point.root
    return Proposition(root, point, root.lemma_, root.lemma_, PredicateKind.NOUN, ())
