"""A document and its publication date in; the times that it names out, as EDTF dates and intervals."""

from peacetable.mentions.times.find import find_times

__all__ = ["find_times"]
