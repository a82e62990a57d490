"""Everything that a document mentions, found in one go."""

from spacy.tokens import Doc

from peacetable.lexicon import Lexicon
from peacetable.mentions.actors import find_actors
from peacetable.mentions.counts import find_counts
from peacetable.mentions.mention import Mentions
from peacetable.mentions.places import find_places
from peacetable.mentions.times import find_times
from peacetable.model import Article


def find_mentions(article: Article, doc: Doc, known: Lexicon) -> Mentions:
    """The actors, places, times and counts of a document; relative times count from the article's date."""
    actors, cast = find_actors(article, doc, known.actors)
    return Mentions(
        actors=actors,
        places=find_places(doc),
        times=find_times(doc, published=article.published),
        counts=find_counts(doc),
        cast=cast,
    )
