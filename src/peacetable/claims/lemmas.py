"""The lemmas of a phrase as the lexicon's wordings see them: lower case, hyphenated words also as one."""

from collections.abc import Iterable

from spacy.tokens import Token

HYPHENS = {"-", "‐", "‑"}


def lemmas_of(tokens: Iterable[Token]) -> frozenset[str]:
    """The lemmas of `tokens`, and each hyphenated word that ends at one of them ("cease-fire", "power-sharing")."""
    found: set[str] = set()
    for token in tokens:
        found |= forms_of(token)
    return frozenset(found)


def forms_of(token: Token) -> frozenset[str]:
    """What a token is known by: lemma, lower-cased words, and the hyphenated word that it ends."""
    forms = {token.lemma_.lower(), token.lower_}
    if token.i >= 2 and token.nbor(-1).text in HYPHENS:
        first = token.nbor(-2).lower_
        forms |= {f"{first}-{token.lower_}", f"{first}-{token.lemma_.lower()}"}
    return frozenset(forms)
