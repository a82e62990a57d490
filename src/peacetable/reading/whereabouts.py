"""Whether a name stands for where something is: "in Turkey", "on the border of Belarus", "near the town of Bakhmut"."""

from spacy.tokens import Span

from peacetable.lexicon.geography import place_words

_WHERE = frozenset(
    "in at near outside on to into from around across along over throughout inside within for about".split()
)
_PASSED = frozenset({"DET", "ADJ", "NOUN"})
_NEAR = 3
"""Words after a demonym in which the noun that it describes stands."""


def preposition_of_place(name: Span, *, since: int | None = None) -> str | None:
    """The preposition that makes `name` a place, None where none does; not looked for before the token `since`.

    "On the border of Belarus" is followed back over its nouns to "on", "at Ruili of China" over the town to "at".
    """
    least = name.root.sent.start if since is None else since
    before = name.start - 1
    while before >= least and (
        name.doc[before].pos_ in _PASSED or name.doc[before].lower_ == "of" or _is_town(name, before)
    ):
        before -= 1
    word = name.doc[before].lower_ if before >= least else None
    return word if word in _WHERE else None


def _is_town(name: Span, at: int) -> bool:
    """Whether a name stands before "of" and the country: "in Ruili of the People's Republic of China"."""
    return name.doc[at].pos_ == "PROPN" and at + 1 < name.start and name.doc[at + 1].lower_ == "of"


def is_place_of(demonym: Span) -> bool:
    """Whether a demonym only says in which country a place lies: "the Swiss resort", "the Qatari capital"."""
    doc, at = demonym.doc, demonym.end
    while at < demonym.root.sent.end and doc[at].pos_ in {"ADJ", "NOUN", "PROPN"} and at - demonym.end < _NEAR:
        if doc[at].lemma_.lower() in place_words("kind") | place_words("spot"):
            return True
        at += 1
    return False
