"""The lemmas of a phrase as the lexicon's wordings see them: lower case, hyphenated words also as one."""

from collections.abc import Iterable

from spacy.tokens import Token

HYPHENS = {"-", "‐", "‑"}
# Letters of a word that can be a gerund ("filling"), rather than a noun of its own ("king", "ring").
SHORTEST_GERUND = 6
OFFICES = {"minister", "ministry", "secretary", "affair", "office", "policy", "department", "spokesman", "spokesperson"}


def lemmas_of(tokens: Iterable[Token]) -> frozenset[str]:
    """The lemmas of `tokens`, and each hyphenated word that ends at one of them ("cease-fire", "power-sharing")."""
    found: set[str] = set()
    for token in tokens:
        if not _is_of_a_title(token):
            found |= forms_of(token)
    return frozenset(found)


def _is_of_a_title(token: Token) -> bool:
    """Whether "foreign" or "defence" only says which minister: no word of what is at issue."""
    follows = token.i + 1 < len(token.doc) and token.nbor(1).lemma_.lower() in OFFICES
    return follows and token.pos_ in {"ADJ", "NOUN", "PROPN"}


def forms_of(token: Token) -> frozenset[str]:
    """What a token is known by: lemma, lower-cased words, and the hyphenated word that it ends."""
    forms = {token.lemma_.lower(), token.lower_}
    if token.i >= 2 and token.nbor(-1).text in HYPHENS:
        first = token.nbor(-2).lower_
        forms |= {f"{first}-{token.lower_}", f"{first}-{token.lemma_.lower()}"}
    if token.pos_ == "NOUN" and token.lower_.endswith("ing") and len(token) > SHORTEST_GERUND:
        stem = token.lower_.removesuffix("ing")
        forms |= {stem, f"{stem}e", stem[:-1] if stem[-1] == stem[-2] else stem}
    return frozenset(forms)
