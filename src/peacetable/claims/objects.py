"""The place, group or thing at issue, as the text words it."""

from itertools import pairwise

from spacy.tokens import Span, Token

from peacetable.claims.account import Account
from peacetable.language.phrases import phrase
from peacetable.language.proposition import Proposition, Role
from peacetable.mentions import PlaceMention

# An object longer than this is a sentence, not a name: unknown is better.
LONGEST = 6
INDEFINITE = {"any", "some", "no", "every", "such", "whatever", "what", "this", "that", "it"}
WHERE_IT_STANDS = (Role.PATIENT, Role.TOPIC, Role.PLACE, Role.RECIPIENT, Role.OTHER)


def object_of(account: Account, head: Token, span: Span, proposition: Proposition | None) -> Span | None:
    """What a thing is about: a place in its words, else what its predicate is done to, else its own noun."""
    found = _object_of(account, head, span, proposition)
    if found is None or found[0].lower_ in INDEFINITE or _is_the_thing_itself(found, proposition):
        return _place_beside(account, head)
    return found


def _is_the_thing_itself(found: Span, proposition: Proposition | None) -> bool:
    """Whether the words only say the thing again: the object of "a ceasefire" is no "ceasefire"."""
    return (
        proposition is None
        and len(found) <= 2
        and found.root.pos_ == "NOUN"
        and found[0].pos_ in {"DET", "NOUN", "ADJ"}
    )


def _place_beside(account: Account, head: Token) -> Span | None:
    """The one place that the sentence names, where it names one alone and as a place."""
    places = [place for place in account.mentions.places_in(head.sent) if not _is_party(account, place)]
    return places[0].span if len(places) == 1 else None


def _object_of(account: Account, head: Token, span: Span, proposition: Proposition | None) -> Span | None:
    arguments = proposition.arguments_as(*WHERE_IT_STANDS, Role.CONTENT) if proposition is not None else ()
    for words in (span, *(argument.span for argument in arguments)):
        places = [place for place in account.mentions.places_in(words) if not _is_party(account, place)]
        if places:
            return account.doc[places[0].span.start : places[-1].span.end] if _is_list(places) else places[0].span
    if proposition is not None:
        for argument in proposition.arguments_as(*WHERE_IT_STANDS):
            if len(argument.span) <= LONGEST and argument.head.pos_ in {"NOUN", "PROPN"}:
                return argument.span
    own = phrase(head)
    return own if len(own) <= LONGEST and head.pos_ in {"NOUN", "PROPN"} else None


def _is_party(account: Account, place: PlaceMention) -> bool:
    """Whether the words stand for who acts rather than where: a state, or its adjective ("Tajik forces")."""
    named = account.mentions.actors_in(place.span)
    return place.span.root.pos_ == "ADJ" or any(mention.span == place.span for mention in named)


def _is_list(places: list[PlaceMention]) -> bool:
    """Whether the places stand side by side ("Pattani, Yala and Narathiwat")."""
    return len(places) > 1 and all(b.span.start - a.span.end <= 2 for a, b in pairwise(places))
