"""Markdown: values from articles made harmless in running text and in tables."""

import re

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|!~&])")


def escape_markdown(value: object) -> str:
    r"""`value` as one line that Markdown shows as it is.

    >>> escape_markdown("a *bold*\n<b>claim</b>")
    'a \\*bold\\* \\<b\\>claim\\</b\\>'
    """
    return _SPECIAL.sub(r"\\\1", re.sub(r"\s+", " ", str(value)))
