"""What every test may ask for."""

import pytest

from peacetable.run import Reader, load


@pytest.fixture(scope="session")
def reader() -> Reader:
    """One reader for all tests: loading it takes a second, and it never changes."""
    return load()
