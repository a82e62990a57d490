"""From an account to its tolls."""

from collections.abc import Iterator

from peacetable.claims import Account
from peacetable.mentions import CountMention
from peacetable.model import Measure, Toll, Victims
from peacetable.reading.tolls.carried import carry_harm, with_victims
from peacetable.reading.tolls.harm import Harm
from peacetable.reading.tolls.merge import merge_tolls
from peacetable.reading.tolls.own import own_victims
from peacetable.reading.tolls.real import is_real
from peacetable.reading.tolls.seen import see_harm
from peacetable.reading.tolls.setting import as_of, place_of, since_of
from peacetable.reading.tolls.single import singles
from peacetable.reading.tolls.source import Teller, find_teller
from peacetable.reading.tolls.standard import standard_of_harm


def find_tolls(account: Account) -> tuple[Toll, ...]:
    """Every count of people killed, injured, displaced, missing or captured that the article gives.

    "The UN has confirmed 406 civilian deaths since 24 February" → 406 civilians killed, confirmed by the UN. Counts of
    several sources stay several records; a count without a number ("dozens") is none.
    """
    return merge_tolls(_tolls(account))


def _tolls(account: Account) -> Iterator[Toll]:
    """Each harm as a toll; one without a teller has that of the count joined to it in its sentence."""
    last: tuple[Harm, Teller | None] | None = None
    for harm in find_harms(account):
        teller = find_teller(account, harm)
        if teller is None and last is not None and _is_joined(last[0], harm):
            teller = last[1]
        last = harm, teller
        yield _toll(account, harm, teller)


def _is_joined(first: Harm, second: Harm) -> bool:
    """ "has recorded 7,063 deaths and 13,135 injuries": one clause, nobody else telling between."""
    between = first.sentence.doc[first.count.span.end : second.count.span.start]
    return first.sentence == second.sentence and not any(token.text in {";", ":"} for token in between)


def find_harms(account: Account) -> Iterator[Harm]:
    """The counts of harm in text order."""
    found: list[Harm] = []
    for count in _counts(account):
        if not _is_told(account, count):
            continue
        harm = see_harm(account, count) or carry_harm(count, found)
        if harm is not None and is_real(harm) and _is_displaced_crowd(harm):
            harm = with_victims(harm, found)
            found.append(harm)
            yield harm


def _counts(account: Account) -> list[CountMention]:
    """The numbers of the text, and its single victims without one, in text order."""
    return sorted((*account.mentions.counts, *singles(account)), key=lambda count: count.span.start)


def _is_told(account: Account, count: CountMention) -> bool:
    has_number = count.low is not None or count.high is not None
    return has_number and account.article.is_story(count.span.start_char, count.span.end_char)


def _is_displaced_crowd(harm: Harm) -> bool:
    """Gunmen who fled are not displaced."""
    armed = harm.victims in {Victims.SOLDIERS, Victims.FIGHTERS, Victims.POLICE}
    return not (harm.measure is Measure.DISPLACED and armed)


def _toll(account: Account, harm: Harm, teller: Teller | None) -> Toll:
    victims = own_victims(account, harm, teller) or harm.victims or Victims.PEOPLE
    known = Harm(harm.count, harm.measure, harm.rule, victims, harm.proposition)
    return Toll(
        measure=harm.measure,
        victims=victims,
        low=harm.count.low,
        high=harm.count.high,
        place=place_of(account, harm, teller),
        since=since_of(account, harm),
        as_of=as_of(account, harm),
        source=teller.speaker if teller is not None else None,
        standard=standard_of_harm(account, known, teller),
        evidence=account.cite(harm.sentence, harm.count.span),
        rules=(harm.rule,),
    )
