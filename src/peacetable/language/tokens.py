"""spaCy's English tokenizer, brought closer to the words of the UD treebanks that the model is trained on.

Against GUM train and EWT dev: what the treebanks split more finely (letter-hyphen-digit, "U.S.-backed", ranges with
a long dash) and what they keep together (prefixes such as "non-", runs of "!!!" and "----").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import spacy
from spacy.attrs import ORTH
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

from peacetable.language.cues import RANKS

KEPT_PREFIXES = (
    "anti", "bi", "co", "counter", "cross", "de", "e", "ex", "extra", "hyper", "inter", "intra", "macro", "mega", "mid",
    "micro", "mini", "mis", "multi", "non", "over", "post", "pre", "pro", "pseudo", "re", "semi", "sub", "super", "tri",
    "trans", "ultra", "un", "under", "vice",
)  # fmt: skip
"""After these a hyphen stays inside the word: "non-starter" is one word, "cease-fire" three."""

ABBREVIATIONS = (
    "Amb.", "Brig.", "Capt.", "Cmdr.", "Col.", "Cpl.", "Drs.", "Fr.", "Hon.", "Lt.", "Ltd.", "Maj.", "Mlle.", "Msgr.",
    "Pvt.", "Sgt.", "Supt.", "Sts.", "etc.", "approx.", "ca.", "Mt.", "Ft.", "Sr.", "Jr.", "St.", "Spc.", "Vice-Adm.",
    "al.", "Mon.", "Tue.", "Tues.", "Wed.", "Thu.", "Thur.", "Thurs.", "Fri.", "Reps.", "Sens.", "GEN.", "Attn.", "ext.",
)  # fmt: skip
"""Words that keep their full stop and that spaCy does not list."""

_HYPHENS = "[-–—]"
_RUNS = (r"[!?]{2,}", r"[.,:][!?]+", r"([*=_~#<>$-])\1+")
_CLITICS = r"(?<=[A-Za-z])['’](?:ve|VE|ll|LL|re|RE|d|D|m|M)"
_UNITS = r"(?<=\d)(?:[ap]m|[AP]M|[kK])"
_WHOLE = re.compile(r"(?:\d{3}-)?\d{3}-\d{4}$|\d{1,2}-\d{1,2}-\d{4}$|#[^\W\d_]\w*$|[a-z]/[a-z]$")
"""Telephone numbers, dates by numbers, hashtags and "b/c" are one word."""

_NO_CLITICS = frozenset({"id", "Id", "wed", "Wed", "and/or", "And/or"})
"""Words that spaCy cuts as if they were "I'd" and "we'd"; "and/or" is three words in UD."""


def blank_pipeline() -> Language:
    """An English pipeline that only tokenises. The tokenizer is made in one go: each change of one loads its rules anew."""
    nlp = spacy.blank("en")
    defaults: Any = nlp.Defaults
    infixes = [*_without_plain_hyphen(defaults.infixes), *_hyphen_infixes()]
    nlp.tokenizer = Tokenizer(
        nlp.vocab,
        rules=_exceptions(nlp.tokenizer),
        infix_finditer=compile_infix_regex(infixes).finditer,
        suffix_search=compile_suffix_regex([*_RUNS, _CLITICS, _UNITS, *defaults.suffixes]).search,
        prefix_search=compile_prefix_regex([*_RUNS, *defaults.prefixes]).search,
        token_match=_WHOLE.match,
        url_match=defaults.url_match,
    )
    return nlp


def _without_plain_hyphen(infixes: Iterable[str]) -> list[str]:
    """spaCy's infixes without the one that splits every hyphen between letters."""
    return [infix for infix in infixes if "(?:-|–" not in infix]


def _hyphen_infixes() -> list[str]:
    letter = r"[^\W\d_]"
    kept = "".join(rf"(?<!\b{prefix})" for prefix in (*KEPT_PREFIXES, *map(str.capitalize, KEPT_PREFIXES)))
    return [
        rf"(?<={letter})(?:---|--|—|–|~)(?={letter})",
        rf"(?<={letter}){kept}-(?={letter})",
        rf"(?<={letter})-(?=\d)",
        rf"(?<=[A-Z]\.){_HYPHENS}(?={letter})",
        r"(?<=\d)[–—](?=\d)",
        rf"(?<=\d)[-–—](?={letter})",
        r"(?<=[\w\"”’)])--+(?=[\w\"“(])",
        r"\)(?=\()",
        r"(?<=\))\(",
    ]


def _exceptions(plain: Any) -> dict[str, list[dict[int, str]]]:
    """spaCy's exceptions, changed: "wanna" is two words in UD, "Gen." one."""
    rules = {text: rule for text, rule in plain.rules.items() if text not in _NO_CLITICS}
    rules |= {text: [{ORTH: text}] for text in (*ABBREVIATIONS, *(rank.upper() for rank in RANKS if len(rank) > 2))}
    return rules | {text: [{ORTH: text[:3]}, {ORTH: text[3:]}] for text in ("wanna", "Wanna", "outta")}
