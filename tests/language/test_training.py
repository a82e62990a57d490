"""The training package's own tools that need no PyTorch: the CoNLL 2018 measure, raw text, names."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from training.conll18 import score  # noqa: E402
from training.conllu import Sentence, Token, Word, read_conllu  # noqa: E402
from training.gum_names import names_in  # noqa: E402
from training.rawtext import text_of  # noqa: E402
from training.spans import LABELS, NameSpan, allowed_labels, is_name, spans_of_tags, trim_name  # noqa: E402


def sentence(*rows: tuple[str, int, str], tokens: tuple[Token, ...] = ()) -> Sentence:
    words = tuple(Word(form, form, "X", "X", "_", head, deprel, "_") for form, head, deprel in rows)
    plain = tuple(Token(word.form, n, n, True) for n, word in enumerate(words, start=1))
    return Sentence(words, tokens or plain)


GOLD = sentence(("They", 3, "nsubj"), ("do", 3, "aux"), ("agree", 0, "root"), (".", 3, "punct"))


def test_conll18_gives_full_marks_to_itself() -> None:
    assert all(found.f1 == 100 for found in score([GOLD], [GOLD]).values())


def test_conll18_counts_heads_and_relations_apart() -> None:
    wrong = sentence(("They", 3, "obj"), ("do", 1, "aux"), ("agree", 0, "root"), (".", 3, "punct"))
    found = score([GOLD], [wrong])
    assert (found["uas"].right, found["las"].right) == (3, 2)


def test_conll18_ignores_subtypes() -> None:
    subtyped = sentence(("They", 3, "nsubj:pass"), ("do", 3, "aux"), ("agree", 0, "root"), (".", 3, "punct"))
    assert score([GOLD], [subtyped])["las"].f1 == 100


def test_conll18_aligns_words_of_multiword_tokens() -> None:
    tokens = (Token("cannot", 1, 2, True), Token("go", 3, 3, False))
    gold = sentence(("can", 3, "aux"), ("not", 3, "advmod"), ("go", 0, "root"), tokens=tokens)
    split = sentence(("can", 3, "aux"), ("not", 3, "advmod"), ("go", 0, "root"))
    found = score([gold], [split])
    assert found["las"].f1 == 100
    assert found["tokens"].right == 1


def test_conll18_counts_sentences_cut_in_two() -> None:
    halves = [sentence(("They", 2, "nsubj"), ("do", 0, "root")), sentence(("agree", 0, "root"), (".", 1, "punct"))]
    found = score([GOLD], halves)
    assert (found["sentences"].right, found["words"].right, found["uas"].right) == (0, 4, 2)


def test_conll18_refuses_another_text() -> None:
    with pytest.raises(ValueError, match="texts differ at character 4"):
        score([GOLD], [sentence(("They", 0, "root"), ("go", 1, "x"))])


def test_conllu_reads_words_tokens_and_marks(tmp_path: Path) -> None:
    path = tmp_path / "x.conllu"
    path.write_text(
        "# newdoc id = a\n# newpar\n# text = I'm in Kyiv.\n1-2\tI'm\t_\t_\t_\t_\t_\t_\t_\t_\n"
        "1\tI\tI\tPRON\tPRP\t_\t4\tnsubj\t_\t_\n"
        "2\t'm\tbe\tAUX\tVBP\t_\t4\tcop\t_\t_\n2.1\tx\tx\tX\tX\t_\t_\t_\t_\t_\n3\tin\tin\tADP\tIN\t_\t4\tcase\t_\t_\n"
        "4\tKyiv\tKyiv\tPROPN\tNNP\t_\t0\troot\t_\tEntity=(1-place-new-x-y-1-sgl-Kyiv)|SpaceAfter=No\n"
        "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n\n"
    )
    (found,) = read_conllu(path)
    assert found.forms == ("I", "'m", "in", "Kyiv", ".")
    assert found.starts_document
    assert text_of([found]) == "I'm in Kyiv."
    assert names_in(found) == [NameSpan(3, 4, ("LOC",))]


def test_spans_of_tags_reads_bio_and_io() -> None:
    assert spans_of_tags(["I-PER", "I-PER", "O", "B-LOC", "B-LOC", "I-ORG"]) == [
        (0, 2, "PER"), (3, 4, "LOC"), (4, 5, "LOC"), (5, 6, "ORG"),
    ]  # fmt: skip


def test_spans_leave_open_what_a_source_does_not_mark() -> None:
    allowed = allowed_labels(3, [NameSpan(1, 2, ("PER",))], ("PER", "ORG", "LOC"), [(2, 3)])
    assert "B-EVENT" in allowed[0]
    assert "B-ORG" not in allowed[0]
    assert allowed[1] == {"B-PER"}
    assert allowed[2] == set(LABELS)


def test_spans_are_trimmed_to_names() -> None:
    words = ["the", "President", "Salva", "Kiir"]
    assert trim_name(words, 0, 4, "PER") == (2, 4)
    assert not is_name(["coalition", "forces"], 0, 2)
    assert not is_name(["They"], 0, 1)
