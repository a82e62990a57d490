"""The times that belong to a predicate: those in its arguments of time, and those that any argument's head stands in.

The second finds "on 27 November" where the parse has made two arguments of it.
"""

from collections.abc import Iterator

from peacetable.claims import Account
from peacetable.language.proposition import Argument, Proposition, Role
from peacetable.mentions import TimeMention

_CLAUSE = frozenset({"VERB", "AUX"})


def dates_of(
    account: Account, proposition: Proposition, *, without: frozenset[str] = frozenset()
) -> Iterator[TimeMention]:
    """The dated times of `proposition`, in the order of its arguments; not those after the prepositions `without`."""
    for argument in proposition.arguments:
        if argument.preposition in without or argument.head.pos_ in _CLAUSE:
            continue
        times = (time for time in account.mentions.times if is_date(time) and _belongs(time, argument))
        yield from (time for time in times if not _is_in_relative(time, proposition))


def _is_in_relative(time: TimeMention, proposition: Proposition) -> bool:
    """Whether a relative clause opens between a predicate and a time after it: "left a town that fell last month"."""
    between = time.span.doc[proposition.head.i : time.span.start]
    return any(token.tag_ in {"WDT", "WP", "WP$"} for token in between)


def is_date(time: TimeMention) -> bool:
    """Whether a time is a date or an interval of dates, no duration and no repetition."""
    return time.edtf is not None and time.days is None


def _belongs(time: TimeMention, argument: Argument) -> bool:
    span = argument.span
    if argument.role is Role.TIME and span.start <= time.span.start and time.span.end <= span.end:
        return True
    return time.span.start <= argument.head.i < time.span.end
