"""The words around a name that belong to the place: "eastern Congo", "Rueso district", "south of Gao"."""

from spacy.tokens import Span

from peacetable.lexicon.geography import place_words


def widened(span: Span) -> Span:
    """The name with the side before it and the kind after it: "Goma" → "northern Goma", "Kanyaruchinya camp"."""
    doc, start, end = span.doc, span.start, span.end
    if start >= 3 and doc[start - 2].text == "-" and doc[start - 3 : start].text.lower() in place_words("side"):
        start -= 3
    elif start and doc[start - 1].lower_ in place_words("side") and not doc[start - 1].is_sent_end:
        start -= 1
    while end < len(doc) and end - span.end < 4 and doc[end].lower_ in place_words("kind") and doc[end - 1].whitespace_:
        end += 1
    if end < len(doc) and doc[end].lower_ == "of":
        end = span.end
    return doc[start:end]


def relation_before(span: Span) -> str | None:
    """How the place lies to the one named: "near", "south of"; None where it is the place itself."""
    for size in (4, 3, 2, 1):
        words = span.doc[max(0, span.start - size) : span.start].text.lower()
        if words in place_words("relation"):
            return words
    return None
