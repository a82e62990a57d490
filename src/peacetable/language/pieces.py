"""Words → word pieces and surface features, remembered per word."""

from __future__ import annotations

from dataclasses import dataclass

from tokenizers import Tokenizer

from peacetable.language.shapes import shape_of, suffix_of

CLS, SEP, UNKNOWN = "[CLS]", "[SEP]", "[UNK]"
MAX_PIECES_PER_WORD = 16
"""Longer words (links, hashes) are cut: their tail tells nothing about syntax and fills the position limit."""

MAX_REMEMBERED = 200_000
"""Words kept in memory (about 60 MB at most); the memory starts afresh when full."""

_PLAIN = str.maketrans({
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "`": "'",
    "–": "-", "—": "-", "―": "-", "−": "-", "‐": "-", "‑": "-", "…": ".", "\u00a0": " ", "\u00ad": "",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pieces:
    """One word as the encoder sees it: ids of its pieces (one or more), casing class, suffix bucket."""

    ids: tuple[int, ...]
    shape: int
    suffix: int


class PieceTable:
    """Cuts words into pieces. Typographic quotes and dashes are made plain first, as most are in the treebanks."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        tokenizer.no_padding()
        tokenizer.no_truncation()
        self._tokenizer = tokenizer
        self._unknown, self.cls, self.sep = (_special(tokenizer, name) for name in (UNKNOWN, CLS, SEP))
        self._known: dict[str, Pieces] = {}

    def __getitem__(self, word: str) -> Pieces:
        found = self._known.get(word)
        return found if found is not None else self._remember(word)

    def _remember(self, word: str) -> Pieces:
        if len(self._known) >= MAX_REMEMBERED:
            self._known.clear()
        pieces = Pieces(self._cut(word), shape_of(word), suffix_of(word))
        self._known[word] = pieces
        return pieces

    def _cut(self, word: str) -> tuple[int, ...]:
        plain = word.translate(_PLAIN).encode("utf-8", "replace").decode("utf-8")
        ids = self._tokenizer.encode(plain, add_special_tokens=False).ids
        return tuple(ids[:MAX_PIECES_PER_WORD]) or (self._unknown,)


def _special(tokenizer: Tokenizer, name: str) -> int:
    number = tokenizer.token_to_id(name)
    if number is None:
        raise ValueError(f"the tokenizer has no piece {name}; expected that of a BERT model")
    return int(number)
