"""Analysis → spaCy `Doc`, by whole columns (`Doc.from_array`)."""

from __future__ import annotations

import numpy as np
from spacy.tokens import Doc
from spacy.vocab import Vocab

from peacetable.language.columns import Hashes, read_columns, write_columns
from peacetable.language.dictionary import known_lemma
from peacetable.language.encoder import Analysis
from peacetable.language.group import Part
from peacetable.language.labels import Labels
from peacetable.language.lemmas import apply_script
from peacetable.language.names import best_labels, transition_scores
from peacetable.language.ragged import Numbers

COLUMNS = ["POS", "TAG", "MORPH", "LEMMA", "DEP", "HEAD", "ENT_IOB", "ENT_TYPE"]
INSIDE, OUTSIDE, BEGIN = 1, 2, 3
"""spaCy's codes of ENT_IOB."""

MAX_REMEMBERED = 500_000


class DocWriter:
    """Writes analyses to documents of one vocabulary; label hashes are looked up once."""

    def __init__(self, vocab: Vocab, labels: Labels) -> None:
        self._strings = vocab.strings
        self._scripts = labels.scripts
        self._tags = [tuple(label.split("|", 1)) for label in labels.tags]
        self._lemmas: dict[tuple[int, int, int], int] = {}
        self._pos: Numbers = np.array([vocab.strings[label.partition("|")[0]] for label in labels.tags])
        self._tag = self._hashes([label.partition("|")[2] for label in labels.tags])
        self._dep = self._hashes([label if label != "root" else "ROOT" for label in labels.deprels])
        self._morph = np.array([vocab.morphology.add(feats) for feats in labels.feats], dtype=np.uint64)
        self._type = self._hashes([label.partition("-")[2] for label in labels.entities])
        self._transitions = transition_scores(labels.entities)
        self._mark: Numbers = np.array([" IOB".index(label[0]) for label in labels.entities])
        self._space = (vocab.strings["SPACE"], int(self._hashes(["_SP"])[0]), int(self._hashes(["dep"])[0]))

    def write(self, doc: Doc, part: Part, analysis: Analysis) -> None:
        """Sets every token of a document; white space hangs on the word before it. `doc.tensor` gets (tokens, H) vectors."""
        if not len(doc):
            return
        values = np.zeros((len(doc), len(COLUMNS)), dtype=np.uint64)
        words = slice(part.start, part.start + len(part.tokens))
        orths = read_columns(doc, ["ORTH"])[:, 0][part.tokens]
        values[part.tokens] = np.column_stack((
            self._pos[analysis.tags[words]].astype(np.uint64),
            self._tag[analysis.tags[words]],
            self._morph[analysis.feats[words]],
            self._lemmatise(orths, analysis.scripts[words], analysis.tags[words]),
            self._dep[analysis.deprels[words]],
            _relative_heads(analysis.heads[words] - part.start, part.tokens),
            *self._entities(best_labels(analysis.entities[words], part.begins, self._transitions), part),
        ))  # fmt: skip
        self._write_space(doc, part, values)
        write_columns(doc, COLUMNS, values)
        doc.tensor = np.zeros((len(doc), analysis.vectors.shape[1]), dtype=np.float32)
        doc.tensor[part.tokens] = analysis.vectors[words]

    def _hashes(self, names: list[str]) -> Hashes:
        return np.array([self._strings.add(name) if name else 0 for name in names], dtype=np.uint64)

    def _write_space(self, doc: Doc, part: Part, values: Hashes) -> None:
        """White space: its own part of speech, head the last word before it (the first word where there is none).

        White space between the words of a name is part of the name, as spaCy's own scheme wants it.
        """
        is_space = np.ones(len(doc), dtype=bool)
        is_space[part.tokens] = False
        spaces = np.flatnonzero(is_space)
        if not len(spaces):
            return
        heads = spaces
        if len(part.tokens):
            heads = part.tokens[np.maximum(np.searchsorted(part.tokens, spaces) - 1, 0)]
        pos, tag, dep = self._space
        values[spaces, 0], values[spaces, 1], values[spaces, 4] = pos, tag, dep
        values[spaces, 3] = read_columns(doc, ["ORTH"])[:, 0][spaces]
        values[spaces, 5] = (heads - spaces).astype(np.uint64)
        values[spaces, 6] = OUTSIDE
        after = np.searchsorted(part.tokens, spaces)
        within = after < len(part.tokens)
        within[within] = values[part.tokens[after[within]], 6] == INSIDE
        values[spaces[within], 6] = INSIDE
        values[spaces[within], 7] = values[part.tokens[after[within]], 7]

    def _lemmatise(self, orths: Hashes, scripts: Numbers, tags: Numbers) -> Hashes:
        """The lemma hash of each word, remembered per word, script and tag: the dictionary's, else the script's."""
        known = self._lemmas
        keys = list(zip(orths.tolist(), scripts.tolist(), tags.tolist(), strict=True))
        for key in set(keys):
            if key not in known:
                form = self._strings[key[0]]
                lemma = known_lemma(form, *self._tags[key[2]]) or apply_script(self._scripts[key[1]], form)
                known[key] = self._strings.add(lemma)
        lemmas = np.array([known[key] for key in keys], dtype=np.uint64)
        if len(known) > MAX_REMEMBERED:
            known.clear()
        return lemmas

    def _entities(self, best: Numbers, part: Part) -> tuple[Hashes, Hashes]:
        """(ENT_IOB, ENT_TYPE); an inside label that continues nothing of its type begins a name."""
        kinds, marks = self._type[best], self._mark[best]
        continues = ~part.begins
        continues[1:] &= kinds[1:] == kinds[:-1]
        inside = (marks == INSIDE) & continues
        iob = np.where(marks == OUTSIDE, OUTSIDE, np.where(inside, INSIDE, BEGIN))
        return iob.astype(np.uint64), kinds


def _relative_heads(heads: Numbers, tokens: Numbers) -> Hashes:
    """Heads as spaCy stores them: distance in tokens, 0 for a root word."""
    own = np.arange(len(tokens))
    return (tokens[np.where(heads < 0, own, heads)] - tokens).astype(np.uint64)
