"""Copies of one wire story count as one witness; other reports on the same matter do not."""

from datetime import date, timedelta

import pytest

from peacetable.ledger import Entry, Ledger
from peacetable.ledger.copies import count_witnesses, find_copies
from peacetable.ledger.entry import text_hash
from peacetable.model import Article, Position, Removed, RemovedKind, Span, Stance

WIRE = (
    "The government of Coastland rejected on Tuesday a plan by mediators under which its army would leave the port of Orsa. "
    "A spokeswoman said that the 400 soldiers would stay until the Highland Movement hands over its mortars. "
    "The movement, which holds 3 villages north of the port, called the answer an insult. "
    "Talks are to resume on May 14 in Batra, where 2 earlier rounds ended without a paper."
)
REWRITE = (
    "Port of Orsa: no way out yet\n\n"
    "Coastland's government on Tuesday rejected a plan by mediators under which its army would leave the port of Orsa. "
    "The 400 soldiers would stay until the Highland Movement hands over its mortars, a spokeswoman said. "
    "Talks are to resume on May 14 in Batra. Fishermen said that the harbour was quiet."
)
OTHER = (
    "Nobody in Orsa expected the government to say yes. For 3 weeks its soldiers have dug trenches along the mole, and on "
    "Tuesday a spokeswoman said what the diggers knew: the army stays until the movement's mortars are gone."
)
DAY = date(2021, 5, 4)


def article(text: str, outlet: str | None, *, after: int = 0) -> Article:
    return Article(f"{outlet}-{after}", text, DAY + timedelta(days=after), outlet=outlet)


def origins(*articles: Article) -> tuple[int, int]:
    said = [
        Entry(Position("coastland", "withdrawal", Stance.REJECTS, (Span.cut(a.text, 0, 5),)), a, id=a.id)
        for a in articles
    ]
    found = count_witnesses(said, find_copies(articles))
    return found.articles, found.origins


@pytest.mark.parametrize(
    ("articles", "counted"),
    [
        ([article(WIRE, "A"), article(REWRITE, "B")], (2, 1)),
        ([article(WIRE, "A"), article(OTHER, "B")], (2, 2)),
        ([article(WIRE, "A"), article(OTHER, "A")], (2, 1)),  # one outlet does not confirm itself
        ([article(WIRE, "A"), article(REWRITE, "B"), article(OTHER, "B")], (3, 2)),  # a wire story, and B's own
        ([article(WIRE, None), article(OTHER, None)], (2, 2)),
        ([article(WIRE, "A"), article(REWRITE, "B", after=60)], (2, 2)),  # told again two months later
        ([article(WIRE, "A"), article(WIRE.replace("400", "7").replace("3 ", "9 ").replace("2 ", "5 "), "B")], (2, 2)),
    ],
)
def test_origins_beside_articles(articles: list[Article], counted: tuple[int, int]) -> None:
    assert origins(*articles) == counted
    assert origins(*reversed(articles)) == counted


def test_a_shared_appeal_makes_no_copies() -> None:
    appeal = (
        " Support our work: give what you can, every week, by card or at the desk in our office in Batra, and tell a friend."
        * 4
    )
    texts = (
        OTHER + appeal,
        "Rain fell on Linde all week and the dam held, its keeper said on Sunday evening." + appeal,
    )
    made = [
        Article(str(at), text, DAY, removed=(Removed(text.index(" Support"), len(text), RemovedKind.APPEAL),))
        for at, text in enumerate(texts)
    ]
    assert find_copies(made).groups() == []
    assert len(find_copies([Article(one.id, one.text, DAY) for one in made]).groups()) == 1


def test_the_store_keeps_signatures(where: str) -> None:
    from peacetable.model import Reading

    with Ledger.open(where) as ledger:
        ledger.post_all(Reading(one) for one in (article(WIRE, "A"), article(REWRITE, "B")))
        view = ledger.view()
    assert set(view.signatures) == {text_hash(WIRE), text_hash(REWRITE)}
    assert view.copies() == find_copies(view.articles)
    assert len(view.copies().groups()) == 1
