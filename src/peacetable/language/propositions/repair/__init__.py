"""Attachments that a parser often gets wrong and the words around put right, before anything is read from the tree.

Each repair looks at one word, and moves or relabels it where its pattern is unmistakable; else it leaves it. The
document itself is not changed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from peacetable.language.propositions.repair.attachment import (
    give_object_to_conjunct,
    join_between,
    join_conjunct,
    lower_clause,
    lower_prepositional,
    return_particle,
)
from peacetable.language.propositions.repair.clauses import (
    read_as_adverbial,
    read_as_marker,
    read_as_participle,
    read_as_proviso,
    read_as_quoting,
    swap_inverted,
)
from peacetable.language.propositions.repair.clefts import (
    join_asyndetic,
    raise_cleft,
    read_as_passive,
    turn_anything_but,
    turn_headline,
    turn_nothing_short,
)
from peacetable.language.propositions.repair.infinitives import read_as_infinitive, return_infinitive
from peacetable.language.propositions.repair.nouns import (
    read_as_apposition,
    read_as_noun,
    read_as_object,
    read_as_renaming,
    read_as_said,
    read_as_verb,
)
from peacetable.language.propositions.repair.prepositions import (
    join_preposition,
    raise_from_adverb,
    raise_parenthesis,
    read_as_predicate,
    read_as_preposition,
)
from peacetable.language.propositions.repair.subjects import (
    agree_in_voice,
    read_as_speaker,
    read_as_subject,
    return_subject,
)
from peacetable.language.propositions.tree import Tree
from peacetable.lexicon.grammar import Grammar

Repair = Callable[[Tree, int, Grammar], None]

_REPAIRS: Mapping[str, tuple[Repair, ...]] = {
    "nsubj": (
        lower_prepositional,
        agree_in_voice,
        read_as_renaming,
        return_subject,
        read_as_apposition,
        swap_inverted,
        read_as_passive,
    ),
    "case": (read_as_predicate,),
    "nmod": (turn_anything_but, turn_nothing_short),
    "amod": (turn_anything_but, turn_headline),
    "obj": (
        read_as_marker,
        lower_prepositional,
        join_conjunct,
        give_object_to_conjunct,
        read_as_participle,
        read_as_speaker,
        read_as_renaming,
        read_as_said,
    ),
    "obl": (read_as_infinitive, read_as_renaming, join_preposition, turn_nothing_short, turn_anything_but),
    "iobj": (read_as_speaker,),
    "acl": (return_infinitive, read_as_proviso, raise_cleft, turn_headline),
    "advcl": (read_as_quoting, read_as_noun, read_as_renaming, read_as_preposition, turn_headline),
    "advmod": (read_as_subject, raise_from_adverb),
    "compound": (return_particle,),
    "ccomp": (read_as_adverbial, read_as_participle, read_as_noun),
    "xcomp": (read_as_object, read_as_participle, turn_headline),
    "conj": (join_between, lower_clause, read_as_verb, read_as_noun, read_as_renaming),
    "parataxis": (lower_clause, read_as_noun, read_as_renaming, raise_parenthesis, join_asyndetic),
    "dep": (read_as_noun, read_as_renaming),
}
"""By the relation of the word that each looks at, in the order in which they are tried."""


def repair(tree: Tree, grammar: Grammar) -> None:
    """Puts right what is unmistakable in every tree of the document."""
    for i, relation in enumerate(list(tree.rel)):
        for mend in _REPAIRS.get(relation, ()):
            if tree.rel[i] == relation:
                mend(tree, i, grammar)


__all__ = ["repair"]
