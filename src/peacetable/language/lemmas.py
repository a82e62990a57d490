"""Lemmas as edit scripts: the classifier picks a script, the script turns the word into its lemma.

A script is `CASE|CUT|ADD`: lower the word (`l`), keep it (`k`) or give it a capital (`u`), cut CUT characters
off its end, add ADD. `l|3|y` turns "Cities" into "city". `=|LEMMA` replaces the whole word ("is" → "be"). The
idea is that of Chrupała (2006), as UDPipe uses it; no dictionary of lemmas is needed at run time.
"""

from __future__ import annotations


def find_script(form: str, lemma: str) -> str:
    """The script that turns `form` into `lemma`; `=|lemma` where the two share no beginning."""
    case, cased = _cased(form, lemma)
    shared = _shared_length(cased, lemma)
    if shared == 0:
        return f"=|{lemma}"
    return f"{case}|{len(cased) - shared}|{lemma[shared:]}"


def apply_script(script: str, form: str) -> str:
    """The lemma that `script` gives for `form`; the word itself where the script would leave nothing.

    >>> apply_script("l|3|y", "Cities")
    'city'
    """
    case, _, rest = script.partition("|")
    if case == "=":
        return rest
    cut, _, added = rest.partition("|")
    cased = {"l": form.lower(), "k": form, "u": form.capitalize()}[case]
    return (cased[: max(0, len(cased) - int(cut))] + added) or form


def _cased(form: str, lemma: str) -> tuple[str, str]:
    """The casing of `form` that shares the longest beginning with the lemma; lower case wins a draw."""
    choices = {"l": form.lower(), "k": form, "u": form.capitalize()}
    case = max(choices, key=lambda name: _shared_length(choices[name], lemma))
    return case, choices[case]


def _shared_length(left: str, right: str) -> int:
    """How many characters the two have in common at the beginning."""
    pairs = enumerate(zip(left, right, strict=False))
    return next((index for index, (a, b) in pairs if a != b), min(len(left), len(right)))
