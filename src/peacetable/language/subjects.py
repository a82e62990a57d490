"""Subjects: which subjects a word stands under, the nearest clause first."""

from collections.abc import Iterator

from spacy.tokens import Token

_RELATIVE = frozenset({"which", "that", "who", "there", "what", "whom"})


def governing_subjects(token: Token) -> Iterator[Token]:
    """The subjects before `token` of the clauses that it stands in, from its own outwards.

    In "Hamas, to which both belonged, denied that it had ordered the raid" the word "it" stands under "Hamas" only:
    the relative clause has a subject of its own, but does not hold "it". What is asked of somebody is that one's to
    do: in "Baku wants Yerevan to change its laws" the word "its" stands under "Yerevan" first.
    """
    node = token
    while node.head.i != node.i:
        if node.dep_ == "xcomp":
            yield from (child for child in node.head.rights if child.dep_ == "obj" and child.i < token.i)
        node = node.head
        yield from (
            child
            for child in node.lefts
            if child.dep_.startswith("nsubj") and child.i < token.i and child.lower_ not in _RELATIVE
        )


def is_main_subject(token: Token) -> bool:
    """Whether `token` heads the subject of a main clause or of one joined to it."""
    return token.dep_.startswith("nsubj") and token.head.dep_ in ("ROOT", "root", "conj", "parataxis")
