"""Labels: what to call an issue in a sentence, as the thing that would be done."""

from functools import lru_cache

from pydantic import BaseModel, ConfigDict

from peacetable.lexicon.topic import read_topic


class Label(BaseModel):
    """A noun phrase that stands after "rejects" or "is open to"."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: str
    label: str


@lru_cache(maxsize=1)
def _labels() -> dict[str, str]:
    return {entry.code: entry.label for entry in read_topic("issue_labels", Label)}


def issue_label(code: str) -> str:
    """What to call the issue `code`; the code with spaces where it has no label.

    >>> issue_label("sovereignty"), issue_label("water-rights")
    ('giving up land', 'water rights')
    """
    return _labels().get(code) or code.replace("-", " ")
