"""Coreference on GUM news: the chains of actor mentions against GUM's `Entity=` chains.

    python bench/coreference.py [--gum ../shared/data/UD_English-GUM] [--all] [--chains]

Mentions are matched by their head word, as the CorefUD scorer of the CRAC shared tasks does, since GUM's span is the whole
noun phrase and ours ends before its relative clauses. Single mentions are left out on both sides, as in OntoNotes. Without
`--all` only the news articles of GUM's dev and test files are read, which no part of the parser was trained on.
Three tables: all chains; chains of persons, organisations and places; those of them with a name in them, which are the
only ones that actor mentions attempt.
"""

import argparse
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from pathlib import Path

from training.conllu import Sentence, read_conllu
from training.coreference import METRICS, Chain, Scores
from training.gum_chains import Mention, chains_in
from training.rawtext import documents, text_of

from peacetable.mentions import Mentions
from peacetable.model import Article
from peacetable.run import Reader, load

GUM = Path(__file__).parents[2] / "shared" / "data" / "UD_English-GUM"
KINDS = {"person", "organization", "place"}
TABLES = ("all chains", "persons, organisations, places", "of these, with a name")


def news(files: Sequence[Path]) -> Iterator[tuple[str, list[Sentence]]]:
    """The news articles of the files, with their ids."""
    for path in files:
        for document in documents(read_conllu(path)):
            name = document[0].comments.get("newdoc id", "")
            if "_news_" in name:
                yield name, document


def response(mentions: Mentions) -> list[Chain]:
    """The chains of actor mentions, by the character at which each mention's head word starts."""
    chains: dict[str, set[Hashable]] = defaultdict(set)
    owner: dict[int, str] = {}
    for mention in sorted(mentions.actors, key=lambda one: -len(one.span)):
        head = mention.span.root.idx
        if owner.setdefault(head, mention.actor) == mention.actor:
            chains[mention.actor].add(head)
    return [frozenset(chain) for chain in chains.values()]


def linked(chains: Sequence[Chain]) -> list[Chain]:
    """The chains of two mentions or more."""
    return [chain for chain in chains if len(chain) > 1]


def key_chains(chains: dict[str, list[Mention]], table: str) -> list[Chain]:
    """The key's chains that a table asks for."""
    kept = list(chains.values())
    if table != TABLES[0]:
        kept = [chain for chain in kept if chain[0].kind in KINDS]
    if table == TABLES[2]:
        kept = [chain for chain in kept if any(mention.upos == "PROPN" for mention in chain)]
    return linked([frozenset(mention.head for mention in chain) for chain in kept])


def measure(reader: Reader, files: Sequence[Path], *, show: bool) -> dict[str, Scores]:
    """The scores of every table over the news of the files."""
    tables = {table: Scores() for table in TABLES}
    for name, document in news(files):
        text = text_of(document)
        mentions = reader.account(Article(name, text)).mentions
        key = chains_in(document, text)
        got = linked(response(mentions))
        for table, scores in tables.items():
            scores.add(key_chains(key, table), got)
        if show:
            _show(name, key, mentions)
    return tables


def _show(name: str, key: dict[str, list[Mention]], mentions: Mentions) -> None:
    """Each named chain of the key, with the actor that each of its mentions has here."""
    ours = {mention.span.root.idx: mention.actor for mention in mentions.actors}
    print(f"== {name}")
    for chain in key.values():
        if len(chain) > 1 and chain[0].kind in KINDS:
            told = (f"{one.text[:40]} [{ours.get(one.head, '-')}]" for one in sorted(chain, key=lambda m: m.head))
            print(f"{chain[0].kind}: " + " | ".join(told))


def main() -> None:
    """Prints recall, precision and F1 of each metric, and the CoNLL mean."""
    parser = argparse.ArgumentParser(description="Coreference of actors on GUM's news.")
    parser.add_argument("--gum", type=Path, default=GUM)
    parser.add_argument("--all", action="store_true", help="GUM's training news too")
    parser.add_argument("--chains", action="store_true", help="show each chain of the key with what was found")
    asked = parser.parse_args()
    if not asked.gum.exists():
        raise SystemExit(f"no GUM at {asked.gum}; name its folder with --gum")
    names = ("dev", "test", "train") if asked.all else ("dev", "test")
    files = [asked.gum / f"en_gum-ud-{name}.conllu" for name in names]
    for table, scores in measure(load(), files, show=asked.chains).items():
        print(f"{table}: CoNLL F1 {scores.conll:.3f}")
        for metric in METRICS:
            recall, precision, f1 = scores.of(metric)
            print(f"  {metric:5}  R {recall:.3f}  P {precision:.3f}  F1 {f1:.3f}")


if __name__ == "__main__":
    main()
