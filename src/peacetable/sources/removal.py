"""Marks what of a page is not its story: repeated titles, appeals, navigation, copyright, captions.

Each block is judged by the cues it shows (lexicon topic `boilerplate`), then by its neighbours. Nothing is deleted:
the text keeps its characters, and what is marked is skipped by the rooms above. A block that tells what somebody said
is the story's and stays, whatever words it uses.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from peacetable.lexicon.boilerplate import Boilerplate, BoilerplateCue, read_boilerplate
from peacetable.model import Article, Removed, RemovedKind
from peacetable.sources.blocks import Block, split_blocks

Marks = list[RemovedKind | None]

_SAYING = re.compile(
    r"\b(?:said|says|told|according to|announced|added|reported|reports|accused|warned|denied|declared|insisted"
    r"|rejected|agreed|stressed|demanded|called (?:for|on)|pledged|signed|ruled)\b",
    re.I,
)
_PAGE_SPEAKS = re.compile(r"\b(?:we|us|our|ours|you|your|yours)\b", re.I)
_FROM_PAGE = {RemovedKind.APPEAL, RemovedKind.COPYRIGHT}
_MAX_GAP = 3  # doubtful blocks between two that are certain; the longest seen in appeals is two
_MAX_LIST = 12  # titles after a heading like "Most read"


def mark_removed(article: Article) -> Article:
    """The article with `removed` filled, in text order; what was marked before is replaced."""
    blocks = split_blocks(article.text)
    marks = _mark_repeated_title(blocks, article.title)
    for index, block in enumerate(blocks):
        marks[index] = marks[index] or _judge(block)
    _mark_lists(blocks, marks)
    _mark_between(blocks, marks)
    _mark_last(blocks, marks)
    return replace(article, removed=_join(blocks, marks))


@cache
def _cues() -> Boilerplate:
    return read_boilerplate()


def _judge(block: Block) -> RemovedKind | None:
    """The kind whose cues sum up to 1, the heaviest first; None for the story."""
    weights: dict[RemovedKind, float] = {}
    for cue in _shown(block):
        weights[cue.kind] = weights.get(cue.kind, 0) + cue.weight
    kind = max(weights, key=lambda kind: weights[kind], default=None)
    return kind if kind and weights[kind] >= 1 and not _tells(block) else None


def _shown(block: Block) -> tuple[BoilerplateCue, ...]:
    return _cues().cues_in(block.told)


def _tells(block: Block) -> bool:
    """Whether the block reports somebody's words, not in the page's own "we" and "you"."""
    return block.words > 12 and bool(_SAYING.search(block.told)) and not _PAGE_SPEAKS.search(block.told)


def _mark_repeated_title(blocks: Sequence[Block], title: str | None) -> Marks:
    """Marks each block after the first that says the title again, alone or with the outlet's name behind a bar."""
    marks: Marks = [None] * len(blocks)
    wanted = _fold(title or "")
    same = [index for index, block in enumerate(blocks) if wanted and _fold(_without_outlet(block.text)) == wanted]
    for index in same[1:]:
        marks[index] = RemovedKind.REPEATED_TITLE
    return marks


def _without_outlet(line: str) -> str:
    return re.sub(r"\s+[|–—-]\s+\S+(?: \S+){0,3}$", "", line) if " | " in line or " - " in line else line


def _fold(text: str) -> str:
    return "".join(re.findall(r"\w+", text.lower()))


def _mark_lists(blocks: Sequence[Block], marks: Marks) -> None:
    """Marks the titles that follow a heading like "Most read"."""
    for index, block in enumerate(blocks):
        if marks[index] and any(cue.opens_list for cue in _shown(block)):
            for after in range(index + 1, min(index + 1 + _MAX_LIST, len(blocks))):
                if not blocks[after].is_title_like:
                    break
                marks[after] = marks[after] or RemovedKind.NAVIGATION


def _mark_between(blocks: Sequence[Block], marks: Marks) -> None:
    """Marks blocks between two parts of an appeal or imprint, where the page still speaks for itself."""
    certain = [index for index, mark in enumerate(marks) if mark in _FROM_PAGE]
    for left, right in pairwise(certain):
        gap = range(left + 1, right)
        if 0 < len(gap) <= _MAX_GAP and all(marks[index] or _is_pages_own(blocks[index]) for index in gap):
            for index in gap:
                marks[index] = marks[index] or marks[left]


def _is_pages_own(block: Block) -> bool:
    return not _tells(block) and (block.words <= 6 or bool(_PAGE_SPEAKS.search(block.told)))


def _mark_last(blocks: Sequence[Block], marks: Marks) -> None:
    """Marks scraps after an imprint or appeal at the very end."""
    last = max((index for index, mark in enumerate(marks) if mark), default=len(blocks))
    if last < len(blocks) and marks[last] in _FROM_PAGE:
        rest = range(last + 1, len(blocks))
        if all(blocks[index].is_title_like and blocks[index].words <= 8 for index in rest):
            for index in rest:
                marks[index] = RemovedKind.NAVIGATION


def _join(blocks: Sequence[Block], marks: Marks) -> tuple[Removed, ...]:
    """One mark for neighbours of one kind."""
    parts: list[Removed] = []
    previous = -2
    for index, (block, kind) in enumerate(zip(blocks, marks, strict=True)):
        if kind and parts and previous == index - 1 and parts[-1].kind is kind:
            parts[-1] = Removed(parts[-1].start, block.end, kind)
        elif kind:
            parts.append(Removed(block.start, block.end, kind))
        if kind:
            previous = index
    return tuple(parts)
