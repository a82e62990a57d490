"""Phrase patterns: role nouns and personal names as regular expressions over an article's plain text."""

import re
from functools import lru_cache

from peacetable.lexicon.actors import Roles, RoleSort

_WORD = r"(?:(?:[Aa]l|[Ee]l|[Aa]n|[Aa]s|[Aa]r|[Aa]d|[Uu]l)-)?[A-Z][A-Za-z'-]*[A-Za-z](?<!'s)"
_INITIAL = r"[A-Z]\."
_PARTICLE = r"(?:al|el|bin|bint|ibn|ben|van|von|der|den|de|da|di|do|du|dos|del|la|le|abu|ould|ag|zu|e|y)"
NAME = rf"{_WORD}(?:(?: {_INITIAL})* (?:{_PARTICLE} ){{0,2}}{_WORD}){{0,4}}(?: (?:Jr\.?|II|III|IV))?"
"""A capitalised name of one to five words, with particles and initials: "Abdel Fattah al-Sisi"."""

FULL_NAME = (
    rf"(?:{_INITIAL} ?)?{_WORD}(?:(?: {_INITIAL})* (?:{_PARTICLE} ){{0,2}}{_WORD}){{1,4}}(?: (?:Jr\.?|II|III|IV))?"
)
"""The same, of two words at least."""

MODIFIERS = (
    r"(?:(?:deputy|former|acting|senior|top|then|ex|chief|interim|outgoing|incoming|newly appointed|new|de facto|"
    r"special|veteran|permanent|assistant|first|second|principal|lead|caretaker|transitional|current|late|"
    r"longtime|long-time|influential|prominent|exiled|hard-line|hardline|retired|presidential|military|"
    r"political|regional|provincial|local|national|parliamentary|government|army|police|rebel|opposition|party|"
    r"foreign|defen[cs]e|interior|security|chief government|main|joint|official|state|federal)[ -])"
)  # fmt: skip
"""Words that may stand before a role noun and leave it the same role."""


SAY = (
    r"(?:said|says|told|added|adds|insisted|stressed|wrote|warned|noted|explained|argued|declared|stated|tweeted|"
    r"replied|continued|confirmed|claimed|announced|denied|accused|urged|called|rejected|described|recalled|"
    r"reiterated|acknowledged|admitted|posted|remarked|observed|contends|believes|thinks|argues|asked|tells)"
)  # fmt: skip
"""Verbs of saying, in the forms that stand beside a speaker's name."""


def alternatives(nouns: tuple[str, ...]) -> str:
    """A pattern for any of `nouns`, the longest first, in any case."""
    ordered = sorted(set(nouns), key=len, reverse=True)
    return "(?i:" + "|".join(re.escape(noun).replace(r"\ ", r"\s") for noun in ordered) + ")"


@lru_cache(maxsize=8)
def role_pattern(roles: "RolesKey", *sorts: RoleSort) -> str:
    """A pattern for every noun of these sorts."""
    return alternatives(roles.roles.nouns(*sorts))


class RolesKey:
    """The role nouns as a key of a cache: one registry's are always the same object."""

    def __init__(self, roles: Roles) -> None:
        self.roles = roles

    def __hash__(self) -> int:
        return id(self.roles)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, RolesKey) and self.roles is other.roles
