"""Harm told by the words beside a count, read along the line: what holds where a tree goes wrong."""

from spacy.tokens import Token

from peacetable.lexicon.harms import measure_of
from peacetable.lexicon.tolls import toll_words
from peacetable.mentions import CountMention
from peacetable.model import Measure
from peacetable.reading.tolls.harm import lemma
from peacetable.reading.tolls.victims import ARMED, victims_named

GROUP_REACH = 12
"""Tokens from the counted noun to its verb: "24 people on the Israeli side have been killed" has seven."""

_WHO = frozenset({"they", "it", "he", "we", "that", "whom", "who"})
_QUOTES = frozenset("\"“”‘’'«»")
_SKIPPED_BEFORE = frozenset({"dead", "another", "further", "up", "to", "least", "at", "some", "about", "nearly", "the"})


def measure_after(count: CountMention) -> Measure | None:
    """As "5 civilians dead", "46 assailants “neutralised”", "12 killed": a word of harm right behind."""
    at = count.unit.i + 1 if count.unit is not None else count.span.end
    if count.unit is not None and count.unit.i < count.span.end:
        at = count.span.end
    doc = count.span.doc
    while at < len(doc) and (
        doc[at].text in _QUOTES or doc[at].lower_ in {"either", "reported", "confirmed", "others", "people"}
    ):
        at += 1
    if at >= count.span.sent.end:
        return None
    return measure_of("harmed").get(doc[at].lower_)


def measure_between(count: CountMention) -> Measure | None:
    """As "1,500 wounded soldiers", "two million displaced people": a word of harm before the counted noun."""
    if count.unit is None or victims_named(count.unit) is None:
        return None
    words = (token.lower_ for token in count.span.doc[count.span.end : count.unit.i])
    known = measure_of("harmed")
    return next((known[word] for word in words if word in known), None)


def measure_held(count: CountMention) -> Measure | None:
    """As "22 commandos in Taliban captivity", "four soldiers held hostage", "the 47 officers they hold"."""
    if count.unit is None or victims_named(count.unit) is None:
        return None
    doc = count.span.doc
    after = doc[count.unit.i + 1 : min(count.span.sent.end, count.unit.i + 6)]
    words = [lemma(token) for token in after]
    if words[:1] and words[0] in _WHO and any(word in toll_words("hold") for word in words[1:3]):
        return Measure.CAPTURED
    held = words[:1] in (["in"], ["hold"], ["keep"], ["take"])
    return Measure.CAPTURED if held and toll_words("captivity") & set(words) else None


def measure_before(count: CountMention) -> Measure | None:
    """As "killing seven", "shot dead four Israelis": a verb of harm right before."""
    doc, at = count.span.doc, count.span.start - 1
    while at > count.span.sent.start and doc[at].lower_ in _SKIPPED_BEFORE:
        at -= 1
    if at < count.span.sent.start:
        return None
    if doc[at].lower_ == "death" and at > 1 and doc[at - 1].lower_ == "to":
        return Measure.KILLED
    if lemma(doc[at]) == "of":
        return _of_event(doc[at])
    if lemma(doc[at]) == "shoot" and doc[at + 1].lower_ == "dead":
        return Measure.KILLED
    return measure_of("harming").get(lemma(doc[at])) if doc[at].tag_.startswith("VB") else None


def measure_of_taking(count: CountMention) -> Measure | None:
    """As "taken 12 prisoner", "forced about 12,000 people from their homes": a verb and a word behind."""
    doc, end = count.span.doc, min(count.span.sent.end, count.span.end + 7)
    if count.span.start == count.span.sent.start:
        return None
    verb, behind = lemma(doc[count.span.start - 1]), [lemma(token) for token in doc[count.span.end : end]]
    if verb in {"take", "hold", "keep"} and {"prisoner", "hostage", "captive"} & set(behind[:3]):
        return Measure.CAPTURED
    if (
        count.span.end < end
        and doc[count.span.end].tag_ == "VBN"
        and behind[0] in toll_words("drive")
        and "from" in behind
    ):
        return Measure.DISPLACED
    if verb in toll_words("drive") and "from" in behind and {"home", "house", "village", "town", "land"} & set(behind):
        return Measure.DISPLACED
    return None


def _of_event(of: Token) -> Measure | None:
    """As "the killing of three", "cost the lives of some 600,000 people"."""
    word = lemma(of.nbor(-1)) if of.i else ""
    if word in {"life", "lives"}:
        before = of.doc[max(0, of.i - 4) : of.i]
        return Measure.KILLED if any(lemma(token) in toll_words("take_life") for token in before) else None
    return measure_of("events").get(word)


def measure_of_group(count: CountMention) -> Measure | None:
    """As "24 people on the Israeli side have been killed": the first full verb behind the counted people."""
    if count.unit is not None and victims_named(count.unit) is None:
        return None
    start = count.unit.i + 1 if count.unit is not None else count.span.end
    doc, has_be = count.span.doc, False
    before = [token.lower_ for token in doc[max(count.span.sent.start, count.span.start - 2) : count.span.start]]
    if (
        before[:1] == ["of"]
        and before[-1] in {"its", "their", "his", "the"}
        and count.span.start - 2 > count.span.sent.start
    ):
        return None
    if count.unit is None and count.span.start > count.span.sent.start and doc[count.span.start - 1].pos_ == "ADP":
        return None
    for token in doc[start : min(count.span.sent.end, start + GROUP_REACH)]:
        if token.i == start and token.lower_ == "who":
            continue
        if token.text in {",", ";", ":", "("} or token.lower_ in {"who", "which", "that", "when", "where", "while"}:
            return None
        word = lemma(token)
        if word in toll_words("auxiliary") or (word in toll_words("report") and token.tag_ == "VBN"):
            has_be = has_be or word in {"be", "get"} or word in toll_words("report")
            continue
        if has_be and token.lower_ in measure_of("harmed"):
            return measure_of("harmed")[token.lower_]
        if token.tag_.startswith("VB"):
            return _of_verb(token, has_be) or _fell(token, count)
    return None


def _fell(verb: Token, count: CountMention) -> Measure | None:
    """As "the 28 policemen who fell at the bridge": armed people fall, prices and numbers fall too."""
    armed = count.unit is not None and victims_named(count.unit) in ARMED
    places = verb.i + 1 < len(verb.doc) and verb.nbor(1).lower_ in {"in", "at", "near", "on", "defending", "fighting"}
    return Measure.KILLED if lemma(verb) == "fall" and armed and places else None


def _of_verb(verb: Token, has_be: bool) -> Measure | None:
    """What the verb did to its subject."""
    word = lemma(verb)
    if word in toll_words("sustain"):
        return _sustained(verb)
    behind = [token.lower_ for token in verb.doc[verb.i + 1 : verb.i + 3]]
    if behind[:1] == ["dead"] or behind == ["to", "death"]:
        return Measure.KILLED
    if verb.tag_ == "VBN" and has_be:
        return measure_of("harming").get(word) or measure_of("weak").get(word)
    if word == "remain" and verb.i + 1 < len(verb.doc):
        return measure_of("harmed").get(verb.nbor(1).lower_)
    if word == "lose" and any(lemma(t) == "life" for t in verb.doc[verb.i + 1 : verb.i + 4]):
        return Measure.KILLED
    return measure_of("suffering").get(word)


def _sustained(verb: Token) -> Measure | None:
    """As "sustained light injuries"."""
    after = verb.doc[verb.i + 1 : min(len(verb.doc), verb.i + 5)]
    return Measure.INJURED if any(lemma(token) in {"injury", "wound", "burn"} for token in after) else None
