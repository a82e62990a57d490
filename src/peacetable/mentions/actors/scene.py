"""The scene: what is known of one article while its actors are being found."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from itertools import pairwise

from spacy.tokens import Doc, Token

from peacetable.lexicon.actors import Registry, Use, fold
from peacetable.mentions.actors.intro import Intro
from peacetable.model import Actor, Article


@dataclass
class Scene:
    """One article, the registry, and the cast so far. `text` is the article's in plain letters, of the same length."""

    article: Article
    doc: Doc
    registry: Registry
    cast: dict[str, Actor] = field(default_factory=dict)
    intros: list[Intro] = field(default_factory=list)
    places: list[tuple[int, int]] = field(default_factory=list)

    @cached_property
    def text(self) -> str:
        """The article in plain letters and quotes."""
        return fold(self.doc.text)

    def words(self, use: Use) -> frozenset[str]:
        """The lexicon's words of one use."""
        return self.registry.roles.words[use]

    @property
    def as_of(self) -> date | None:
        """The day that affiliations are read for: the article's."""
        return self.article.published

    def is_place(self, start: int, end: int) -> bool:
        """Whether the characters touch a name that is known to be a place here, or nobody."""
        return any(first < end and start < last for first, last in self.places)

    def admit(self, actor_id: str) -> Actor:
        """The actor of the cast with this id, taken from the registry, with its parents, where it is new."""
        if actor_id not in self.cast:
            self.cast[actor_id] = self.registry.actor(actor_id, as_of=self.as_of)
            parent = self.cast[actor_id].of
            if parent and parent in self.registry:
                self.admit(parent)
        return self.cast[actor_id]

    def party_of(self, actor_id: str) -> str:
        """The party that an actor belongs to, as far up as is known."""
        seen = {actor_id}
        while (actor := self.cast.get(actor_id)) and actor.of and actor.of not in seen:
            actor_id = actor.of
            seen.add(actor_id)
        return actor_id

    def before(self, start: int, width: int = 40) -> str:
        """The characters before `start`, at most `width`."""
        return self.text[max(0, start - width) : start]

    def after(self, end: int, width: int = 40) -> str:
        """The characters from `end` on, at most `width`."""
        return self.text[end : end + width]

    def line_at(self, position: int) -> str:
        """The line that holds a character."""
        end = self.text.find("\n", position)
        return self.text[self.text.rfind("\n", 0, position) + 1 : end if end >= 0 else len(self.text)]

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Where each sentence starts and ends, in characters; a line break always ends one."""
        if self.doc.has_annotation("SENT_START"):
            starts = [sent.start_char for sent in self.doc.sents]
        else:
            starts = [match.start() for match in re.finditer(r"(?<![^\s])(?:(?<=[.!?] )|(?<=\n)|^)\S", self.text)]
        lines = [match.end() for match in re.finditer(r"\n+", self.text)]
        bounds = sorted({0, *starts, *lines, len(self.text)})
        return tuple(pairwise(bounds))

    def sentence_at(self, position: int) -> int:
        """The number of the sentence that holds a character."""
        return max(0, bisect_right(self._starts, position) - 1)

    def is_quoted(self, position: int) -> bool:
        """Whether a character stands between quotation marks of its line."""
        line_start = self.text.rfind("\n", 0, position) + 1
        return self.text.count('"', line_start, position) % 2 == 1

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    @property
    def is_parsed(self) -> bool:
        """Whether the text has syntax to ask."""
        return bool(self.doc.has_annotation("DEP"))

    def is_modifier(self, end: int) -> bool:
        """Whether the word that ends at `end` only modifies the next one: "the cabinet [meeting]"."""
        token = self._token_before(end)
        return self.is_parsed and token is not None and token.dep_ in ("compound", "amod") and token.head.i > token.i

    def relation(self, start: int, end: int) -> str:
        """The grammatical relation of the phrase at `start:end`; "" without a parse."""
        span = self.doc.char_span(start, end, alignment_mode="expand") if self.is_parsed else None
        return str(span.root.dep_) if span is not None else ""

    @cached_property
    def subjects(self) -> tuple[Token, ...]:
        """The heads of all subjects, in text order; relative pronouns are none of their own."""
        found = (token for token in self.doc if token.dep_.startswith("nsubj"))
        return tuple(token for token in found if token.lower_ not in ("which", "that", "who", "there", "what"))

    def token_at(self, start: int) -> Token | None:
        """The token that begins at a character, or holds it."""
        span = self.doc.char_span(start, start + 1, alignment_mode="expand")
        return span[0] if span is not None else None

    def _token_before(self, end: int) -> Token | None:
        span = self.doc.char_span(max(0, end - 1), end, alignment_mode="expand")
        return span[-1] if span is not None else None


def learn(scene: Scene, actor_id: str, alias: str) -> None:
    """The actor of the cast is known by one more name."""
    actor = scene.admit(actor_id)
    if alias not in (actor.name, *actor.aliases):
        scene.cast[actor_id] = replace(actor, aliases=(*actor.aliases, alias))
