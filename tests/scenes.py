"""Scenes for tests: records with made-up evidence, each from one short article."""

from datetime import date

from peacetable.model import (
    Actor,
    ActorKind,
    Article,
    Position,
    Proposal,
    ProposalStatus,
    Reading,
    Span,
    Stance,
    Term,
)

TEXT = "The minister answered the offer at length, and the movement answered the minister in fewer words."
EVIDENCE = (Span.cut(TEXT, 0, 12),)
CAST = (
    Actor("state", "Coastland", ActorKind.STATE, aliases=("the government",)),
    Actor("minister", "Ada Minister", ActorKind.PERSON, of="state"),
    Actor("movement", "Highland Movement", ActorKind.GROUP),
    Actor("leader", "Ben Leader", ActorKind.PERSON, of="movement"),
    Actor("neighbour", "Neighbour", ActorKind.STATE),
)


def stance(
    what: str,
    issue: str,
    *,
    by: str | None = "state",
    object_: str | None = None,
    party: str = "state",
    date_: str | None = None,
) -> Position:
    return Position(party, issue, Stance(what), EVIDENCE, by=by, object=object_, date=date_)


def term(issue: str, *, by: str | None = "state", object_: str | None = None) -> Term:
    return Term(issue, EVIDENCE, by=by, object=object_)


def offer(
    *terms: Term, to: tuple[str, ...] = ("state",), status: str = "tabled", in_return: tuple[Term, ...] = ()
) -> Proposal:
    return Proposal("movement", EVIDENCE, terms, in_return, to, "2020-01-01", ProposalStatus(status))


def reading(*records: Position | Proposal, published: date = date(2020, 1, 2), text: str = TEXT) -> Reading:
    return Reading(
        Article(text[:8], text, published),
        actors=CAST,
        positions=tuple(record for record in records if isinstance(record, Position)),
        proposals=tuple(record for record in records if isinstance(record, Proposal)),
    )
