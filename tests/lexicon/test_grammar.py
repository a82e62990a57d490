"""The tables behind propositions: every entry is read, well-formed, and consistent with the others."""

from __future__ import annotations

from peacetable.lexicon.grammar import read_grammar

GRAMMAR = read_grammar()


def test_grammar_is_read_once() -> None:
    assert read_grammar() is GRAMMAR


def test_nominals_are_nouns_and_verbs_in_lower_case() -> None:
    for noun, frame in GRAMMAR.nominals.items():
        assert noun == noun.lower().strip()
        assert frame.nouns[noun], f"{noun} has no verb"


def test_light_verbs_name_nouns_that_have_a_frame() -> None:
    extra = {"counteroffer", "counterproposal", "order"}
    for verb, entries in GRAMMAR.light.items():
        for entry in entries:
            unknown = set(entry.nouns) - GRAMMAR.nominals.keys() - extra
            assert not unknown, f"{verb}: {unknown} are not in nominals.yaml"


def test_light_verbs_in_an_oblique_slot_have_a_preposition() -> None:
    entries = [entry for entries in GRAMMAR.light.values() for entry in entries]
    assert all(entry.preposition for entry in entries if entry.slot == "oblique")


def test_connectives_and_prepositions_of_several_words_are_lower_case() -> None:
    words = [*GRAMMAR.connectives, *(word for word, _ in GRAMMAR.prepositions)]
    assert all(word == word.lower().strip() for word in words)


def test_every_open_connective_has_a_reading_for_the_other_case() -> None:
    for word, entries in GRAMMAR.connectives.items():
        if any(entry.when for entry in entries):
            assert entries[-1].when is None, f"{word} has no role after an asserted main clause"


def test_sorts_do_not_overlap_with_negators() -> None:
    words = set().union(*GRAMMAR.negators.values())
    assert not words & GRAMMAR.sorts.keys()
