"""Bytes → text: UTF-8 where they are, a byte order mark where there is one, else a guess that is told."""

import codecs
import logging

from peacetable.sources.errors import NotTextError

log = logging.getLogger(__name__)

_BOMS = (  # UTF-32 first: its mark begins with UTF-16's
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# charset-normalizer's share of disorder in the decoded text. News in Windows-1252 or Latin-1 stays under 0.02; random
# bytes that happen to decode lie above 0.1.
_MAX_CHAOS = 0.1


def decode(content: bytes, where: str) -> str:
    """The text in `content`; a guessed encoding is logged as a warning, an unsure one is a `NotTextError`.

    >>> decode("Kyiv — no".encode(), "a.txt")
    'Kyiv — no'
    """
    encoding = next((name for mark, name in _BOMS if content.startswith(mark)), "utf-8")
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding != "utf-8":
            raise NotTextError(where, f"is not the {encoding} that its first bytes promise", _REMEDY) from error
    return _guess(content, where)


_REMEDY = "convert it to UTF-8, for example with iconv"


def _guess(content: bytes, where: str) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(content).best()
    if best is None or best.chaos > _MAX_CHAOS:
        raise NotTextError(where, "is in an encoding that cannot be told, expected UTF-8", _REMEDY)
    log.warning("%s: is not UTF-8; read as %s, check accented letters and quotation marks", where, best.encoding)
    return str(best)
