"""Attribution: an article's propositions and mentions in; whose words each stretch of it is, out."""

from peacetable.claims.attribution.find import find_utterances
from peacetable.claims.attribution.quotations import Quotation, find_quotations

__all__ = ["Quotation", "find_quotations", "find_utterances"]
