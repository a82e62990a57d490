"""Places in a document: names from the gazetteer, entities, and runs after "in" or "near", with their wording."""

from collections import Counter
from collections.abc import Iterable, Iterator
from math import log10
from string import capwords

from spacy.tokens import Doc, Span

from peacetable.lexicon.places import Place, gazetteer
from peacetable.mentions.mention import PlaceMention
from peacetable.mentions.places.name import Name, names_in
from peacetable.mentions.places.trust import is_place
from peacetable.mentions.places.wording import relation_before, widened

SPOKEN_OF = 0.7
"""What a country that the text speaks of adds to the logarithm of a town's people: a town there is meant rather than
one of up to five times its size elsewhere, but the Geneva of a text about Washington is the one in Switzerland."""


def find_places(doc: Doc) -> tuple[PlaceMention, ...]:
    """The places that `doc` names, in text order.

    "in eastern Congo" → name "eastern Congo", country COD; a disputed place lists every claimant and has no country.
    Of places that share a name, the one in a country that the text speaks of is meant, else the most peopled.
    """
    names = [name for name in names_in(doc) if _stands(name)]
    spoken_of = _countries(names)
    return tuple(_mentions(names, spoken_of))


def _stands(name: Name) -> bool:
    return not name.is_known or is_place(name.span, gazetteer().named(_plain(name.span)))


def _mentions(names: Iterable[Name], spoken_of: Counter[str]) -> Iterator[PlaceMention]:
    for name in names:
        span = widened(name.span)
        place = _meant(gazetteer().named(_plain(name.span)), spoken_of) if name.is_known else None
        worded, relation = _plain(span), relation_before(span)
        if place is None:
            yield PlaceMention(span, worded, relation=relation)
            continue
        country = None if len(place.claimants) > 1 else place.country
        at = (place.latitude, place.longitude)
        yield PlaceMention(span, worded, country, place.geonames, *at, place.claimants, relation)


def _countries(names: Iterable[Name]) -> Counter[str]:
    """How often the text names each country or a place that lies in one country only."""
    found: Counter[str] = Counter()
    for name in names:
        countries = {place.country for place in gazetteer().named(_plain(name.span)) if place.country}
        if len(countries) == 1:
            found.update(countries)
    return found


def _meant(places: tuple[Place, ...], spoken_of: Counter[str]) -> Place | None:
    """A region, a country or a disputed place before a town; then the most peopled, with `SPOKEN_OF`."""
    if not places:
        return None
    return max(places, key=lambda p: (p.kind != "town", log10(p.population + 1) + SPOKEN_OF * (p.country in spoken_of)))


def _plain(span: Span) -> str:
    """The name as a reader writes it: "ANKARA," of a dateline is Ankara."""
    text = " ".join(span.text.split())
    if text.isupper() and len(text) > 3 and "." not in text:
        text = capwords(text)
    for ending in ("'s", "’s"):
        text = text.removesuffix(ending)
    return text
