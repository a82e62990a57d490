"""Which language a story is in. The reader reads English; a story in another is refused, not misread."""

import re
from functools import cache
from typing import TYPE_CHECKING

from peacetable.lexicon.tongues import tongue_name
from peacetable.sources.errors import OtherLanguageError

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

READS = "en"

# Words that English has and no other language in Latin script uses as often: 14 to 29 % of the words of the development
# news, none in sample sentences of French, Spanish, German, Dutch, Turkish and Indonesian. Above the bound a story is
# English without asking the identifier, whose model takes 0.8 s to load.
_ENGLISH = frozenset(
    "the and of that with said which from have has were would their this been they who his for by".split()
)
_SURE_SHARE = 0.12
_WORD = re.compile(r"[^\W\d_]+")

# The identifier's probability. Six English headlines of two to five words, of which it took four for something else,
# never had more than 0.22 for a wrong language; a single sentence in another language has 0.9.
_MIN_PROBABILITY = 0.5
_ENOUGH = 20_000  # characters: more do not change the answer


def language_of(story: str) -> str | None:
    """The ISO 639-1 code of the story's language, None where it is too short to tell.

    >>> language_of("The minister said that the talks had failed.")
    'en'
    """
    words = _WORD.findall(story[:_ENOUGH].lower())
    if words and sum(word in _ENGLISH for word in words) / len(words) >= _SURE_SHARE:
        return READS
    code, probability = _identifier().classify(story[:_ENOUGH])
    return str(code) if probability >= _MIN_PROBABILITY else None


def check_language(story: str, where: str) -> str | None:
    """The story's language, unless it is one that is not read."""
    code = language_of(story)
    if code is not None and code != READS:
        raise OtherLanguageError(where, f"is in {tongue_name(code)}, reads English", "give an English text")
    return code


@cache
def _identifier() -> "LanguageIdentifier":
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
