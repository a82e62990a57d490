import pytest

from peacetable.model import Article, RemovedKind
from peacetable.sources import mark_removed

STORY = "The delegations met in Lomé on Tuesday, and the army said that the road would be opened."


def removed(text: str, title: str | None = None) -> list[tuple[str, str]]:
    article = mark_removed(Article("a", text, title=title))
    return [(part.kind, text[part.start : part.end]) for part in article.removed]


@pytest.mark.parametrize(
    "story",
    [
        "Pledges at the donors' conference reached 3 billion dollars, and Norway will donate another 40 million.",
        "The foreign minister's appeal for a ceasefire went unanswered.",
        "A copyright dispute over the anthem's text held up the signing for an hour.",
        "The army called on fighters to subscribe to the accord and hand in their weapons.",
        'We met the commander at dawn. "Support us, and we will support you," he said, pouring the tea.',
        "“We need your support and your contributions, no matter how small,” the president told parliament.",
        "Readers of the newspaper were told to click on nothing that came from the ministry, an editor said.",
        "Home to 40,000 people before the war, the town is empty.",
        "Related charges against two colonels were dropped under the accord.",
        "Read out in parliament, the letter named three conditions.",
        "Share of the oil revenue is the last open question.",
        "Published in full on Sunday, the text has eleven articles.",
        "Photo opportunities were all that the summit produced, diplomats said.",
        "The media outlet Radio Okapi reported that both AP and Reuters journalists had been turned back.",
        "Officials from the European Union/African Union mission watched the crossing.",
        "Signing the deal would make a contribution to peace today, the envoy told reporters.",
        "The group said it would follow the talks on Telegram and would not join them.",
        'GENEVA (AFP) - "You and we want the same," the rebel delegate told the government\'s.',
    ],
)
def test_story_paragraph_stays(story: str) -> None:
    assert removed(f"{STORY}\n\n{story}\n\n{STORY} Nothing else was agreed.") == []
    assert removed(f"{STORY}\n\n{story}") == []


@pytest.mark.parametrize(
    ("block", "kind"),
    [
        ("Help keep our newsroom independent: make a donation today.", RemovedKind.APPEAL),
        ("You can make a difference. Your monthly contribution pays for our reporters.", RemovedKind.APPEAL),
        ("Sign up for our weekly newsletter", RemovedKind.APPEAL),
        ("We use cookies to improve this site. Accept all cookies", RemovedKind.APPEAL),
        ("Home » World » Caucasus", RemovedKind.NAVIGATION),
        ("READ MORE: Five questions about the corridor", RemovedKind.NAVIGATION),
        ("Share on Facebook", RemovedKind.NAVIGATION),
        ("Published: 4 May 2021, 10:15", RemovedKind.NAVIGATION),
        ("4 min read", RemovedKind.NAVIGATION),
        ("Advertisement", RemovedKind.NAVIGATION),
        ("{% include 'footer' %}", RemovedKind.NAVIGATION),
        ("Reporting by Ana Lens in Lomé; Editing by Bo Reader", RemovedKind.NAVIGATION),
        ("(c) 2021 The Lake Post. All rights reserved.", RemovedKind.COPYRIGHT),
        ("A soldier at the bridge near Lomé, 2 May 2021. [Ana Lens/AFP]", RemovedKind.CAPTION),
        ("File photo: the bridge in May", RemovedKind.CAPTION),
    ],
)
def test_block_is_removed(block: str, kind: RemovedKind) -> None:
    assert removed(f"{STORY}\n\n{block}\n\n{STORY}") == [(kind, block)]


def test_title_is_removed_where_it_is_repeated() -> None:
    text = f"Road to open\n\nRoad to open\n\n{STORY}\n\nRoad to open | The Lake Post"
    found = removed(text, title="Road to open")
    assert found == [
        (RemovedKind.REPEATED_TITLE, "Road to open"),
        (RemovedKind.REPEATED_TITLE, "Road to open | The Lake Post"),
    ]
    assert mark_removed(Article("a", text, title="Road to open")).removed[0].start == len("Road to open\n\n")


def test_page_speaking_for_itself_between_appeals_is_removed() -> None:
    own = "This has been a hard year for all of us, and nobody knows how it ends."
    appeal = "Support our journalism."
    assert removed(f"{STORY}\n\n{appeal}\n\n{own}\n\nSo it is.\n\n{appeal}")[0][1].count("\n\n") == 3


def test_story_between_appeals_stays() -> None:
    appeal = "Support our journalism."
    found = removed(f"{STORY}\n\n{appeal}\n\nThe war has killed 40,000 people since 2011.\n\n{appeal}")
    assert [text for _, text in found] == [appeal, appeal]


def test_titles_after_a_heading_go_with_it_and_the_story_after_them_stays() -> None:
    text = f"{STORY}\n\nMost read\nArmy opens road\nTalks resume in Lomé\n\n{STORY}"
    assert removed(text) == [(RemovedKind.NAVIGATION, "Most read\nArmy opens road\nTalks resume in Lomé")]


def test_scraps_after_the_imprint_are_removed() -> None:
    found = removed(f"{STORY}\n\n© 2021 The Lake Post\nLake Post font\nVersion 3")
    assert [text for _, text in found] == ["© 2021 The Lake Post", "Lake Post font\nVersion 3"]


def test_hand_wrapped_paragraph_is_one_block() -> None:
    wrapped = (
        "Support our journalism from five euros a month, so that our desk in the\nlake region can go on. Thank you."
    )
    assert removed(f"{STORY}\n\n{wrapped}") == [(RemovedKind.APPEAL, wrapped)]


def test_windows_line_ends_keep_their_offsets() -> None:
    text = f"{STORY}\r\n\r\nAdvertisement\r\n\r\n{STORY}"
    assert removed(text) == [(RemovedKind.NAVIGATION, "Advertisement")]
