"""One's own losses: "put its losses at 10 dead", "nine deaths in its own ranks" count the teller's own fighters."""

import re

from peacetable.claims import Account
from peacetable.lexicon.harms import victims_of
from peacetable.model import ActorKind, Victims
from peacetable.reading.tolls.harm import Harm
from peacetable.reading.tolls.source import Teller

_OWN = re.compile(
    r"\b(?:its|their|our|his) (?:own )?(?:losses|ranks|side|casualties|dead|men)\b|\blost (?:\w+ ){0,2}$", re.I
)
_OWNER = re.compile(
    r"\b(?P<who>\w+)[’']s? (?:own )?(?:losses|casualties|dead|ranks)\b|"
    r"\b(?:losses|casualties) (?:of|among) the (?P<of>\w+)",
    re.I,
)
REACH = 8
"""Tokens around a count that can tell it as one's own."""


def own_victims(account: Account, harm: Harm, teller: Teller | None) -> Victims | None:
    """Soldiers of a state's army or fighters of a group, where the count is told as the teller's own; else None."""
    if harm.victims not in {None, Victims.PEOPLE} or not is_own(harm):
        return None
    if named := _owner(harm):
        return named
    if teller is None:
        return None
    known = account.mentions.cast.get(teller.party or teller.speaker)
    if known is None:
        return None
    if known.kind in {ActorKind.STATE, ActorKind.ORGAN}:
        return Victims.SOLDIERS
    return Victims.FIGHTERS if known.kind is ActorKind.GROUP else None


def _owner(harm: Harm) -> Victims | None:
    """As "put the army's losses at nine dead"."""
    match = _OWNER.search(harm.sentence.doc[harm.sentence.start : harm.count.span.start].text[-80:])
    word = (match["who"] or match["of"] or "").lower() if match else ""
    if word in {"army", "military", "forces", "force", "navy", "government", "troops", "junta", "regime"}:
        return Victims.SOLDIERS
    return victims_of().get(word.removesuffix("s")) if word else None


def is_own(harm: Harm) -> bool:
    """Whether the words around a count tell it as somebody's own losses."""
    doc, sentence = harm.count.span.doc, harm.sentence
    if _OWNER.search(doc[sentence.start : harm.count.span.start].text[-80:]):
        return True
    near = doc[max(sentence.start, harm.count.span.start - REACH) : min(sentence.end, harm.anchor.i + REACH)]
    before = near[: harm.count.span.start - near.start].text + " "
    return _OWN.search(near.text) is not None or _OWN.search(before) is not None
