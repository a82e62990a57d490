"""The account of one article in; its records, complete in themselves, out."""

from peacetable.reading.find import find_records

__all__ = ["find_records"]
