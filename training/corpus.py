"""The training material: treebank and entity files → `Example`s of one shape, each knowing what it is annotated for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from training.conllu import Sentence, Word, read_conllu
from training.gum_names import names_in
from training.proper_nouns import names_by_tags
from training.spans import TYPES, NameSpan, allowed_labels, is_name, spans_of_tags, trim_name

EWT = "UD_English-EWT/en_ewt-ud-{}.conllu"
GUM = "UD_English-GUM/en_gum-ud-{}.conllu"
PUD = "UD_English-PUD/en_pud-ud-test.conllu"
UNER = "UNER_English-EWT/en_ewt-ud-{}.iob2"
WIKIGOLD, WNUT = "ner/wikigold.conll", "ner/wnut17-train.conll"
RE3D = "ner/re3d-{}.conll"
TRAINED_ON = (EWT.format("train"), GUM.format("train"), UNER.format("dev"), WIKIGOLD, WNUT, RE3D.format("train"))

MAX_WORDS = 150
"""Longer training sentences (11 of them, mostly lists) are left out: they cost memory and teach little."""

SOURCES = ("EWT", "GUM", "UNER", "wikigold", "WNUT", "re3d")
UNER_REPEATS = 3
"""UNER's dev set is seen three times an epoch: it is small and has the very conventions that the shipped model follows."""

WNUT_NAMELESS_SHARE = 3
"""Of WNUT's sentences without a name (two thirds of it, noisy tweets) one in this many is kept."""

RE3D_KINDS = {"Person": "PER", "Organisation": "ORG", "Location": "LOC", "Temporal": "TIME"}
WNUT_KINDS = {"person": "PER", "group": "ORG", "corporation": "ORG", "location": "LOC"}


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with the annotation it has: `words` (tree) or `names` (allowed BIO labels per word) may be missing.

    `source` is one of `SOURCES`: whose habits of naming the annotation follows.
    """

    source: str
    forms: tuple[str, ...]
    words: tuple[Word, ...] | None = None
    names: tuple[frozenset[str], ...] | None = None


def read_training(data: Path) -> list[Example]:
    """All training examples under the data folder, in a fixed order."""
    examples = [
        *(_ewt_example(s) for s in read_conllu(data / EWT.format("train"))),
        *(_gum_example(s) for s in read_conllu(data / GUM.format("train"))),
        *UNER_REPEATS * list(_uner_examples(data / UNER.format("dev"))),
        *_wikigold_examples(data / WIKIGOLD),
        *_wnut_examples(data / WNUT),
        *_re3d_examples(data / RE3D.format("train")),
    ]
    return [example for example in examples if 0 < len(example.forms) <= MAX_WORDS]


def hash_files(data: Path) -> dict[str, str]:
    """Path → SHA-256 of each training file, for the model card."""
    return {path: sha256((data / path).read_bytes()).hexdigest() for path in TRAINED_ON}


def read_columns(path: Path, *, form: int = 0, tag: int = 1) -> Iterator[tuple[list[str], list[str]]]:
    """(forms, tags) of each sentence of a file with one token a line and blank lines between sentences."""
    forms: list[str] = []
    tags: list[str] = []
    for line in (*path.read_text(encoding="utf-8").split("\n"), ""):
        fields = line.split()
        if len(fields) > tag and not (form and line.startswith("#")):
            forms.append(fields[form])
            tags.append(fields[tag])
        elif not fields and forms:
            yield forms, tags
            forms, tags = [], []


def _ewt_example(sentence: Sentence) -> Example:
    return Example("EWT", sentence.forms, sentence.words, tuple(names_by_tags(sentence.words)))


def _gum_example(sentence: Sentence) -> Example:
    names = allowed_labels(len(sentence.words), names_in(sentence), TYPES)
    return Example("GUM", sentence.forms, sentence.words, tuple(names))


def _uner_examples(path: Path) -> Iterator[Example]:
    for forms, tags in read_columns(path, form=1, tag=2):
        spans = [NameSpan(start, end, (kind,)) for start, end, kind in spans_of_tags(tags)]
        yield _names_example("UNER", forms, spans, ("PER", "ORG", "LOC"))


def _wikigold_examples(path: Path) -> Iterator[Example]:
    """Wikigold has no EVENT: an event is MISC there, so MISC leaves both open."""
    for forms, tags in read_columns(path):
        spans = [NameSpan(start, end, _with_event(kind)) for start, end, kind in spans_of_tags(tags)]
        yield _names_example("wikigold", forms, spans, ("PER", "ORG", "LOC", "MISC", "EVENT"))


def _wnut_examples(path: Path) -> Iterator[Example]:
    for number, (forms, tags) in enumerate(read_columns(path)):
        found = [(start, end, WNUT_KINDS.get(kind, "MISC")) for start, end, kind in spans_of_tags(tags)]
        spans = [NameSpan(start, end, _with_event(kind)) for start, end, kind in found]
        if spans or number % WNUT_NAMELESS_SHARE == 0:
            yield _names_example("WNUT", forms, spans, ("PER", "ORG", "LOC"))


def _re3d_examples(path: Path) -> Iterator[Example]:
    """re3d also marks descriptions ("coalition forces") and values; what is no name there is left open.

    It calls a country an Organisation when the country acts; a name that is a Location elsewhere may be either.
    """
    sentences = list(read_columns(path))
    places = set(_re3d_places(sentences))
    for forms, tags in sentences:
        names: list[NameSpan] = []
        unsure: list[tuple[int, int]] = []
        for start, end, re3d_kind in spans_of_tags(tags):
            kind = RE3D_KINDS.get(re3d_kind, "")
            first, last = trim_name(forms, start, end, kind)
            if kind and is_name(forms, first, last):
                is_place = kind == "ORG" and tuple(forms[first:last]) in places
                names.append(NameSpan(first, last, ("ORG", "LOC") if is_place else (kind,)))
                unsure.append((start, first))
            else:
                unsure.append((start, end))
        annotated = ("PER", "ORG", "LOC", "TIME")
        yield Example("re3d", tuple(forms), names=tuple(allowed_labels(len(forms), names, annotated, unsure)))


def _re3d_places(sentences: list[tuple[list[str], list[str]]]) -> Iterator[tuple[str, ...]]:
    for forms, tags in sentences:
        for start, end, kind in spans_of_tags(tags):
            if kind == "Location":
                yield tuple(forms[slice(*trim_name(forms, start, end, "LOC"))])


def _names_example(source: str, forms: list[str], spans: list[NameSpan], annotated: tuple[str, ...]) -> Example:
    return Example(source, tuple(forms), names=tuple(allowed_labels(len(forms), spans, annotated)))


def _with_event(kind: str) -> tuple[str, ...]:
    return ("MISC", "EVENT") if kind == "MISC" else (kind,)
