"""The arguments of a noun that names a deed: "Russia's withdrawal of its troops from Kherson"."""

from __future__ import annotations

from peacetable.language.proposition import PredicateKind, Role
from peacetable.language.propositions.adjuncts import adjunct_link, find_preposition, lift_modifiers, sort_of
from peacetable.language.propositions.clauses import find_connective
from peacetable.language.propositions.draft import Draft, Link
from peacetable.language.propositions.predicates import is_hyphened
from peacetable.language.propositions.tree import Tree
from peacetable.lexicon.grammar import Grammar, NominalFrame

_ORIGIN_ENDINGS = (
    "ian",
    "ean",
    "ese",
    "ani",
    "eli",
    "aqi",
    "emi",
    "udi",
    "uthi",
    "rish",
    "kish",
    "tish",
    "lish",
    "nish",
)
_EQUATIVE = frozenset({"nsubj", "nsubj:outer"})


def link_noun(tree: Tree, draft: Draft, grammar: Grammar) -> None:
    """Adds what the lexicon's frame makes of the noun's dependents, and its content where the noun stands for one."""
    frame = grammar.nominals.get(draft.lemma)
    if frame is None or draft.kind is PredicateKind.ADJECTIVE or (draft.kind is PredicateKind.VERB and not draft.light):
        return
    i = draft.noun if draft.noun is not None else draft.head
    for k in tree.kids[i]:
        if link := _link(tree, k, draft, frame, grammar):
            draft.add(link)
    lift_modifiers(tree, draft, grammar)
    _lift(tree, draft, frame, grammar)
    if frame.has_content:
        _link_content(tree, draft, i)


def _link(tree: Tree, k: int, draft: Draft, frame: NominalFrame, grammar: Grammar) -> Link | None:
    label = tree.dep[k]
    if is_hyphened(tree, k):
        return None
    if label == "nmod:poss":
        if draft.light and tree.tag[k] == "PRP$":
            return None
        is_time = sort_of(tree, k, grammar) == "time"
        return Link(Role.TIME if is_time else Role(frame.possessor), k, "noun.possessor")
    if tree.rel[k] in ("nmod", "obl"):
        if _is_infinitive(tree, k, frame):
            return Link(Role.CONTENT, k, "noun.infinitive", "to")
        link = adjunct_link(tree, k, grammar, frame=frame.prepositions, source="noun.nmod")
        is_deed = link.preposition == "of" and link.role is Role.AGENT and tree.lemma[k] in grammar.nominals
        return link.by("noun.of.deed", role=Role.PATIENT) if is_deed and frame.has_content else link
    if label in ("compound", "amod"):
        return _before(tree, k, frame, grammar)
    if label in ("acl", "ccomp", "advcl", "xcomp"):
        return _clause(tree, k, frame, grammar)
    return Link(Role.CONTENT, k, "noun.appos") if label == "appos" and _is_content(tree, k, frame) else None


def _is_infinitive(tree: Tree, k: int, frame: NominalFrame) -> bool:
    """ "a threat to attack", tagged as a noun: nothing but "to" stands beside the word."""
    if tree.tag[k] == "VB":
        return True
    bare = frame.has_content and tree.tag[k] == "NN" and len(tree.kids[k]) == 1
    return bare and frame.prepositions.get("to") == "recipient" and tree.word[tree.kids[k][0]] == "to"


def _lift(tree: Tree, draft: Draft, frame: NominalFrame, grammar: Grammar) -> None:
    """ "the rejection of the plan by the rebels", where the parser hung the rebels on the plan."""
    for link in [link for link in draft.links if link.rule.startswith("noun.nmod")]:
        is_deed = tree.lemma[link.head] in grammar.nominals
        for k in tree.kids_as(link.head, "nmod"):
            preposition = find_preposition(tree, k) or "of"
            role = frame.prepositions.get(preposition)
            if role and preposition != "of" and (preposition == "by" or not is_deed) and not draft.link(Role(role)):
                draft.add(Link(Role(role), k, "lifted.noun", preposition))


def _before(tree: Tree, k: int, frame: NominalFrame, grammar: Grammar) -> Link | None:
    """A name or an adjective of origin before the noun does the deed; a common noun has the frame's role."""
    if sort_of(tree, k, grammar) == "time":
        return Link(Role.TIME, k, "noun.time")
    if tree.pos[k] == "PROPN" or tree.ent[k]:
        return Link(Role(frame.origin), k, "noun.origin")
    if tree.dep[k] == "compound" and tree.pos[k] == "NOUN":
        return Link(Role(frame.compound), k, "noun.compound")
    return Link(Role(frame.origin), k, "noun.origin") if _is_origin(tree, k) else None


def _is_origin(tree: Tree, k: int) -> bool:
    """A capital that no sentence start explains, or an ending of origin: "the Greek offer", "Israeli strikes"."""
    if not tree.doc[k].text[:1].isupper():
        return False
    return tree.starts[k] != k or tree.word[k].endswith(_ORIGIN_ENDINGS)


def _clause(tree: Tree, k: int, frame: NominalFrame, grammar: Grammar) -> Link | None:
    """ "an offer to withdraw", "a demand that they leave", "the idea of talking"; a participle is no content."""
    connective = find_connective(tree, k, grammar)
    if connective in ("to", "that", "for", "whether"):
        return Link(Role.CONTENT, k, "noun.clause", connective)
    if connective in frame.prepositions:
        return Link(Role.CONTENT, k, "noun.gerund", connective)
    return None


def _is_content(tree: Tree, k: int, frame: NominalFrame) -> bool:
    return frame.has_content and tree.pos[k] != "PROPN"


def _link_content(tree: Tree, draft: Draft, i: int) -> None:
    """Content told elsewhere: "a ceasefire, a demand that ...", "the demand is a ceasefire"."""
    above = tree.head[i]
    if tree.rel[i] == "appos" and tree.pos[above] != "PROPN":
        draft.add(Link(Role.CONTENT, above, "noun.apposed"))
    is_denied = any(tree.word[k] in ("not", "n't", "no", "never") for k in tree.kids[above])
    if tree.dep[i] in _EQUATIVE and tree.has(above, "cop") and tree.pos[above] != "ADJ" and not is_denied:
        draft.add(Link(Role.CONTENT, above, "noun.copula"))
