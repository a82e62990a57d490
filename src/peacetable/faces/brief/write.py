"""Writing a brief: whole or not at all."""

import os
import tempfile
from pathlib import Path


def write_brief(path: Path, text: str) -> None:
    """Put `text` into `path`. Who reads the file meanwhile sees the old one; a failure leaves it as it was."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    part = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        part.chmod(0o644)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
