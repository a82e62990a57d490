"""Who a phrase for a speaker stands for."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from spacy.tokens import Span, Token

from peacetable.claims.attribution.describe import describe_speaker, is_speaker
from peacetable.claims.utterance import Source
from peacetable.lexicon.saying import Sayings
from peacetable.mentions import ActorMention, How, Mentions
from peacetable.model import ActorKind

PERSONAL = frozenset({"he", "she", "him", "her", "his"})
OTHERS = frozenset({"they", "it", "their", "its", "them"})
_LONGEST_APPOSITION = 12
_MEMORY = 4
"""Speakers back that a pronoun may reach: two or three sentences."""
_MASCULINE = frozenset({"he", "him", "his", "himself", "mr", "spokesman", "chairman", "king", "prince"})
_FEMININE = frozenset({"she", "her", "hers", "herself", "mrs", "ms", "spokeswoman", "chairwoman", "queen", "princess"})


@dataclass(slots=True)
class Speakers:
    """Resolves phrases in text order; `spoken` are the sources so far, the last one last, for pronouns."""

    mentions: Mentions
    sayings: Sayings
    spoken: list[Source] = field(default_factory=list)

    def resolve(self, phrase: Span) -> Source | None:
        """The speaker that `phrase` stands for, None where nothing says."""
        head = phrase.root
        if head.lower_ in PERSONAL | OTHERS:
            return self._pronoun(head, phrase)
        if head.lower_ == "who" or _is_one_of_them(phrase):
            return self._antecedent(phrase)
        mention = self._mention(phrase, head)
        if mention is not None:
            return self._source(mention.actor, phrase)
        if self.sayings.find("noun", head.lemma_.lower()):
            return self._owner(phrase, head)
        if not is_speaker(head, self.sayings):
            return None
        described = describe_speaker(phrase, of=self._party_in(phrase))
        return Source(described.id, described.of, span=phrase, described=described) if described.id else None

    def _mention(self, phrase: Span, head: Token) -> ActorMention | None:
        """The mention at the head, or the name that an apposition gives to it ("a spokesman, Hazem Qassem")."""
        mention = next(iter(self.mentions.actors_at(head)), None)
        if mention is None or mention.how is not How.NAME:
            mention = next(self._named_behind(phrase, head), mention)
        if mention is None:
            return next((m for m in self.mentions.actors_in(phrase) if _begins(m, phrase)), None)
        return mention

    def _antecedent(self, phrase: Span) -> Source | None:
        """Who "who" and "one of them" stand for: the mentions' answer, else whoever spoke last."""
        if phrase.root.lower_ == "who":
            for mention in self.mentions.actors_at(phrase.root):
                return self._source(mention.actor, phrase)
        return replace(self.spoken[-1], span=phrase, via=()) if self.spoken else None

    def _named_behind(self, phrase: Span, head: Token) -> Iterator[ActorMention]:
        for mention in self.mentions.actors_in(phrase):
            between = phrase.doc[head.i + 1 : mention.span.start]
            is_near = head.i < mention.span.start and len(between) < _LONGEST_APPOSITION
            is_apposed = any(t.text == "," for t in between) and not any(t.pos_ == "VERB" for t in between)
            if is_near and is_apposed and mention.how is How.NAME and self._is_person(mention.actor):
                yield mention

    def _is_person(self, actor: str) -> bool:
        known = self.mentions.cast.get(actor)
        return known is not None and known.kind is ActorKind.PERSON

    def _source(self, actor: str, phrase: Span) -> Source:
        party: str | None = self.mentions.party_of(actor)
        if party == actor and (self._is_person(actor) or actor not in self.mentions.cast):
            party = self._party_in(phrase, beside=actor)
        return Source(actor, party, span=phrase)

    def _party_in(self, phrase: Span, *, beside: str | None = None) -> str | None:
        """The party that a described speaker is "of": an actor named in the phrase."""
        for mention in self.mentions.actors:
            if phrase.start <= mention.span.start < phrase.end and mention.actor != beside:
                known = self.mentions.cast.get(self.mentions.party_of(mention.actor))
                if known is not None and known.kind not in (ActorKind.PERSON, ActorKind.OUTLET):
                    return known.id
        return None

    def _owner(self, phrase: Span, head: Token) -> Source | None:
        """Who speaks in "his words" and "a statement by the ministry": the owner."""
        own = next((t for t in phrase if t.lower_ in PERSONAL | OTHERS), None)
        if own is not None:
            return self._pronoun(own, phrase)
        for mention in self.mentions.actors_in(phrase):
            return self._source(mention.actor, phrase)
        return None

    def _pronoun(self, pronoun: Token, phrase: Span) -> Source | None:
        """The last speaker that agrees, else what the mentions say.

        Words beside quotations go on about who spoke before; a reader of pronouns that does not see who speaks often
        takes the last name instead.
        """
        lately = [source for source in self.spoken[-_MEMORY:] if self._agrees(source, pronoun)]
        if lately:
            return replace(lately[-1], span=phrase, via=())
        resolved = next((m.actor for m in self.mentions.actors_at(pronoun)), None)
        return self._source(resolved, phrase) if resolved is not None else None

    def _agrees(self, source: Source, pronoun: Token) -> bool:
        """Persons for "he" and "she", as far as known of that gender; anybody else for "it" and "they"."""
        word = pronoun.lower_
        is_person = self._is_person(source.speaker)
        if source.described is not None:
            is_person = source.described.kind is ActorKind.PERSON
        if word in OTHERS:
            return not is_person or (source.described is not None and word in ("they", "their", "them"))
        return is_person and self._gender(source.speaker) in (None, word in ("he", "him", "his"))

    def _gender(self, actor: str) -> bool | None:
        """Whether the text calls an actor "he" or "Mr" more often than "she" or "Ms"; None where it does neither."""
        words = [m.span[0].lower_.rstrip(".") for m in self.mentions.actors if m.actor == actor]
        lean = sum((word in _MASCULINE) - (word in _FEMININE) for word in words)
        return None if lean == 0 else lean > 0


def _begins(mention: ActorMention, phrase: Span) -> bool:
    """Whether a name opens the phrase, after an article or a title at most."""
    lead = phrase.doc[phrase.start : mention.span.start]
    return mention.how is How.NAME and all(token.pos_ in ("DET", "PROPN") for token in lead)


def _is_one_of_them(phrase: Span) -> bool:
    words = [token.lower_ for token in phrase[:3]]
    return words in (["one", "of", "them"], ["both", "of", "them"])
