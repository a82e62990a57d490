"""The judge: with any weights at all it chooses among the mentions and issues that are there, sentence by sentence."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from peacetable.claims.learned import Judge, Seen, load_judge, questions_of
from peacetable.lexicon.issues import read_issues
from peacetable.model import Article, Stance
from peacetable.run import Reader, load

WIDE, INSIDE = 384, 8
TEXT = (
    "Juba rejected the truce that Khartoum had offered on Monday. Peasant unions demand the release of 12 detainees.\n\n"
    '"We will not sign," said Amina Deng, a spokeswoman for the rebels of the SPLM-IO. It rained in Addis Ababa.'
)


def random_judge(issues: tuple[str, ...]) -> Judge:
    chance = np.random.default_rng(7)
    shapes: dict[str, tuple[int, ...]] = {
        "issue.query": (len(issues), INSIDE),
        "issue.bias": (len(issues), INSIDE),
        "seen.weight": (len(Seen), INSIDE),
        "named.weight": (len(issues),),
        "claimed.weight": (7, 7),
    }
    linear = {
        "key": WIDE,
        "value": WIDE,
        "party": WIDE,
        "lens": INSIDE,
        "found": INSIDE,
        "holder": INSIDE,
        "both": INSIDE,
    }
    outs = {
        "topic": (WIDE, len(issues)),
        "stance": (INSIDE, 7),
        "act": (6, INSIDE),
        "act_stance": (6, 7),
        "by_own": (INSIDE, 2),
        "object_none": (INSIDE, 1),
    }
    outs |= {name: (wide, INSIDE) for name, wide in linear.items()}
    outs |= dict.fromkeys(("by", "object_start", "object_end"), (INSIDE, INSIDE))
    for name, (rows, columns) in outs.items():
        shapes |= {f"{name}.weight": (rows, columns), f"{name}.bias": (columns,)}
    weights = {name: chance.normal(size=shape).astype(np.float32) * 0.3 for name, shape in shapes.items()}
    return Judge(weights, issues, "heads-test")


@pytest.fixture(scope="module")
def judge() -> Judge:
    return random_judge(tuple(issue.code for issue in read_issues()))


def test_estimates_name_only_what_is_there(reader: Reader, judge: Judge) -> None:
    account, claims = reader.claimed(Article(id="a", text=TEXT))
    estimates = judge(account, claims)
    holders = {holder.party for question in questions_of(account, claims) for holder in question.holders}
    assert estimates.leanings
    assert {leaning.holder.party for leaning in estimates.leanings} <= holders
    assert {leaning.by for leaning in estimates.leanings} <= {*holders, None}
    assert all(0 <= leaning.chance <= 1 for leaning in estimates.leanings)
    for leaning in estimates.leanings:
        if leaning.object is not None:
            assert leaning.sentence.start <= leaning.object.start < leaning.object.end <= leaning.sentence.end


def test_a_sentence_is_judged_alone(reader: Reader, judge: Judge) -> None:
    """What the heads say of a sentence does not depend on how long the others are."""
    first, _ = TEXT.split("\n\n")
    alone = judge(*reader.claimed(Article(id="a", text=first))).leanings
    among = judge(*reader.claimed(Article(id="a", text=TEXT))).leanings[: len(alone)]
    assert [(one.holder.party, one.issue, one.stance) for one in alone] == [
        (one.holder.party, one.issue, one.stance) for one in among
    ]
    assert [one.chance for one in alone] == pytest.approx([one.chance for one in among], abs=1e-4)


def test_holders_are_the_named_the_described_the_speaking_and_the_carried(reader: Reader) -> None:
    first, second, quoted, last = questions_of(*reader.claimed(Article(id="a", text=TEXT)))
    assert {holder.party for holder in first.holders} >= {"SSD", "SDN"}
    assert "peasant-unions" in {holder.party for holder in second.holders}
    assert any(holder.seen is Seen.SPEAKING for holder in quoted.holders)
    assert all(holder.seen is Seen.CARRIED for holder in last.holders if not holder.words)
    assert "end-hostilities" in first.named
    assert "prisoners" in second.named
    assert first.claimed == {("SSD", "end-hostilities"): Stance.REJECTS, ("SDN", "end-hostilities"): Stance.OFFERS}
    assert first.acts == {Stance.REJECTS, Stance.OFFERS}


def test_without_files_there_are_no_heads(tmp_path: Path) -> None:
    assert load_judge(tmp_path) is None


def test_the_heads_that_ship_lean_the_way_of_a_plain_sentence(reader: Reader) -> None:
    judge = load_judge()
    assert judge is not None
    text = "The European Union urged Senegal and Mauritania on Monday to return to the negotiating table. It rained in Dakar."
    account, claims = reader.claimed(Article(id="a", text=text))
    sure = {(one.holder.party, one.issue, one.stance) for one in judge(account, claims).leanings if one.chance >= 0.5}
    assert sure == {("european-union", "talks", Stance.DEMANDS)}


def test_what_only_heads_find_is_marked_and_rests_on_the_text() -> None:
    text = (
        "Juba's delegation would not hear of the paper and left for the airport before lunch on Monday. The rebels are "
        "willing to release the detainees and to let the aid convoys through, but the army must first leave Malakal."
    )
    article = Article(id="a", text=text)
    alone, both = (load(heads=heads).read(article).positions for heads in (False, True))
    assert all(position.confidence is None for position in alone)
    assert all(position.confidence is not None for position in both)
    assert [p for p in both if not p.is_by_heads_alone] == [
        replace(p, confidence=q.confidence)
        for p, q in zip(alone, (b for b in both if not b.is_by_heads_alone), strict=True)
    ]
    for span in (span for position in both for span in position.evidence):
        assert text[span.start : span.end] == span.text
