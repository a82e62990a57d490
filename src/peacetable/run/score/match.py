"""Matching: which record of a reading is which record of the gold, by the key fields of its kind."""

import re
from collections.abc import Callable, Sequence

from peacetable.run.score.fields import check_fields
from peacetable.run.score.names import Plain, is_same_place

_SIDE = {
    **dict.fromkeys(("demands", "offers", "accepts", "open", "conditional"), "for"),
    "rejects": "against",
}
_STAGE = {
    **dict.fromkeys(("proposed", "rejected"), "early"),
    **dict.fromkeys(("agreed", "in-effect"), "made"),
    **dict.fromkeys(("violated", "collapsed", "expired"), "broken"),
}
_FIRST_WORDS = 4  # of a quotation: enough to tell it, however much of it a reading quotes


def pair(kind: str, golds: Sequence[Plain], gots: Sequence[Plain]) -> list[tuple[int, int]]:
    """Index pairs of matching records, each used once; those with the most agreeing fields go first."""
    is_match = _KEYS[kind]
    candidates = sorted(
        (-sum(check_fields(kind, gold, got).agreeing), i, j)
        for i, gold in enumerate(golds)
        for j, got in enumerate(gots)
        if is_match(gold, got)
    )
    pairs: list[tuple[int, int]] = []
    for _, i, j in candidates:
        if all(i != taken and j != used for taken, used in pairs):
            pairs.append((i, j))
    return pairs


def _position(gold: Plain, got: Plain) -> bool:
    same = all(gold[field] == got.get(field) for field in ("party", "issue"))
    return same and _SIDE.get(gold["stance"]) == _SIDE.get(got.get("stance") or "")


def _proposal(gold: Plain, got: Plain) -> bool:
    issues = {term["issue"] for term in gold.get("terms") or ()}
    return gold["by"] == got.get("by") and bool(issues & {term.get("issue") for term in got.get("terms") or ()})


def _talks(gold: Plain, got: Plain) -> bool:
    parties = set(gold["parties"])
    shared = parties & set(got.get("parties") or ())
    return len(shared) >= min(2, len(parties)) and gold["status"] == got.get("status")


def _ceasefire(gold: Plain, got: Plain) -> bool:
    share_party = bool(set(gold.get("parties") or ()) & set(got.get("parties") or ()))
    places = ((one, other) for one in gold.get("places") or () for other in got.get("places") or ())
    near = share_party or any(is_same_place(one, other) for one, other in places)
    return near and _STAGE.get(gold["status"]) == _STAGE.get(got.get("status") or "")


def _toll(gold: Plain, got: Plain) -> bool:
    return all(gold[field] == got.get(field) for field in ("measure", "low"))


def _statement(gold: Plain, got: Plain) -> bool:
    by_same = gold["speaker"] == got.get("speaker") or bool(gold.get("for") and gold["for"] == got.get("for"))
    return by_same and _first_words(gold["quote"]) == _first_words(got.get("quote"))


def _first_words(quote: str | None) -> list[str]:
    return re.findall(r"\w+", (quote or "").lower())[:_FIRST_WORDS]


_KEYS: dict[str, Callable[[Plain, Plain], bool]] = {
    "positions": _position,
    "proposals": _proposal,
    "talks": _talks,
    "ceasefires": _ceasefire,
    "tolls": _toll,
    "statements": _statement,
}
