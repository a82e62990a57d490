"""A view of the ledger in; verdicts on its proposals, with the terms that decide them and both sides' words, out.

`weigh(view, proposal)` judges one proposal, `weigh_all(view)` every offer on record; `to_dict` gives `verdict` and
`verdicts` as the output contract has them.
"""

from peacetable.assess.gains import Balance, Gain
from peacetable.assess.outlook import Outlook, Reach, Reason, TermWeight
from peacetable.assess.party import Change, PartyVerdict
from peacetable.assess.weigh import Assessment, weigh, weigh_all
from peacetable.assess.wire import to_dict

__all__ = [
    "Assessment",
    "Balance",
    "Change",
    "Gain",
    "Outlook",
    "PartyVerdict",
    "Reach",
    "Reason",
    "TermWeight",
    "to_dict",
    "weigh",
    "weigh_all",
]
