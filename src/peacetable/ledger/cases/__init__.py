"""Cases: a conflict or dispute, named by a small file or formed from the parties that talk to or about each other."""

from peacetable.ledger.cases.case import Case, CaseParty, read_case
from peacetable.ledger.cases.form import form_cases
from peacetable.ledger.cases.within import within

__all__ = ["Case", "CaseParty", "form_cases", "read_case", "within"]
