"""Sentence boundaries in news: each case is a text with `|` where a sentence begins."""

from __future__ import annotations

import pytest
from spacy.language import Language

from peacetable.language.lines import break_ends
from peacetable.language.sentences import MAX_WORDS
from peacetable.language.tokens import blank_pipeline

CASES = [
    "The U.S. envoy left Geneva on Monday. |Talks resume next week.",
    "He flew to the U.S. on Monday. |The talks had failed.",
    "They asked the U.S. |The answer was no.",
    "Gen. Khalifa Haftar refused to sign. |Lt. Gen. Abdel Fattah al-Burhan did not.",
    "Sudan's army chief, Gen. Abdel Fattah al-Burhan, met Mr. Hamdok. |Neither spoke to reporters.",
    "Dr. J. A. Smith and W. H. Auden agreed. |No one else did.",
    "Resolution No. 3 was adopted. |Article 5 was not.",
    "The Security Council adopted Resolution 2254 on Dec. 18. |Syria objected.",
    "The ceasefire begins on Jan. 5 at 6 p.m. local time. |Both sides confirmed it.",
    "GENEVA, March 3 (Agency) — |The two sides met on Tuesday. |They agreed on nothing.",
    "GENEVA (AP) - |The two sides met on Tuesday. |They agreed on nothing.",
    "JUBA, South Sudan – |Rebels rejected the plan. |The army said nothing.",
    '"We will not negotiate. |We will not surrender," he said. |Then he left.',
    '"We will not negotiate." |The minister left.',
    '"Why should we?" he asked. |Nobody answered.',
    "“It is over,” she said. |“We have nothing to offer.” |She then left.",
    "Is it a non-starter? |Yes! |It is.",
    "The rebels (who control the port) agreed. |(The army did not.) |Talks go on.",
    "The deal failed ... |No one was surprised.",
    "Exports rose 3.5 percent to $2.1 billion. |Imports fell.",
    "Acme Inc. and Arms Corp. supplied the army. |Both deny it.",
    "St. Petersburg hosted the talks. |Mt. Sinjar was besieged.",
    "The offer was refused.|The army advanced.",
    "Talks fail in Geneva\n\n|The two sides met on Tuesday.",
    "Rebels reject offer\n|Army advances on port\n|Aid convoy blocked",
    "The parties agreed to:\n|- withdraw their troops\n|- exchange prisoners\n|- open the crossing",
    "The demands are:\n|1. A ceasefire now.\n|2. The release of all prisoners.",
    "First line of a story\n\n\n  |Second paragraph here.",
    "By the ministry's count, 137 Palestinians and 24 soldiers were killed. |Most were children.",
    "Article No. 3 of the deal and Res. 2254 stand. |Nos. 4 and 5 do not.",
    "“The offer is dead,” said Col. Sadio Camara. |“It was never alive.” |He left.",
    'He said: "We reject it." |Then he left the room.',
    "Rebels reject truce.|The army advances on Goma.|Thousands flee.",
    "14:32 GMT |The army says it has taken the bridge. |14:50 GMT |Rebels deny this.",
    "09:15 GMT\n|The army says it has taken the bridge.",
    "Q: Will you accept the offer? |A: No. |We have said so many times.",
    "REPORTER: Is the deal dead? |MR. PRICE: I would not say that. |The talks go on.",
    "(Reporting by Jane Doe in Nairobi; Editing by John Roe) |Our Standards: The Trust Principles.",
    "The deal has three parts: first, a truce; second, an exchange; third, talks.",
    "The town lies in eastern Ukraine, near high-end Nvidia factories. |No one lives there.",
    "Sison: NPA ready to release captives",
    "He is from Washington, D.C. |The senator agreed. |Sen. Lindsey Graham did not.",
]


@pytest.fixture(scope="module")
def splitter() -> Language:
    nlp = blank_pipeline()
    nlp.add_pipe("peacetable_sentences")
    return nlp


@pytest.mark.parametrize("marked", CASES)
def test_sentences_of_news(splitter: Language, marked: str) -> None:
    doc = splitter(marked.replace("|", ""))
    starts = [sent.start_char for sent in doc.sents][1:]
    found = list(doc.text)
    for start in reversed(starts):
        found.insert(start, "|")
    assert "".join(found) == marked


def test_sentences_run_over_wrapped_lines(splitter: Language) -> None:
    text = (
        "The two delegations, which have not met since the ceasefire collapsed in\n"
        "April, agreed on Tuesday to send envoys to the border crossing that the\n"
        "rebels closed last week.\n"
        "They did not agree on who should open it."
    )
    assert [sent.text.split()[0] for sent in splitter(text).sents] == ["The", "They"]


def test_sentences_one_paragraph_a_line(splitter: Language) -> None:
    long = (
        "the two delegations, which have not met since April, agreed on Tuesday to send envoys to the border crossing "
        "that the rebels closed last week, and to have them report to the mediators"
    )
    assert len(list(splitter(f"In Geneva {long}\nIn Vienna {long}").sents)) == 2


def test_sentences_are_cut_when_too_long(splitter: Language) -> None:
    doc = splitter("word , " * 1000)
    assert max(len(sent) for sent in doc.sents) <= MAX_WORDS + 1
    assert all(sent[0].text == "word" for sent in doc.sents)


def test_sentences_of_nothing(splitter: Language) -> None:
    assert list(splitter("").sents) == []
    assert len(list(splitter(" \n\n ").sents)) == 1


def test_lines_keep_a_wrapped_paragraph() -> None:
    wrapped = "a" * 40 + " " + "b" * 20 + "\n" + "c" * 30
    assert list(break_ends(wrapped)) == []
    assert list(break_ends("Short heading\nAnother heading")) == [14]
