"""First and last days of EDTF dates."""

from datetime import date

import pytest

from peacetable.ledger.days import bounds


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2022-03-07", date(2022, 3, 7), date(2022, 3, 7)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2022-03-07~", date(2022, 3, 7), date(2022, 3, 7)),
        ("2022-03-05/2022-03-07", date(2022, 3, 5), date(2022, 3, 7)),
        ("2022-02/2022-03", date(2022, 2, 1), date(2022, 3, 31)),
        ("2022-03-05/..", date(2022, 3, 5), None),
        ("../2022-03-05", None, date(2022, 3, 5)),
        ("2022-02-31", None, None),
        ("Monday", None, None),
        (None, None, None),
    ],
)
def test_bounds(edtf: str | None, first: date | None, last: date | None) -> None:
    assert bounds(edtf) == (first, last)
