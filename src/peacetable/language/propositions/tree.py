"""A document's trees as flat lists, read once: everything in this package walks these and not spaCy's tokens."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

_COLUMNS: list[int | str] = ["DEP", "LEMMA", "ORTH", "POS", "TAG", "ENT_TYPE"]


class Tree:
    """Columns by token index. `dep` is the full label, `rel` the part before the colon; a root is its own head.

    `kids` are a token's direct dependents in text order; `left` and `right` the first and last token of its subtree,
    both inclusive.
    """

    __slots__ = ("dep", "doc", "ent", "head", "kids", "left", "lemma", "pos", "rel", "right", "starts", "tag", "word")

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.dep, self.lemma, self.word, self.pos, self.tag, self.ent = _read_columns(doc)
        self.dep = ["root" if label == "ROOT" else label for label in self.dep]
        self.word = [word.lower() for word in self.word]
        self.lemma = [lemma.lower() or word for lemma, word in zip(self.lemma, self.word, strict=True)]
        self.rel = [label.partition(":")[0] for label in self.dep]
        self.starts = _sentence_starts(doc)
        self.head = _heads(doc, self.starts)
        self.kids = _children(self.head)
        self.left, self.right = _edges(self.head)

    def __len__(self) -> int:
        return len(self.head)

    def kids_as(self, i: int, *relations: str) -> Iterator[int]:
        """The dependents of `i` whose relation, without its subtype, is one of `relations`."""
        rel = self.rel
        return (k for k in self.kids[i] if rel[k] in relations)

    def kid_as(self, i: int, *relations: str) -> int | None:
        """The first of `kids_as`, or None."""
        return next(self.kids_as(i, *relations), None)

    def has(self, i: int, *labels: str) -> bool:
        """Whether `i` has a dependent with one of the full `labels`."""
        return any(self.dep[k] in labels for k in self.kids[i])

    def above(self, i: int) -> Iterator[int]:
        """The heads of `i`, nearest first, up to the root."""
        while self.head[i] != i:
            i = self.head[i]
            yield i

    def is_under(self, i: int, top: int) -> bool:
        """Whether `i` is `top` or hangs below it."""
        return i == top or top in self.above(i)

    def relabel(self, i: int, label: str) -> None:
        """Gives `i` another relation to its head."""
        self.dep[i], self.rel[i] = label, label.partition(":")[0]

    def move(self, i: int, head: int, label: str) -> None:
        """Hangs `i` with its subtree on another word."""
        self.kids[self.head[i]].remove(i)
        self.head[i] = head
        self.kids[head] = sorted([*self.kids[head], i])
        self.left, self.right = _edges(self.head)
        self.relabel(i, label)

    def swap(self, i: int, k: int, label: str) -> None:
        """Lets the dependent `k` take the place of its head `i`, and hangs `i` on it."""
        above, place = self.head[i], self.dep[i]
        self.kids[i].remove(k)
        if above == i:
            self.head[k] = k
        else:
            self.kids[above] = sorted({k, *self.kids[above]} - {i})
            self.head[k] = above
        self.head[i] = k
        self.kids[k] = sorted([*self.kids[k], i])
        self.left, self.right = _edges(self.head)
        self.relabel(k, place)
        self.relabel(i, label)

    def words(self, i: int) -> str:
        """The word `i` with what is fixed to it, lower-cased: "instead of"."""
        fixed = [k for k in self.kids[i] if self.rel[k] == "fixed"]
        return " ".join([self.word[i], *(self.word[k] for k in fixed)])

    def downward(self) -> list[int]:
        """All tokens, every head before its dependents."""
        order = [i for i, head in enumerate(self.head) if head == i]
        for i in order:
            order.extend(self.kids[i])
        return order


def _read_columns(doc: Doc) -> list[list[str]]:
    strings = doc.vocab.strings
    known = {0: ""}
    columns = []
    for column in doc.to_array(_COLUMNS).T.tolist():
        for key in set(column) - known.keys():
            known[key] = strings[key]
        columns.append([known[key] for key in column])
    return columns


def _sentence_starts(doc: Doc) -> list[int]:
    """For each token the first token of its sentence."""
    starts: list[int] = []
    for i, mark in enumerate(doc.to_array(["SENT_START"]).T.tolist()):
        starts.append(i if mark == 1 or i == 0 else starts[-1])
    return starts


def _heads(doc: Doc, starts: list[int]) -> list[int]:
    """Absolute heads. A head outside the sentence is none: no argument may leave its sentence."""
    offsets = doc.to_array(["HEAD"]).astype("int64").tolist()
    heads = [i + offset for i, offset in enumerate(offsets)]
    return [head if starts[head] == starts[i] else i for i, head in enumerate(heads)]


def _children(heads: list[int]) -> list[list[int]]:
    kids: list[list[int]] = [[] for _ in heads]
    for i, head in enumerate(heads):
        if head != i:
            kids[head].append(i)
    return kids


def _edges(heads: list[int]) -> tuple[list[int], list[int]]:
    left, right = list(range(len(heads))), list(range(len(heads)))
    for i in range(len(heads)):
        above = i
        while heads[above] != above:
            above = heads[above]
            if left[above] <= i <= right[above]:
                break
            left[above], right[above] = min(left[above], i), max(right[above], i)
    return left, right
