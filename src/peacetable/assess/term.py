"""One term before one party: of all stances that bear on it, the most specific decide.

A stance on the very object outweighs one on the whole; a stance on the whole outweighs one on a part; a stance on
the issue itself outweighs one that reaches it from another issue.
"""

from peacetable.assess.bearing import find_reasons
from peacetable.assess.outlook import Outlook, Reach, Reason, TermWeight
from peacetable.assess.scene import Scene
from peacetable.model import Term


def weigh_term(scene: Scene, term: Term) -> TermWeight:
    """How `term` stands with the receiving party."""
    found = tuple(find_reasons(scene, term))
    deciding = _most_specific(found)
    beside = tuple(reason for reason in found if reason not in deciding)
    outlook = _settle(deciding)
    return TermWeight(term, outlook, tuple(r for r in deciding if _counts(r, outlook)), beside)


def _most_specific(found: tuple[Reason, ...]) -> tuple[Reason, ...]:
    for reach in Reach:
        level = [reason for reason in found if reason.reach is reach]
        if level:
            return tuple(r for r in level if r.is_direct) or tuple(level)
    return ()


def _settle(reasons: tuple[Reason, ...]) -> Outlook:
    """The outlook of stances of equal weight. A yes and a no at once are not a no: the party says both."""
    outlooks = {_soften(reason) for reason in reasons}
    if not outlooks:
        return Outlook.SILENT
    if Outlook.OPEN in outlooks and all(reason.reach is Reach.PART for reason in reasons):
        return Outlook.OPEN  # refused in part and open in part: there is something to talk about
    if Outlook.BLOCKED in outlooks and outlooks & {Outlook.OPEN, Outlook.WELCOME}:
        return Outlook.AT_ODDS
    return next(outlook for outlook in Outlook if outlook in outlooks)


def _soften(reason: Reason) -> Outlook:
    """A stance on a part of the term neither blocks the rest of it nor grants it."""
    if reason.reach is not Reach.PART:
        return reason.outlook
    return Outlook.AT_ODDS if reason.outlook in (Outlook.BLOCKED, Outlook.AT_ODDS) else Outlook.OPEN


def _counts(reason: Reason, outlook: Outlook) -> bool:
    """Whether the reason speaks for the outlook: a blocked term is explained by what blocks it."""
    return outlook is not Outlook.BLOCKED or reason.outlook is Outlook.BLOCKED
