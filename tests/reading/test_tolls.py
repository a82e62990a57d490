"""The tolls phrasebook: each text gives its tolls and no others."""

import re
from datetime import date

import pytest

from pages import rows_of
from peacetable.model import Article, Toll
from peacetable.reading.tolls import find_tolls
from peacetable.run import Reader

FIELDS = {"by": "source", "std": "standard", "since": "since"}


@pytest.mark.parametrize(("text", "told"), rows_of("tolls.md"), ids=[row[0][:60] for row in rows_of("tolls.md")])
def test_tolls_of_text(reader: Reader, text: str, told: str) -> None:
    found = find_tolls(reader.account(Article("phrase", text, date(2024, 6, 7))))
    wanted = [] if told == "-" else told.split("; ")
    assert sorted(_brief(toll) for toll in found) == sorted(" ".join(toll.split()[:3]) for toll in wanted)
    for toll in wanted:
        brief = " ".join(toll.split()[:3])
        assert any(_brief(one) == brief and _agrees(one, toll) for one in found), toll
    assert all(toll.evidence and all(span.is_in(text) for span in toll.evidence) for toll in found)


def _brief(toll: Toll) -> str:
    return f"{toll.measure} {toll.victims} {_number(toll)}"


def _number(toll: Toll) -> str:
    if toll.low == toll.high:
        return f"{toll.low}"
    if toll.high is None:
        return f"{toll.low}+"
    return f"{toll.low or ''}..{toll.high}"


def _agrees(toll: Toll, told: str) -> bool:
    asked = dict(re.findall(r"(\w+)=(.*?)(?= \w+=|$)", told))
    at = asked.pop("at", None)
    if at is not None and (toll.place is None or at not in toll.place):
        return False
    return all(getattr(toll, FIELDS[field]) == value for field, value in asked.items())
