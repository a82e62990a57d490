"""Shingles: runs of words that stand for a text when it is held against another (Broder 1997)."""

import re

from peacetable.ledger.objects import fold

# Runs of three words: two texts on one subject share few, a rewrite of one keeps many. Runs of five lose a copy whose
# sentences were all touched, single words cannot tell two reports on one meeting apart. See bench/copies.py.
RUN = 3
_WORD = re.compile(r"\w+")


def shingles_of(text: str) -> frozenset[str]:
    """Every run of `RUN` words of `text`, folded; all of it where it is shorter.

    >>> sorted(shingles_of("Juba refused the plan."))
    ['juba refused the', 'refused the plan']
    """
    words = _WORD.findall(fold(text))
    return frozenset(" ".join(words[at : at + RUN]) for at in range(max(1, len(words) - RUN + 1)))
