"""Files are written whole or not at all."""

from pathlib import Path

import pytest

from peacetable.faces.cli.output import write_output


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "new" / "brief.html"
    write_output("first", path)
    with pytest.raises(UnicodeEncodeError):
        write_output("half \ud800", path)
    assert path.read_text(encoding="utf-8") == "first\n"
    assert [found.name for found in path.parent.iterdir()] == ["brief.html"]
