"""Documents in CoNLL-U, the format of Universal Dependencies (ten columns, https://universaldependencies.org)."""

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token


def to_conllu(doc: Doc) -> str:
    """The trees of `doc`, a blank line after each sentence; MISC says names (NER=B-PER) and missing spaces."""
    return "".join("\n".join(_sentence(sentence)) + "\n\n" for sentence in doc.sents if sentence.text.strip())


def _sentence(sentence: Span) -> Iterator[str]:
    words = [token for token in sentence if not token.is_space]
    place = {token.i: number for number, token in enumerate(words, 1)}
    yield f"# text = {' '.join(sentence.text.split())}"
    for token in words:
        yield "\t".join(_columns(token, place))


def _columns(token: Token, place: dict[int, int]) -> tuple[str, ...]:
    head = 0 if token.head is token else place.get(token.head.i, 0)
    deprel = token.dep_ if head else "root"
    feats = str(token.morph) or "_"
    number = str(place[token.i])
    return (number, token.text, token.lemma_, token.pos_, token.tag_, feats, str(head), deprel, "_", _misc(token))


def _misc(token: Token) -> str:
    name = f"NER={token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else ""
    space = "" if token.whitespace_ else "SpaceAfter=No"
    return "|".join(part for part in (name, space) if part) or "_"
