"""A proposition in the making: what the steps of this package write to, in token indices."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from peacetable.language.proposition import PredicateKind, Role, Tense


@dataclass(frozen=True, slots=True)
class Link:
    """An argument in the making: the role of the phrase headed by `head`, and the rule that says so."""

    role: Role
    head: int
    rule: str
    preposition: str | None = None

    def by(self, rule: str, *, role: Role | None = None) -> Link:
        """The same phrase, found by another rule."""
        return replace(self, rule=rule, role=role or self.role)


@dataclass(slots=True)
class Draft:
    """A proposition in the making.

    `anchor` is the token by which it hangs in the tree ("have" of "have to withdraw"), else its head. `noun` is the
    noun of a light verb. `subject` is the argument in the subject's place, which other clauses may share.
    """

    head: int
    kind: PredicateKind
    lemma: str
    verb: str
    links: list[Link] = field(default_factory=list)
    anchor: int = -1
    noun: int | None = None
    subject: Link | None = None
    subject_role: Role = Role.AGENT
    light: str | None = None
    is_negated: bool = False
    is_passive: bool = False
    modal: str | None = None
    tense: Tense | None = None
    is_perfect: bool = False
    is_progressive: bool = False
    is_hypothetical: bool = False
    is_question: bool = False
    is_imperative: bool = False

    def __post_init__(self) -> None:
        if self.anchor < 0:
            self.anchor = self.head

    def link(self, *roles: Role) -> Link | None:
        """The first argument in the first of `roles` that has one."""
        for role in roles:
            for link in self.links:
                if link.role is role:
                    return link
        return None

    def add(self, link: Link) -> None:
        """Adds an argument unless the same phrase has that role already, or is the predicate itself."""
        if link.head in (self.head, self.noun, self.anchor):
            return
        if not any(old.head == link.head and old.role is link.role for old in self.links):
            self.links.append(link)

    def add_subject(self, link: Link, rule: str) -> None:
        """Puts a phrase in the subject's place, with the role that the subject has here."""
        self.subject = link.by(rule, role=self.wanted_subject)
        self.add(self.subject)

    @property
    def wanted_subject(self) -> Role:
        """The role that a subject has here: the patient of a passive, else the agent or what the frame says."""
        return Role.PATIENT if self.is_passive and self.light is None else self.subject_role


Drafts = dict[int, Draft]
"""Propositions in the making by token: by head, and by every other token that leads to them (anchor, noun)."""


def each_draft(drafts: Drafts) -> list[Draft]:
    """Every draft once, in the order of their first token in the table."""
    return list({id(draft): draft for draft in drafts.values()}.values())
