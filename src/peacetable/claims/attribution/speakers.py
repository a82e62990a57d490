"""Who a phrase for a speaker stands for."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Span, Token

from peacetable.claims.attribution.describe import describe_speaker
from peacetable.claims.utterance import Source
from peacetable.mentions import ActorMention, How, Mentions
from peacetable.model import ActorKind

PERSONAL = frozenset({"he", "she", "him", "her", "his"})
OTHERS = frozenset({"they", "it", "their", "its", "them"})
NOBODY = frozenset({"who", "which", "that", "one", "nobody", "what", "everybody", "everyone", "anyone", "someone",
                    "i", "we", "you", "you", "me", "us", "there", "this", "these", "those", "both"})  # fmt: skip


@dataclass(slots=True)
class Speakers:
    """Resolves phrases in text order; remembers who spoke, for pronouns that the mentions leave open."""

    mentions: Mentions
    spoken: list[Source] = field(default_factory=list)

    def resolve(self, phrase: Span) -> Source | None:
        """The speaker that `phrase` stands for, None where nothing says."""
        head = head_of(phrase)
        mention = self._mention(phrase, head)
        if mention is not None:
            return self._remember(self._source(mention.actor, phrase))
        if head.lower_ in PERSONAL | OTHERS:
            return self._earlier(head, phrase)
        if owner := next((t for t in phrase if t.lower_ in PERSONAL | OTHERS and t.i < head.i), None):
            if head.lemma_.lower() in ("word", "account", "telling", "version", "office", "view", "opinion"):
                return self.resolve(phrase.doc[owner.i : owner.i + 1])
        if head.lower_ in NOBODY:
            return None
        slug = describe_speaker(phrase)
        return self._remember(Source(slug, self._party_in(phrase), span=phrase)) if slug else None

    def _mention(self, phrase: Span, head: Token) -> ActorMention | None:
        """The mention at the head, or the name that an apposition gives to it ("a spokesman, Hazem Qassem")."""
        found = self.mentions.actors_at(head)
        mention = found[0] if found else None
        if mention is None or mention.how is not How.NAME:
            for named in self._named_behind(phrase, head):
                return named
        return mention

    def _named_behind(self, phrase: Span, head: Token) -> Iterator[ActorMention]:
        for mention in self.mentions.actors_in(phrase):
            known = self.mentions.cast.get(mention.actor)
            is_person = known is not None and known.kind is ActorKind.PERSON
            between = phrase.doc[head.i + 1 : mention.span.start]
            if is_person and mention.how is How.NAME and mention.span.start > head.i and len(between) < 12:
                if any(t.text == "," for t in between) and not any(t.pos_ == "VERB" for t in between):
                    yield mention

    def _source(self, actor: str, phrase: Span) -> Source:
        known = self.mentions.cast.get(actor)
        party: str | None = self.mentions.party_of(actor)
        if party == actor and (known is None or known.kind is ActorKind.PERSON):
            party = self._party_in(phrase, beside=actor)
        return Source(actor, party, span=phrase)

    def _party_in(self, phrase: Span, *, beside: str | None = None) -> str | None:
        """The party that a described speaker is "of": an actor named in the phrase."""
        for mention in self.mentions.actors_in(phrase):
            if mention.actor != beside:
                known = self.mentions.cast.get(self.mentions.party_of(mention.actor))
                if known is not None and known.kind not in (ActorKind.PERSON, ActorKind.OUTLET):
                    return known.id
        return None

    def _earlier(self, pronoun: Token, phrase: Span) -> Source | None:
        """The last speaker that agrees with the pronoun: a person for "he", anybody else for "it" and "they"."""
        wants_person = pronoun.lower_ in PERSONAL
        for source in reversed(self.spoken):
            known = self.mentions.cast.get(source.speaker)
            is_person = known.kind is ActorKind.PERSON if known else pronoun.lower_ != "it"
            if is_person is wants_person or (known is None and pronoun.lower_ == "they"):
                return Source(source.speaker, source.party, span=phrase)
        return None

    def _remember(self, source: Source) -> Source:
        self.spoken.append(source)
        return source


def head_of(phrase: Span) -> Token:
    """The head word of a phrase; the first word where marks or a clause confuse the tree."""
    return phrase.root
