"""The arguments that a verb, an adjective or a copula has in its own clause, relation by relation."""

from __future__ import annotations

from collections.abc import Mapping

from peacetable.language.proposition import PredicateKind, Role
from peacetable.language.propositions.adjuncts import adjunct_link, gerund_on_patient, lift_modifiers, sort_of
from peacetable.language.propositions.clauses import Joint, join_clause, measured_clause
from peacetable.language.propositions.draft import Draft, Drafts, Link
from peacetable.language.propositions.predicates import COPULAR
from peacetable.language.propositions.tree import Tree
from peacetable.lexicon.grammar import Grammar, RoleName

_ROLES: Mapping[str, Role] = {
    "nsubj:pass": Role.PATIENT,
    "csubj:pass": Role.PATIENT,
    "obj": Role.PATIENT,
    "iobj": Role.RECIPIENT,
    "obl:agent": Role.AGENT,
    "ccomp": Role.CONTENT,
    "xcomp": Role.CONTENT,
}
"""Relations that fix the role by themselves; the rule's id is `clause.RELATION`."""

_SUBJECTS = frozenset({"nsubj", "csubj"})
_BARE_ADVERBS = frozenset({"early", "only", "likely"})
"""Words in "-ly" that are no manner."""
_PLACES = frozenset({"here", "there", "where", "elsewhere", "abroad"})


def link_clause(tree: Tree, draft: Draft, drafts: Drafts, grammar: Grammar) -> None:
    """Adds the arguments that stand in the predicate's own clause, and marks the clauses that are only supposed."""
    if draft.kind is PredicateKind.NOUN:
        return
    frame = _frame(draft, grammar)
    for k in tree.kids[draft.head]:
        if joint := _joint(tree, k, draft, grammar, frame):
            draft.add(joint.link)
            if tree.rel[k] in _SUBJECTS:
                draft.subject = joint.link
            if joint.is_hypothetical and (supposed := drafts.get(joint.link.head)):
                supposed.is_hypothetical = True
    lift_modifiers(tree, draft, grammar)
    if gerund := gerund_on_patient(tree, draft, frame):
        draft.add(gerund)
    _turn_receiver(draft)
    _turn_addressee(draft, grammar)
    _link_expletive(tree, draft)
    _link_quotation(tree, draft)


def _frame(draft: Draft, grammar: Grammar) -> Mapping[str, RoleName]:
    entry = grammar.frames.get(draft.lemma) or grammar.nominals.get(draft.lemma)
    return entry.prepositions if entry else {}


def _joint(tree: Tree, k: int, draft: Draft, grammar: Grammar, frame: Mapping[str, RoleName]) -> Joint | None:
    label, rel = tree.dep[k], tree.rel[k]
    if rel in _SUBJECTS and (draft.subject or _is_outer(tree, k, draft, grammar)):
        return None
    if rel in _SUBJECTS and draft.kind is not PredicateKind.VERB:
        return Joint(Link(draft.wanted_subject, k, f"clause.{label}"))
    if label == "obj" and draft.lemma in COPULAR:
        return Joint(Link(Role.CONTENT, k, "clause.copular"))
    if role := _ROLES.get(label) or _ROLES.get(rel if label not in _SUBJECTS else ""):
        return Joint(Link(role, k, f"clause.{label}"))
    if label in _SUBJECTS:
        return Joint(Link(draft.wanted_subject, k, f"clause.{label}"))
    if rel == "obl" or label == "nmod":
        return _oblique(tree, k, draft, grammar, frame)
    if rel == "advcl":
        return join_clause(tree, k, draft, grammar, frame=frame)
    return _adverb(tree, k, grammar) if rel == "advmod" else None


def _is_outer(tree: Tree, k: int, draft: Draft, grammar: Grammar) -> bool:
    """Whether the subject belongs to a copula around the clause: "the goal is to withdraw"."""
    if tree.dep[k] == "nsubj:outer" or draft.modal != "be_to":
        return tree.dep[k] == "nsubj:outer"
    frame = grammar.nominals.get(tree.lemma[k])
    return frame is not None and frame.has_content


def _oblique(tree: Tree, k: int, draft: Draft, grammar: Grammar, frame: Mapping[str, RoleName]) -> Joint:
    link = adjunct_link(tree, k, grammar, frame=frame, source="clause.obl")
    if link.rule == "clause.obl.bare" and link.role is Role.OTHER and _lacks_object(tree, draft):
        link = link.by("clause.obl.object", role=Role.PATIENT)
    if draft.is_passive and link.preposition == "by" and sort_of(tree, k, grammar) not in ("time", "means"):
        link = link.by("clause.obl.by", role=Role.AGENT)
    return Joint(link)


def _lacks_object(tree: Tree, draft: Draft) -> bool:
    """Whether a phrase without a preposition can only be the object: "called off the talks"."""
    if draft.kind is not PredicateKind.VERB or draft.is_passive:
        return False
    return tree.kid_as(draft.head, "obj", "ccomp", "xcomp") is None


def _adverb(tree: Tree, k: int, grammar: Grammar) -> Joint | None:
    if measured := measured_clause(tree, k, grammar):
        return measured
    word = tree.word[k]
    if word in _PLACES:
        return Joint(Link(Role.PLACE, k, "clause.adverb.place"))
    if sort_of(tree, k, grammar) == "time":
        return Joint(Link(Role.TIME, k, "clause.adverb.time"))
    return (
        Joint(Link(Role.MANNER, k, "clause.adverb.manner"))
        if word.endswith("ly") and word not in _BARE_ADVERBS
        else None
    )


def _turn_receiver(draft: Draft) -> None:
    """ "was denied permission": beside an object the subject of a passive is the receiver."""
    subject = draft.subject
    if not draft.is_passive or subject is None or not any(link.rule == "clause.obj" for link in draft.links):
        return
    receiver = subject.by("clause.receiver", role=Role.RECIPIENT)
    draft.links = [receiver if link is subject else link for link in draft.links]
    draft.subject = receiver


def _turn_addressee(draft: Draft, grammar: Grammar) -> None:
    """ "urged Russia to withdraw": who is told something is the recipient of the telling."""
    control = grammar.control.get(draft.lemma)
    if control is None or not control.addressee or draft.link(Role.CONTENT) is None:
        return
    told = draft.subject if draft.is_passive else next((k for k in draft.links if k.rule == "clause.obj"), None)
    if told is None or told.role is not Role.PATIENT:
        return
    addressee = told.by(told.rule, role=Role.RECIPIENT)
    draft.links = [addressee if link is told else link for link in draft.links]
    draft.subject = addressee if told is draft.subject else draft.subject


def _link_expletive(tree: Tree, draft: Draft) -> None:
    """ "It is unacceptable that X": the clause is what is judged."""
    if draft.subject_role is not Role.PATIENT or tree.kid_as(draft.head, "expl") is None:
        return
    for link in list(draft.links):
        if link.role is Role.CONTENT:
            draft.add(link.by("clause.expletive", role=Role.PATIENT))


def _link_quotation(tree: Tree, draft: Draft) -> None:
    """ "They will stop, he said": the main clause is what he said."""
    i = draft.head
    if tree.rel[i] != "parataxis" or draft.link(Role.CONTENT, Role.PATIENT) or tree.kid_as(i, "nsubj") is None:
        return
    draft.add(Link(Role.CONTENT, tree.head[i], "clause.parataxis"))
