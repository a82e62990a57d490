"""Quotation marks: what stands between them, however they are set."""

import pytest

from peacetable.claims.attribution import find_quotations


def said(text: str) -> list[list[str]]:
    return [[text[start:end] for start, end in quotation.pieces] for quotation in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        ("“Go,” he said.", [["Go,"]]),
        ('"Go," he said. "Now."', [["Go,"], ["Now."]]),
        (
            "‘We won’t go,’ she said. ‘The soldiers’ wives won’t either.’",
            [["We won’t go,"], ["The soldiers’ wives won’t either."]],
        ),
        ("It was 'the rebels' only hope', he said.", [["the rebels' only hope"]]),
        ("«Non», dit-elle.", [["Non"]]),
        ("„Nein“, sagte er.", [["Nein"]]),
        ("“One.\n\n“Two.\n\n“Three,” he said.", [["One.", "Two.", "Three,"]]),
        ("He said: “It is not over.\n\nThe next day it was.", [["It is not over."]]),
        ('"We will go on, he said. "We have no choice."', [["We have no choice."]]),
    ],
)
def test_quotations_are_found(text: str, quotations: list[list[str]]) -> None:
    assert said(text) == quotations


@pytest.mark.parametrize(
    "text",
    [
        "The rebels' demands and the soldiers' wives.",
        'He is 5\'10" tall and the gap is 6" wide.',
        "In the '90s nobody asked.",
        "Rock 'n' roll",
    ],
)
def test_apostrophes_and_inches_are_no_quotations(text: str) -> None:
    assert [q for q in find_quotations(text) if q.end - q.start > 4] == []


def test_marks_within_marks_are_nested() -> None:
    assert [q.depth for q in find_quotations("“Is it ‘over’ now?” he asked.")] == [0, 1]


def test_offsets_cover_the_marks() -> None:
    text = "He said “yes” twice."
    (quotation,) = find_quotations(text)
    assert text[quotation.start : quotation.end] == "“yes”"
