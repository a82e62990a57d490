"""A reading as it is printed: the contract's dictionary, each proposal with its verdict on this article alone."""

from typing import Any

from peacetable import assess
from peacetable.ledger import View
from peacetable.model import Reading
from peacetable.model.wire import to_dict


def to_printed(reading: Reading) -> dict[str, Any]:
    """The reading as `peacetable read --format json` prints it and as it is scored."""
    plain = to_dict(reading)
    view = View.of(reading)
    for printed, proposal in zip(plain["proposals"], reading.proposals, strict=True):
        printed |= assess.to_dict(view, assess.weigh(view, proposal))
    return plain
