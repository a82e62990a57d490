"""The proposals phrasebook: each text gives its proposals and no others."""

from datetime import date

import pytest
from tests.pages import rows_of

from peacetable.model import Article, Proposal
from peacetable.run import Reader


def _told(proposal: Proposal) -> str:
    terms = "+".join(term.issue for term in proposal.terms)
    returned = "+".join(term.issue for term in proposal.in_return)
    given = f" for {returned}" if returned else ""
    return f"{proposal.by} to {'+'.join(proposal.to) or '-'}: {terms}{given} {proposal.status}"


@pytest.mark.parametrize(("text", "proposals"), rows_of("proposals.md"))
def test_proposals_of_a_text(reader: Reader, text: str, proposals: str) -> None:
    reading = reader.read(Article(id="phrase", text=text, published=date(2023, 5, 10)))
    assert ("; ".join(map(_told, reading.proposals)) or "-") == proposals
