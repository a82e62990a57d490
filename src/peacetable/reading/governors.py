"""What is said of a thing: the propositions in which a word is an argument."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from spacy.tokens import Span, Token

from peacetable.claims import Account
from peacetable.language.proposition import Argument, Proposition
from peacetable.lexicon.cues import Cues


class Tie(NamedTuple):
    """A proposition and the argument by which a word belongs to it."""

    proposition: Proposition
    argument: Argument


@dataclass(frozen=True, slots=True)
class Governors:
    """The ties of every word of an article, by the index of the word, and the cues to how a predicate stands."""

    by_head: Mapping[int, tuple[Tie, ...]]
    standing: Cues

    def of(self, token: Token) -> tuple[Tie, ...]:
        """The ties of `token` as the head of an argument, in text order of their predicates."""
        return self.by_head.get(token.i, ())

    def around(self, token: Token) -> tuple[Tie, ...]:
        """The ties of `token`, else those of the smallest argument phrase that it stands in.

        In "violations of the truce were reported", the truce has a tie to the violations; in "the first day of the
        truce began", where no proposition takes it, it is tied through "the first day of the truce".
        """
        if direct := self.of(token):
            return direct
        over = [tie for ties in self.by_head.values() for tie in ties if _covers(tie.argument, token)]
        least = min((len(tie.argument.span) for tie in over), default=0)
        return tuple(tie for tie in over if len(tie.argument.span) == least)


_SUBORDINATORS = frozenset({"since", "as", "while", "after", "before", "because", "when", "until", "if", "unless"})


def is_beyond(tie: Tie, zone: Span) -> bool:
    """Whether a subordinate clause opens between a noun's phrase and the predicate, so that the tie is a slip of the parse.

    In "the first meeting between the two since the assault began" nothing is said to have begun but the assault.
    """
    between = zone.doc[zone.end : tie.proposition.head.i]
    return any(token.lower_ in _SUBORDINATORS for token in between)


def find_governors(account: Account) -> Governors:
    """The ties of `account`, made once for all that asks what is said of a word."""
    ties: dict[int, list[Tie]] = defaultdict(list)
    for proposition in account.propositions:
        for argument in proposition.arguments:
            ties[argument.head.i].append(Tie(proposition, argument))
    return Governors({head: tuple(found) for head, found in ties.items()}, account.lexicon.standing)


def _covers(argument: Argument, token: Token) -> bool:
    return argument.span.start <= token.i < argument.span.end
