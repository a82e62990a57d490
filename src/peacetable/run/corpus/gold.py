"""An annotation as gold in the contract's form, with character offsets for its quotations."""

from typing import Any

from pydantic import BaseModel

from peacetable.model.reading import GOLD_KINDS
from peacetable.run.corpus.folder import Annotated


def to_gold(article: Annotated) -> dict[str, Any]:
    """What NAME.gold.json would hold: `article`, `names`, and the records of each kind."""
    note = article.annotation
    head = {"title": note.title, "outlet": note.outlet, "published": note.published}
    records = {kind: [_record(entry, article.text) for entry in getattr(note, kind)] for kind in GOLD_KINDS}
    return {"article": head, "names": note.names, **records}


def _record(entry: BaseModel, text: str) -> dict[str, Any]:
    plain = entry.model_dump(mode="json", by_alias=True, exclude={"ev", "terms", "in_return"})
    record = {key: value for key, value in plain.items() if value not in (None, [])}
    for part in ("terms", "in_return"):
        if terms := getattr(entry, part, None):
            record[part] = [_record(term, text) for term in terms]
    quoted = getattr(entry, "ev", None) or [plain["quote"]]
    record["evidence"] = [_span(quotation, text) for quotation in quoted]
    if "measure" in record:  # a bound that is not there is told from one that was not asked
        record |= {"low": plain["low"], "high": plain["high"]}
    return record


def _span(quotation: str, text: str) -> dict[str, Any]:
    start = text.index(quotation)
    return {"start": start, "end": start + len(quotation), "text": quotation}
