"""Whether a name stands for where something is: "in Turkey", "on the border of Belarus", "near the town of Bakhmut"."""

from spacy.tokens import Span

_WHERE = frozenset(
    "in at near outside on to into from around across along over throughout inside within for about".split()
)
_PASSED = frozenset({"DET", "ADJ", "NOUN"})


def preposition_of_place(name: Span, *, since: int | None = None) -> str | None:
    """The preposition that makes `name` a place, None where none does; not looked for before the token `since`.

    "On the border of Belarus" is followed back over its nouns to "on".
    """
    least = name.root.sent.start if since is None else since
    before = name.start - 1
    while before >= least and (name.doc[before].pos_ in _PASSED or name.doc[before].lower_ == "of"):
        before -= 1
    word = name.doc[before].lower_ if before >= least else None
    return word if word in _WHERE else None
