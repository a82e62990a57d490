"""One person harmed, told without a number: "a watchman was wounded", "shells killed a Thai farm worker".

Who only died may have died of anything, so a verb of harming has to say so.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from peacetable.claims import Account
from peacetable.language.proposition import Proposition, Role, Tense
from peacetable.lexicon.harms import measure_of
from peacetable.mentions import CountMention
from peacetable.reading.tolls.victims import victims_named

_ONE = frozenset({"a", "an", "another"})
_NEAR = 6
"""Words between the article and its noun at most."""
_SINGULAR = frozenset({"NN", "NNP"})


def singles(account: Account) -> Iterator[CountMention]:
    """A count of one for each indefinite singular noun for a person that a predicate of harm harms."""
    for proposition in account.propositions:
        if not _tells(proposition):
            continue
        for argument in proposition.arguments_as(Role.PATIENT):
            head = argument.head
            article = _article(head)
            if article is not None and head.tag_ in _SINGULAR and victims_named(head) is not None:
                yield CountMention(head.doc[article.i : article.i + 1], 1, 1, head)


def _tells(proposition: Proposition) -> bool:
    """Whether it tells of harm that happened."""
    if not {proposition.lemma, proposition.verb} & measure_of("harming").keys():
        return False
    happened = proposition.tense is Tense.PAST or proposition.is_perfect
    return happened and not proposition.is_negated and proposition.modal is None and not proposition.is_hypothetical


def _article(head: Token) -> Token | None:
    """The "a" of a noun phrase, where no number and no other article stands between."""
    for token in reversed(head.doc[max(head.sent.start, head.i - _NEAR) : head.i]):
        if token.lower_ in _ONE:
            return token
        if token.pos_ not in {"ADJ", "NOUN", "PROPN", "ADV", "NUM", "PUNCT"} or token.text in {",", ";"}:
            return None
    return None
