"""Index arithmetic for rows of unequal length laid end to end."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]


def ragged_range(starts: Numbers, lengths: Numbers) -> Numbers:
    """The ranges `starts[i] : starts[i] + lengths[i]`, one after another.

    >>> ragged_range(np.array([5, 0]), np.array([2, 3])).tolist()
    [5, 6, 0, 1, 2]
    """
    return np.repeat(starts - offsets_of(lengths), lengths) + np.arange(int(lengths.sum()))


def offsets_of(lengths: Numbers) -> Numbers:
    """Where each row begins when rows of these lengths lie end to end."""
    return np.cumsum(lengths) - lengths
