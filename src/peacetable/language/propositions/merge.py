"""Two words, one predicate: "have to withdraw", "going to withdraw", "made an offer", "talks took place"."""

from __future__ import annotations

from collections.abc import Iterator

from peacetable.language.proposition import PredicateKind, Role, Tense
from peacetable.language.propositions.adjuncts import see_through
from peacetable.language.propositions.draft import Draft, Drafts, Link
from peacetable.language.propositions.nominals import link_noun
from peacetable.language.propositions.predicates import noun_lemma
from peacetable.language.propositions.tree import Tree
from peacetable.lexicon.grammar import Grammar, LightVerb

_PERIPHRASTIC = {"have": "have_to", "need": "need_to"}


def merge_periphrasis(tree: Tree, outer: Draft, drafts: Drafts) -> None:
    """ "has to withdraw" becomes "withdraw" with modal `have_to`; "is going to withdraw" its future."""
    inner = _infinitive(tree, outer, drafts)
    if inner is None or outer.kind is not PredicateKind.VERB:
        return
    if modal := _PERIPHRASTIC.get(outer.lemma):
        inner.tense = outer.tense
        if _is_outstanding(tree, outer):
            inner.is_negated, inner.is_perfect = not inner.is_negated, True
        else:
            inner.modal = modal
    elif outer.lemma == "go" and tree.tag[outer.head] == "VBG":
        inner.modal, inner.tense = inner.modal or "will", Tense.FUTURE
    else:
        return
    _take_over(outer, inner)
    drafts[outer.head] = inner


def _is_outstanding(tree: Tree, outer: Draft) -> bool:
    """ "has yet to be named" has not been named."""
    return outer.lemma == "have" and tree.word[outer.head + 1] in ("yet", "still")


def _infinitive(tree: Tree, outer: Draft, drafts: Drafts) -> Draft | None:
    """The predicate right after "to", where nothing but adverbs stands between."""
    k = tree.kid_as(outer.head, "xcomp")
    if k is None or tree.kid_as(outer.head, "obj") is not None:
        return None
    return drafts.get(k) if any(tree.word[j] == "to" and tree.rel[j] == "mark" for j in tree.kids[k]) else None


def _take_over(outer: Draft, inner: Draft) -> None:
    hung, inner.anchor = inner.anchor, outer.head
    inner.is_negated = inner.is_negated or outer.is_negated
    inner.is_perfect = inner.is_perfect or outer.is_perfect
    inner.is_question = inner.is_question or outer.is_question
    inner.is_hypothetical = inner.is_hypothetical or outer.is_hypothetical
    for link in outer.links:
        if link is not outer.subject and link.head != hung:
            inner.add(link)
    if outer.subject:
        inner.add_subject(outer.subject, outer.subject.rule)


def lend_to_noun(tree: Tree, draft: Draft, named: Draft, grammar: Grammar) -> None:
    """ "the offer made by Qatar", "the plan Kenya put forward": the noun gets what its light verb has."""
    verb, _, particle = draft.lemma.partition("_")
    for entry in grammar.light.get(verb, ()):
        if entry.slot == "object" and (entry.particle or "") == particle and named.lemma in entry.nouns:
            frame = grammar.nominals[named.lemma]
            for link in draft.links:
                if link.head != named.head:
                    named.add(_read_anew(link, frame.prepositions.get(link.preposition or ""), has_content=True))
            return


def merge_light(tree: Tree, draft: Draft, drafts: Drafts, grammar: Grammar) -> None:
    """ "made an offer" becomes the proposition of the offer, with the verb as `light`."""
    if draft.kind is not PredicateKind.VERB or draft.light:
        return
    verb, _, particle = draft.lemma.partition("_")
    for entry in grammar.light.get(verb, ()):
        for link in _in_slot(tree, draft, entry, particle):
            lemma = noun_lemma(tree, see_through(tree, link.head, grammar), grammar)
            if lemma and (lemma in entry.nouns or not entry.nouns):
                _become(tree, draft, link, lemma, drafts, grammar, entry)
                return
    _merge_fixed_noun(tree, draft, grammar.light.get(verb, ()))


def _merge_fixed_noun(tree: Tree, draft: Draft, entries: tuple[LightVerb, ...]) -> None:
    """ "take part in" and "take place" are one word even where no deed's noun is by."""
    fixed = {entry.particle for entry in entries if entry.particle}
    for link in draft.links:
        if link.rule.startswith("clause.obj") and tree.word[link.head] in fixed:
            draft.lemma = draft.verb = f"{draft.lemma}_{tree.word[link.head]}"
            draft.links.remove(link)
            return


def _in_slot(tree: Tree, draft: Draft, entry: LightVerb, particle: str) -> Iterator[Link]:
    """The arguments that could be the noun of a light verb, if its fixed words are there."""
    patients = [link for link in draft.links if link.role is Role.PATIENT and link.preposition is None]
    fixed = {tree.word[link.head] for link in patients} | {particle}
    if (entry.particle or "") not in fixed or (particle and particle != entry.particle):
        return
    if entry.slot == "object":
        yield from patients
    elif entry.slot == "oblique":
        yield from (link for link in draft.links if link.preposition == entry.preposition)
    elif draft.subject and (entry.slot == "subject" or tree.kid_as(draft.head, "expl") is not None):
        yield draft.subject


def _become(
    tree: Tree, draft: Draft, slot: Link, lemma: str, drafts: Drafts, grammar: Grammar, entry: LightVerb
) -> None:
    """Turns the light verb's draft into the noun's. A noun that governs the verb ("the offer it made") stays head."""
    frame = grammar.nominals[lemma]
    noun = see_through(tree, slot.head, grammar)
    named = drafts.get(noun)
    draft.light = f"{entry.verb}_{entry.particle}" if entry.particle else entry.verb
    draft.lemma, draft.verb, draft.noun = lemma, frame.nouns[lemma], noun
    if draft.is_passive and draft.subject and draft.subject.head != slot.head:
        draft.links = [k.by(k.rule, role=Role.RECIPIENT) if k is draft.subject else k for k in draft.links]
    draft.links = [
        _read_anew(link, frame.prepositions.get(link.preposition or ""), has_content=frame.has_content)
        for link in draft.links
        if link.head != slot.head and tree.word[link.head] != entry.particle
    ]
    link_noun(tree, draft, grammar)
    draft.is_negated = draft.is_negated or (named is not None and named.is_negated)
    drafts[noun] = draft


def _read_anew(link: Link, role_name: str | None, *, has_content: bool) -> Link:
    """A phrase beside the light verb is the noun's: "made an offer to Kyiv to withdraw"."""
    if role_name and link.rule.startswith("clause.obl") and link.role is not Role.TIME:
        return link.by("light.obl", role=Role(role_name))
    if has_content and link.role is Role.PURPOSE and link.preposition == "to":
        return link.by("light.clause", role=Role.CONTENT)
    return link


def rule_out_question(draft: Draft) -> None:
    """ "There is no question of giving it up": giving it up is out of the question."""
    content = next((link for link in draft.links if link.preposition == "of"), None)
    if draft.lemma == "question" and draft.is_negated and content is not None:
        draft.lemma = draft.verb = "out_of_the_question"
        draft.kind, draft.is_negated = PredicateKind.COPULA, False
        draft.links = [content.by("noun.ruled_out", role=Role.PATIENT)]
