"""The zone of a noun: the words on either side that belong to it as its modifiers and prepositional phrases.

Long noun phrases are where parses of news break ("a third round of negotiations between Russian and Ukrainian diplomats on
Monday as ..."). The zone needs only the tags: it runs left over what can modify a noun, and right until a clause opens.
"""

from spacy.tokens import Span, Token

_MODIFIERS = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "PRON", "ADV"})
_JOINTS = frozenset({"-", "‐", "‑", "'s", "’s", "'", "’", "of", "“", "”", '"'})
_CLOSERS = frozenset({"SCONJ", "PUNCT", "VERB", "AUX"})
_CLAUSE_TAGS = frozenset({"WDT", "WP", "WP$", "WRB", "VBD", "VBZ", "VBP", "MD"})
_TURNS = frozenset(
    {
        "since",
        "as",
        "after",
        "before",
        "while",
        "because",
        "if",
        "but",
        "despite",
        "amid",
        "ahead",
        "that",
        "to",
        "during",
    }
)
_HELD_BY = frozenset({"VBN", "VBG"})
_HYPHENS = frozenset({"-", "‐", "‑"})
_OPENERS = frozenset({"by", "in", "at", "between", "with", "under", "for", "on"})
_LONGEST = 25


def zone_of(noun: Span) -> Span:
    """The zone around `noun`, within its sentence.

    "ahead of a third round of negotiations between Russian and Ukrainian diplomats on Monday as shelling went on": for
    "negotiations" the zone is "a third round of negotiations between Russian and Ukrainian diplomats on Monday".
    """
    sentence = noun.root.sent
    return noun.doc[_leftmost(noun, sentence) : _rightmost(noun, sentence)]


def _leftmost(noun: Span, sentence: Span) -> int:
    start = noun.start
    while start > sentence.start and noun.start - start < _LONGEST and _modifies(noun.doc[start - 1], start):
        start -= 1
    while start < noun.start and noun.doc[start].lower_ in {"of", "that", "'s", "’s", "not", "to"}:
        start += 1
    return start


def _modifies(token: Token, start: int) -> bool:
    if token.tag_ in _CLAUSE_TAGS or token.lower_ in _TURNS:
        return False
    if token.tag_ in _HELD_BY:
        return (
            token.doc[start].text in _JOINTS
            or (token.i > 0 and token.nbor(-1).text in _HYPHENS)
            or _is_adjectival(token)
        )
    return token.pos_ in _MODIFIERS or token.lower_ in _JOINTS or token.lower_ in {"and", "or"}


def _is_adjectival(token: Token) -> bool:
    """Whether a participle stands between an article and the noun: "the planned talks"."""
    return token.i > 0 and token.nbor(-1).pos_ in {"DET", "ADJ", "NUM", "PART"}


def _rightmost(noun: Span, sentence: Span) -> int:
    end = noun.end
    while (
        end < sentence.end
        and end - noun.end < _LONGEST
        and (not _closes(noun.doc[end]) or _is_afterthought(noun.doc[end]))
    ):
        end += 1
    while end > noun.end and noun.doc[end - 1].pos_ in {"ADP", "CCONJ", "DET", "SCONJ"}:
        end -= 1
    return end


def _closes(token: Token) -> bool:
    if token.text in _HYPHENS or token.text in {"(", ")", "“", "”"}:
        return False
    if token.tag_ in _CLAUSE_TAGS or token.lower_ in _TURNS:
        return True
    if token.tag_ in _HELD_BY and token.i + 1 < len(token.doc):
        return not (_is_by(token) or (token.i > 0 and token.nbor(-1).text in _HYPHENS))
    return token.pos_ in _CLOSERS


def _is_afterthought(token: Token) -> bool:
    """Whether a comma opens a participle that still describes the noun: "the next meeting, tentatively set for April"."""
    if token.text != "," or token.i + 3 >= len(token.doc):
        return False
    first, second = token.nbor(1), token.nbor(2)
    participle = second if first.pos_ == "ADV" else first
    return participle.tag_ == "VBN" and _is_by(participle)


def _is_by(token: Token) -> bool:
    """Whether a participle opens a reduced clause that tells who or where: "talks mediated by Qatar", "held in Doha"."""
    return token.i + 1 < len(token.doc) and token.nbor(1).lower_ in _OPENERS
