"""The ceasefires phrasebook: each text gives its ceasefires and no others."""

import re
from datetime import date

import pytest

from pages import rows_of
from peacetable.model import Article, Ceasefire
from peacetable.reading.ceasefires import find_ceasefires
from peacetable.run import Reader

FIELDS = {"from": "start", "to": "end", "scope": "scope"}


@pytest.mark.parametrize(
    ("text", "told"), rows_of("ceasefires.md"), ids=[row[0][:60] for row in rows_of("ceasefires.md")]
)
def test_ceasefires_of_text(reader: Reader, text: str, told: str) -> None:
    found = find_ceasefires(reader.account(Article("phrase", text, date(2024, 6, 7))))
    wanted = [] if told == "-" else told.split("; ")
    assert sorted(_brief(truce) for truce in found) == sorted(" ".join(truce.split()[:2]) for truce in wanted)
    for truce in wanted:
        brief = " ".join(truce.split()[:2])
        assert any(_brief(one) == brief and _agrees(one, truce) for one in found), (truce, found)
    for one in found:
        assert one.evidence
        assert one.rules
        assert all(span.is_in(text) for span in one.evidence)


def _brief(truce: Ceasefire) -> str:
    return f"{truce.status} {'+'.join(sorted(truce.parties))}"


def _agrees(truce: Ceasefire, told: str) -> bool:
    asked = dict(re.findall(r"(\w+)=(\S+)", told))
    blame, at = asked.pop("blame", None), asked.pop("at", None)
    if blame is not None and set(blame.split(",")) != {f"{one.accuser}>{one.accused}" for one in truce.blame}:
        return False
    if at is not None and not any(at in place for place in truce.places):
        return False
    return all(str(getattr(truce, FIELDS[field])) == value for field, value in asked.items())
