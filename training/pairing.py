"""One-to-one pairing of the greatest worth: Kuhn 1955, by shortest augmenting paths (no dependency has it)."""

from __future__ import annotations

INFINITE = float("inf")


def best_pairing(worth: list[list[float]]) -> float:
    """The greatest sum of `worth[row][column]` with no row and no column taken twice.

    >>> best_pairing([[2.0, 1.0], [2.0, 0.0]])
    3.0
    """
    if not worth or not worth[0]:
        return 0.0
    if len(worth) > len(worth[0]):
        worth = [list(column) for column in zip(*worth, strict=True)]
    matched = _match([[-one for one in row] for row in worth])
    return sum(worth[row][column] for column, row in enumerate(matched) if row is not None)


def _match(costs: list[list[float]]) -> list[int | None]:
    """For each column the row that it is matched with, at the least total cost; every row gets one."""
    columns = len(costs[0])
    row_price, column_price = [0.0] * len(costs), [0.0] * columns
    matched: list[int | None] = [None] * columns
    for start in range(len(costs)):
        least, came_from, seen = [INFINITE] * columns, [-1] * columns, set[int]()
        row, column = start, -1
        while True:
            step, following = INFINITE, -1
            for other in set(range(columns)) - seen:
                cost = costs[row][other] - row_price[row] - column_price[other]
                if cost < least[other]:
                    least[other], came_from[other] = cost, column
                if least[other] < step:
                    step, following = least[other], other
            row_price[start] += step
            for other in range(columns):
                if other not in seen:
                    least[other] -= step
                    continue
                column_price[other] -= step
                if (owner := matched[other]) is not None:
                    row_price[owner] += step
            column = following
            seen.add(column)
            if (owner := matched[column]) is None:
                break
            row = owner
        while column >= 0:
            before = came_from[column]
            matched[column] = start if before < 0 else matched[before]
            column = before
    return matched
