"""The talks phrasebook, the rules of merging, and the annotated articles: each text gives its talks and no others."""

import re
from datetime import date

import pytest

from pages import rows_of
from peacetable.model import Article, Talks
from peacetable.reading.talks import find_talks
from peacetable.run import Reader

FIELDS = {"on": "date", "level": "level", "round": "round", "outcome": "outcome"}


@pytest.mark.parametrize(("text", "told"), rows_of("talks.md"), ids=[row[0][:60] for row in rows_of("talks.md")])
def test_talks_of_text(reader: Reader, text: str, told: str) -> None:
    found = find_talks(reader.account(Article("phrase", text, date(2024, 6, 7))))
    wanted = [] if told == "-" else told.split("; ")
    assert sorted(_brief(talks) for talks in found) == sorted(" ".join(talks.split()[:2]) for talks in wanted)
    for talks in wanted:
        brief = " ".join(talks.split()[:2])
        assert any(_brief(one) == brief and _agrees(one, talks) for one in found), (talks, found)


@pytest.mark.parametrize(
    "text", [row[0] for row in rows_of("talks.md")], ids=[row[0][:60] for row in rows_of("talks.md")]
)
def test_talks_evidence_is_in_text(reader: Reader, text: str) -> None:
    for talks in find_talks(reader.account(Article("phrase", text, date(2024, 6, 7)))):
        assert talks.evidence
        assert talks.rules
        assert all(span.is_in(text) for span in talks.evidence)


def _brief(talks: Talks) -> str:
    return f"{talks.status} {'+'.join(sorted(talks.parties))}"


def _agrees(talks: Talks, told: str) -> bool:
    asked = dict(re.findall(r"(\w+)=(\S+)", told))
    at, mediators = asked.pop("at", None), asked.pop("med", None)
    if at is not None and (talks.place is None or at.replace("-", " ") not in talks.place):
        return False
    if mediators is not None and mediators not in talks.mediators:
        return False
    return all(str(getattr(talks, FIELDS[field])) == value for field, value in asked.items())
