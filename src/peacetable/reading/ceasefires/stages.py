"""The order of the stages of a ceasefire."""

from peacetable.model import CeasefireStatus

FURTHEST = (
    CeasefireStatus.EXPIRED,
    CeasefireStatus.COLLAPSED,
    CeasefireStatus.VIOLATED,
    CeasefireStatus.IN_EFFECT,
    CeasefireStatus.AGREED,
    CeasefireStatus.REJECTED,
    CeasefireStatus.PROPOSED,
)
"""The furthest stage first. What was agreed is not undone by a third party's refusal, a mere proposal is."""
EARLY = frozenset({CeasefireStatus.PROPOSED, CeasefireStatus.REJECTED})
BROKEN = frozenset({CeasefireStatus.VIOLATED, CeasefireStatus.COLLAPSED, CeasefireStatus.EXPIRED})
MADE = frozenset({CeasefireStatus.AGREED, CeasefireStatus.IN_EFFECT})


def further(one: CeasefireStatus | None, other: CeasefireStatus | None) -> CeasefireStatus | None:
    """The further of two stages."""
    known = {one, other} - {None}
    return next((stage for stage in FURTHEST if stage in known), None)
