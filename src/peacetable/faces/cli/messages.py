"""Messages for people, on standard error: `peacetable: WHERE: what was met; what to do`."""

import logging
import sys


def tell(message: object) -> None:
    """One line on standard error."""
    print(f"peacetable: {message}", file=sys.stderr)


class _Teller(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        tell(record.getMessage())


def show_warnings() -> None:
    """Lets the notes that rooms log ("is not UTF-8; read as ...") reach the person at the terminal."""
    log = logging.getLogger("peacetable")
    if not any(isinstance(handler, _Teller) for handler in log.handlers):
        log.addHandler(_Teller(logging.WARNING))
        log.propagate = False
