"""Tongues: the names of languages by their ISO 639 codes."""

from pydantic import BaseModel, ConfigDict

from peacetable.lexicon.topic import read_topic


class Tongue(BaseModel):
    """A language: its two-letter code, or the three-letter one where it has no other, and its English name."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: str
    name: str


def tongue_name(code: str) -> str:
    """The English name of a language, the code in quotation marks where it is not listed.

    >>> tongue_name("fr"), tongue_name("tlh")
    ('French', "the language 'tlh'")
    """
    names = {tongue.code: tongue.name for tongue in read_topic("languages", Tongue)}
    return names.get(code, f"the language {code!r}")
