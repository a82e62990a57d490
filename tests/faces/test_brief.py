"""The brief in every format, from one made-up article: what it says first, that it escapes, where its links lead."""

import dataclasses
import json
import re
from datetime import date

import pytest

from peacetable.assess import weigh_all
from peacetable.faces.brief import FORMATS, Format, render
from peacetable.faces.brief.markdown import escape_markdown
from peacetable.faces.brief.pieces import Mark, cut
from peacetable.ledger import View
from peacetable.model import (
    Actor,
    ActorKind,
    Article,
    Blame,
    Ceasefire,
    CeasefireStatus,
    Measure,
    Position,
    Proposal,
    QuoteKind,
    Reading,
    Removed,
    RemovedKind,
    Span,
    Stance,
    Standard,
    Statement,
    Talks,
    TalksStatus,
    Term,
    Toll,
    Victims,
)

TEXT = """Sarkent offers peace for the port

Sarkent said it would stop firing if Velmaria gives up the port and amends its constitution.
Velmaria is open to amending its constitution, its envoy Ana Pell told the Courier, but will "never" cede the port.
Both met in Orsa on Monday. The truce broke down; Velmaria blamed Sarkent.
The ministry counted 40 dead, doctors at least 55.
Subscribe <b>now</b>!"""


def cite(*words: str) -> tuple[Span, ...]:
    return tuple(Span.cut(TEXT, TEXT.index(w), TEXT.index(w) + len(w)) for w in words)


ARTICLE = Article(
    "port",
    TEXT,
    date(2021, 5, 4),
    title="Sarkent offers peace for the port",
    outlet="Valley Courier",
    url="https://courier.example/port",
    removed=(Removed(TEXT.index("Subscribe"), len(TEXT), RemovedKind.APPEAL),),
)
OFFER = "Sarkent said it would stop firing if Velmaria gives up the port and amends its constitution."
REFUSAL = 'will "never" cede the port'
READING = Reading(
    ARTICLE,
    actors=(
        Actor("sarkent", "Sarkent", ActorKind.STATE),
        Actor("velmaria", "Velmaria", ActorKind.STATE),
        Actor("ana-pell", "Ana Pell", ActorKind.PERSON, of="velmaria"),
        Actor("courier", "the Courier", ActorKind.OUTLET),
    ),
    statements=(Statement("ana-pell", QuoteKind.MIXED, "never", cite('"never"'), "velmaria", ("courier",)),),
    proposals=(
        Proposal(
            "sarkent",
            cite(OFFER),
            (
                Term("sovereignty", cite("gives up the port"), "velmaria", "port"),
                Term("constitution", cite("amends its constitution"), "velmaria"),
            ),
            (Term("end-hostilities", cite("stop firing"), "sarkent"),),
            ("velmaria",),
            "2021-05-03",
            rules=("proposal.if",),
        ),
    ),
    positions=(
        Position(
            "velmaria", "sovereignty", Stance.REJECTS, cite(REFUSAL), "velmaria", "port", None, "ana-pell", ("courier",)
        ),
        Position("velmaria", "constitution", Stance.OPEN, cite("open to amending its constitution"), "velmaria"),
    ),
    talks=(
        Talks(("sarkent", "velmaria"), TalksStatus.HELD, cite("Both met in Orsa"), place="Orsa", date="2021-05-03"),
    ),
    ceasefires=(
        Ceasefire(
            ("sarkent", "velmaria"),
            CeasefireStatus.COLLAPSED,
            cite("The truce broke down"),
            blame=(Blame("velmaria", "sarkent"),),
        ),
    ),
    tolls=(
        Toll(Measure.KILLED, Victims.PEOPLE, 40, 40, cite("40 dead"), source="ministry", standard=Standard.CLAIMED),
        Toll(Measure.KILLED, Victims.PEOPLE, 55, None, cite("at least 55"), source="doctors"),
    ),
)
VIEW = View.of(READING)


def brief(format: Format, reading: Reading = READING) -> str:
    view = View.of(reading)
    return render(view, weigh_all(view), format=format)


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_tells_the_verdict_the_terms_and_both_sides_words(format: Format) -> None:
    told = re.sub(r"[\s│]+", " ", brief(format)).replace("\\", "")
    assert "Sarkent's proposal of 3 May 2021: a non-starter for Velmaria" in told.replace("&#39;", "'")
    assert "One term is ruled out: giving up land (port)" in told
    assert "gives up the port" in told
    assert "cede the port" in told
    assert "what is left, a change of the constitution, is negotiable" in told
    assert "Ana Pell, via the Courier, via Valley Courier, 4 May 2021" in told


@pytest.mark.parametrize("format", FORMATS)
def test_the_verdict_comes_first(format: Format) -> None:
    told = brief(format)
    assert told.index("non-starter") < told.index("Orsa") < told.index("at least 55")


@pytest.mark.parametrize("format", FORMATS)
def test_competing_counts_stand_side_by_side_and_are_not_added(format: Format) -> None:
    told = brief(format)
    assert "at least 40" in told  # the band: no source says less, one leaves the end open
    assert "at least 55" in told
    assert not re.search(r">95<|\b95 ", told)


@pytest.mark.parametrize("format", FORMATS)
def test_nothing_on_record_is_said_so(format: Format) -> None:
    empty = Reading(Article("empty", "Nothing happened that anyone wrote down.", date(2021, 5, 4)))
    told = brief(format, empty)
    if format == "json":
        assert json.loads(told)["offers"] == []
    else:
        assert "on record here" in told


def test_html_escapes_what_articles_say() -> None:
    bad = '<script>alert("x")</script>'
    text = TEXT.replace("Both met", f"{bad} Both met")
    hostile = dataclasses.replace(
        READING,
        article=dataclasses.replace(ARTICLE, text=text, title=bad, outlet=bad, url="javascript:alert(1)"),
        actors=(Actor("sarkent", bad, ActorKind.STATE), Actor("velmaria", bad, ActorKind.STATE)),
        talks=(
            Talks(
                (bad, "velmaria"), TalksStatus.HELD, (Span.cut(text, text.index(bad), text.index(bad) + 9),), place=bad
            ),
        ),
        ceasefires=(),
        tolls=(),
    )
    told = brief("html", hostile)
    assert "<script" not in told
    assert 'href="javascript' not in told
    assert "&lt;script&gt;" in told
    assert "Subscribe &lt;b&gt;now&lt;/b&gt;!" in told


def test_markdown_escapes_what_articles_say() -> None:
    told = brief("markdown", dataclasses.replace(READING, actors=(Actor("sarkent", "*S* | [x](y)", ActorKind.STATE),)))
    assert r"\*S\* \| \[x\](y)" in told
    assert escape_markdown("a\n\n# b") == r"a \# b"


def test_html_links_lead_to_the_characters() -> None:
    told = brief("html")
    hrefs, ids = set(re.findall(r'href="#([^"]+)"', told)), re.findall(r'id="([^"]+)"', told)
    assert hrefs <= set(ids)
    assert len(ids) == len(set(ids))
    start = TEXT.index(REFUSAL)
    assert f"c{start}-{start + len(REFUSAL)}" in ids


def test_html_without_the_article_links_nowhere() -> None:
    told = render(VIEW, weigh_all(VIEW), format="html", articles=())
    hrefs, ids = set(re.findall(r'href="#([^"]+)"', told)), re.findall(r'id="([^"]+)"', told)
    assert hrefs <= set(ids)
    assert "cede the port" in told


def test_html_shows_the_whole_article_once() -> None:
    body = brief("html").split('<div class="text">')[1].split("</div>")[0]
    shown = re.sub(r"<[^>]+>", "", body).replace("&#34;", '"').replace("&lt;", "<").replace("&gt;", ">")
    assert shown == TEXT


def test_html_stands_alone_and_is_accessible() -> None:
    told = brief("html")
    assert not re.search(r"(src|@import|<link|url\()", told)
    assert told.count("<h1") == 1
    assert '<html lang="en">' in told
    assert 'scope="col"' in told
    assert "@media print" in told


def test_html_of_two_articles_keeps_their_anchors_apart() -> None:
    other = dataclasses.replace(READING, article=dataclasses.replace(ARTICLE, id="copy", text=TEXT + "\n"))
    view = View.gather([READING, other])
    told = render(view, weigh_all(view), format="html")
    ids = re.findall(r'id="([^"]+)"', told)
    assert len(ids) == len(set(ids))
    assert any(name.startswith("a2-c") for name in ids)


def test_text_has_colours_only_when_asked() -> None:
    assert "\x1b[" not in brief("text")
    assert "\x1b[" in render(VIEW, weigh_all(VIEW), color=True)


def test_json_carries_the_evidence_of_both_sides() -> None:
    (offer,) = json.loads(brief("json"))["offers"]
    (party,) = offer["verdicts"]
    decided = party["terms"][party["deciding"][0]]
    for span in (*decided["evidence"], *decided["reasons"][0]["evidence"]):
        assert TEXT[span["start"] : span["end"]] == span["text"]


def test_cut_covers_the_text_and_the_shortest_mark_wins() -> None:
    pieces = list(cut("abcdefgh", [Mark(1, 7, "statement"), Mark(2, 4, "position")], {2: ("c2-4",)}))
    assert "".join(piece.text for piece in pieces) == "abcdefgh"
    assert [(p.text, p.tone) for p in pieces] == [
        ("a", None),
        ("b", "statement"),
        ("cd", "position"),
        ("efg", "statement"),
        ("h", None),
    ]
    assert pieces[2].anchors == ("c2-4",)
