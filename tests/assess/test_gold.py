"""The verdicts of careful readers, from their own records: needs the data folder beside the project.

The gold holds no evidence, so each record gets a character of its own as evidence.
"""

import json
from collections.abc import Iterator
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from peacetable.assess import weigh
from peacetable.ledger import View
from peacetable.model import (
    Actor,
    ActorKind,
    Article,
    Position,
    Proposal,
    ProposalStatus,
    Reading,
    Span,
    Stance,
    Term,
)

GOLD = Path(__file__).parents[3] / "shared" / "gold"
SEED = "kremlin-peace-offer"
# The articles that were read while this room was built; the others are kept for measuring.
READ = (
    "aleppo-humanitarian-pause",
    "brn-demands-factbox",
    "juba-bridging-proposal",
    "kosovo-plates-brussels",
    SEED,
    "lavrov-formula",
    "libya-sirte-jufra",
    "m23-ceasefire-luanda",
    "ndfp-talks-terminated",
    "taliban-400-prisoners",
    "zaporizhzhya-protection-zone",
)
pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not GOLD.is_dir(), reason="the gold articles are not beside the project"),
]


def read_gold(path: Path) -> Reading:
    gold = json.loads(path.read_text(encoding="utf-8"))
    text = path.with_name(path.name.replace(".gold.json", ".txt")).read_text(encoding="utf-8")
    places = count()
    article = Article(path.name, text, date.fromisoformat(gold["article"]["published"]))
    actors = tuple(_actor(name, names) for name, names in gold["names"].items())
    return Reading(
        article,
        actors=actors,
        proposals=tuple(_proposal(plain, text, places) for plain in gold.get("proposals", ())),
        positions=tuple(_position(plain, text, places) for plain in gold.get("positions", ())),
    )


def _actor(id_: str, names: list[str]) -> Actor:
    kind = ActorKind.STATE if id_.isupper() else ActorKind.OTHER
    return Actor(id_, [*names, id_][0], kind, tuple(names[1:]))


def _evidence(text: str, places: Iterator[int]) -> tuple[Span, ...]:
    start = next(places)
    return (Span.cut(text, start, start + 1),)


def _term(plain: dict[str, Any], text: str, places: Iterator[int]) -> Term:
    return Term(plain["issue"], _evidence(text, places), plain.get("by"), plain.get("object"))


def _proposal(plain: dict[str, Any], text: str, places: Iterator[int]) -> Proposal:
    return Proposal(
        plain["by"],
        _evidence(text, places),
        tuple(_term(term, text, places) for term in plain["terms"]),
        tuple(_term(term, text, places) for term in plain.get("in_return", ())),
        tuple(plain.get("to", ())),
        plain.get("date"),
        ProposalStatus(plain["status"]),
    )


def _position(plain: dict[str, Any], text: str, places: Iterator[int]) -> Position:
    return Position(
        plain["party"],
        plain["issue"],
        Stance(plain["stance"]),
        _evidence(text, places),
        plain.get("by"),
        plain.get("object"),
        plain.get("date"),
    )


def judged() -> list[tuple[str, int, str]]:
    found = []
    for path in [GOLD / f"{name}.gold.json" for name in READ] if GOLD.is_dir() else ():
        proposals = json.loads(path.read_text(encoding="utf-8")).get("proposals", ())
        found += [(path.name, i, p["verdict"]) for i, p in enumerate(proposals) if p.get("verdict")]
    return found


@pytest.mark.parametrize(("name", "number", "verdict"), judged())
def test_gold_records_give_the_gold_verdict(name: str, number: int, verdict: str) -> None:
    reading = read_gold(GOLD / name)
    assert weigh(View.of(reading), reading.proposals[number]).verdict == verdict


def test_the_seed_is_decided_by_its_two_terms_about_land() -> None:
    reading = read_gold(GOLD / f"{SEED}.gold.json")
    (party,) = weigh(View.of(reading), reading.proposals[0]).parties
    assert party.party == "UKR"
    assert [term.term.issue for term in party.deciding] == ["sovereignty", "independence"]
    assert party.change is not None
    assert [term.term.issue for term in party.change.keep] == ["neutrality", "constitution"]
