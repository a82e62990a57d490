"""Judgements: what people say of what the machine read. They outrank it, and nothing that they judged is lost."""

from peacetable.ledger.judgements.judgement import Judgement, Ruling
from peacetable.ledger.judgements.standing import Links

__all__ = ["Judgement", "Links", "Ruling"]
