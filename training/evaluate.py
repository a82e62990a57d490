"""Measures a model on raw text: `python -m training.evaluate --data ../shared/data`.

Prints the CoNLL 2018 scores on EWT test, GUM test and PUD and the entity scores on UNER EWT test and re3d test;
`--json FILE` also stores them, for the model card.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from peacetable.language.load import load
from training.conll18 import score
from training.conllu import Sentence, Token, read_conllu
from training.corpus import EWT, GUM, PUD, RE3D, RE3D_KINDS, UNER, read_columns
from training.rawtext import documents, sentences_of, text_of
from training.spans import is_name, spans_of_tags, trim_name

TREEBANKS = {"EWT": EWT, "GUM": GUM, "PUD": PUD}
KINDS = ("PER", "ORG", "LOC")


def parse_scores(nlp: Language, path: Path, *, gold_words: bool = False) -> dict[str, float]:
    """CoNLL 2018 F1 scores of a treebank file, on raw text or on its gold words and sentences."""
    gold = list(read_conllu(path))
    docs = nlp.pipe(_gold_docs(nlp, gold)) if gold_words else nlp.pipe(map(text_of, documents(gold)))
    if gold_words:
        gold = [_without_multiwords(sentence) for sentence in gold]
    system = [sentence for doc in docs for sentence in sentences_of(doc)]
    return {name: round(found.f1, 2) for name, found in score(gold, system).items()}


def entity_scores(nlp: Language, sentences: list[tuple[list[str], list[tuple[int, int, str]]]]) -> dict[str, float]:
    """Exact-match F1, in percent, over gold words: all of `KINDS` together (`all`) and each."""
    docs = nlp.pipe(Doc(nlp.vocab, words=forms, sent_starts=_one_sentence(forms)) for forms, _ in sentences)
    gold, found = set(), set()
    for number, (doc, (_, spans)) in enumerate(zip(docs, sentences, strict=True)):
        gold |= {(number, *span) for span in spans if span[2] in KINDS}
        found |= {(number, ent.start, ent.end, ent.label_) for ent in doc.ents if ent.label_ in KINDS}
    scores = {"all": _f1(gold, found)}
    for kind in KINDS:
        scores[kind] = _f1({span for span in gold if span[3] == kind}, {span for span in found if span[3] == kind})
    return scores


def measure(nlp: Language, data: Path) -> dict[str, dict[str, dict[str, float]]]:
    """All scores: group → test set → measure → percent."""
    paths = {name: data / path.format("test") for name, path in TREEBANKS.items()}
    raw = {name: parse_scores(nlp, path) for name, path in paths.items()}
    with nlp.select_pipes(disable=["peacetable_sentences"]):
        gold = {name: parse_scores(nlp, path, gold_words=True) for name, path in paths.items()}
        entities = {name: entity_scores(nlp, list(found)) for name, found in _entity_tests(data).items()}
    return {"raw text": raw, "gold words": gold, "entities": entities}


def _entity_tests(data: Path) -> dict[str, Iterator[tuple[list[str], list[tuple[int, int, str]]]]]:
    uner = ((forms, spans_of_tags(tags)) for forms, tags in read_columns(data / UNER.format("test"), form=1, tag=2))
    re3d = list(read_columns(data / RE3D.format("test")))
    return {
        "UNER EWT": uner,
        "re3d, as annotated": ((forms, list(_re3d_spans(forms, tags, names=False))) for forms, tags in re3d),
        "re3d, names only": ((forms, list(_re3d_spans(forms, tags, names=True))) for forms, tags in re3d),
    }


def _re3d_spans(forms: list[str], tags: list[str], *, names: bool) -> Iterator[tuple[int, int, str]]:
    """re3d's people, organisations and places; with `names` only those that are names, without article and title."""
    for start, end, kind in spans_of_tags(tags):
        kind = RE3D_KINDS.get(kind, kind)
        if not names:
            yield start, end, kind
        elif is_name(forms, *(trimmed := trim_name(forms, start, end, kind))):
            yield *trimmed, kind


def _gold_docs(nlp: Language, gold: list[Sentence]) -> Iterator[Doc]:
    for sentence in gold:
        forms = list(sentence.forms)
        yield Doc(nlp.vocab, words=forms, sent_starts=_one_sentence(forms))


def _one_sentence(forms: list[str]) -> list[bool | int | None]:
    return [True, *[False] * (len(forms) - 1)]


def _without_multiwords(sentence: Sentence) -> Sentence:
    tokens = tuple(Token(form, n, n, True) for n, form in enumerate(sentence.forms, start=1))
    return Sentence(sentence.words, tokens)


def _f1(gold: set[tuple[int, int, int, str]], found: set[tuple[int, int, int, str]]) -> float:
    total = len(gold) + len(found)
    return round(200 * len(gold & found) / total, 2) if total else 100.0


def main() -> None:
    """Prints, and stores where asked, all scores."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--model", type=Path, help="model folder; the shipped one by default")
    parser.add_argument("--json", type=Path, help="also write the scores to this file")
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    scores = measure(load(options.model, threads=options.threads), options.data)
    for group, tests in scores.items():
        for test, found in tests.items():
            print(f"{group:<11} {test:<20}", *(f"{name} {value:6.2f}" for name, value in found.items()), sep="  ")
    if options.json:
        options.json.write_text(json.dumps(scores, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
