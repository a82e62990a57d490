"""Precision and recall of predicates and core arguments on 100 treebank sentences annotated by hand.

    python bench/propositions.py [--data ../shared/data]

`propositions_gold.tsv` has sentence ids and the annotation, no text: the treebanks' test files are read beside it. A
predicate is right where its head word is; an argument where its predicate and its head word are, and, labelled, its
role too. Any word of a name stands for the name. Nouns that name a deed are not scored: the lexicon decides which do.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Doc, Token

from peacetable.language import find_propositions, load
from peacetable.language.proposition import PredicateKind, Role

GOLD = Path(__file__).parent / "propositions_gold.tsv"
FILES = ("UD_English-PUD/en_pud-ud-test.conllu", "UD_English-GUM/en_gum-ud-test.conllu")
ROLES = {"a": Role.AGENT, "p": Role.PATIENT, "r": Role.RECIPIENT, "c": Role.CONTENT}
OF_NAMES = frozenset({"flat", "compound", "nmod:desc", "appos"})


@dataclass(frozen=True, slots=True)
class Wanted:
    """A predicate's word and its arguments: the roles that will do, and a word."""

    word: str
    arguments: tuple[tuple[frozenset[Role], str], ...]


def read_gold(path: Path = GOLD) -> dict[str, list[Wanted]]:
    """Sentence id → its predicates."""
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return {name: [read_wanted(part) for part in told.split(";") if part.strip() != "-"] for name, told in rows}


def read_wanted(text: str) -> Wanted:
    """ "warned a=minister r|p=rebels" as a predicate."""
    word, *pairs = text.split()
    arguments = (pair.split("=") for pair in pairs)
    return Wanted(word, tuple((frozenset(ROLES[r] for r in roles.split("|")), head) for roles, head in arguments))


def read_texts(data: Path, wanted: Iterable[str]) -> Iterator[tuple[str, str]]:
    """(id, text) of the sentences that are annotated, as their files have them."""
    names = set(wanted)
    for path in FILES:
        name = ""
        for line in (data / path).read_text(encoding="utf-8").splitlines():
            key, _, value = line.partition(" = ")
            name = value if key == "# sent_id" else name
            if key == "# text" and name in names:
                yield name, value


def names_of(head: Token) -> set[str]:
    """The words by which an argument may be called."""
    beside = [child for child in head.children if child.dep_ in OF_NAMES]
    above = [head.head] if head.dep_ in OF_NAMES else []
    return {token.lower_ for token in (head, *beside, *above)}


def count(doc: Doc, gold: list[Wanted]) -> Counter[str]:
    """Right, found and wanted, for predicates, arguments, and arguments with their roles."""
    found = [p for p in find_propositions(doc) if p.kind is not PredicateKind.NOUN]
    core = [[a for a in p.arguments if a.role in ROLES.values()] for p in found]
    counts = Counter(
        {
            "predicates found": len(found),
            "predicates wanted": len(gold),
            "arguments found": sum(map(len, core)),
            "arguments wanted": sum(len(wanted.arguments) for wanted in gold),
        }
    )
    left = list(range(len(found)))
    for wanted in gold:
        match = next((n for n in left if found[n].head.lower_ == wanted.word), None)
        if match is None:
            continue
        left.remove(match)
        counts["predicates right"] += 1
        for roles, head in wanted.arguments:
            same = [a for a in core[match] if head in names_of(a.head)]
            counts["arguments right"] += bool(same)
            counts["labelled right"] += any(a.role in roles for a in same)
    return counts


def main() -> None:
    """Prints precision, recall and F1."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    options = parser.parse_args()
    gold, nlp = read_gold(), load()
    texts = dict(read_texts(options.data, gold))
    total: Counter[str] = Counter()
    for name, doc in zip(texts, nlp.pipe(texts.values()), strict=True):
        total += count(doc, gold[name])
    print(f"{len(texts)} sentences")
    for what, of in (("predicates", "predicates"), ("arguments", "arguments"), ("labelled", "arguments")):
        right = total[f"{what} right"]
        precision, recall = right / total[f"{of} found"], right / total[f"{of} wanted"]
        print(f"{what:<11} P {precision:.3f}  R {recall:.3f}  F1 {2 * precision * recall / (precision + recall):.3f}")


if __name__ == "__main__":
    main()
