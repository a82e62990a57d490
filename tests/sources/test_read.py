import json
import logging
from datetime import date
from pathlib import Path

import pytest

from peacetable.lexicon.tongues import tongue_name
from peacetable.sources import (
    BadDateError,
    BadRecordError,
    NotTextError,
    OtherLanguageError,
    SourceError,
    TooLongError,
    UnreadableError,
    from_text,
    read_file,
    read_jsonl,
)
from peacetable.sources.tongue import _identifier

TEXT = "Road to open\n\nThe delegations met in Lomé on Tuesday, and the army said that the road would be opened.\n"
FRENCH = "Le ministre a déclaré que les pourparlers avaient échoué et que les troupes ne quitteraient pas la région."


def write(folder: Path, content: bytes | str, name: str = "article.txt") -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_plain_text(tmp_path: Path) -> None:
    article = read_file(write(tmp_path, TEXT), published="2021-05-04", outlet="The Lake Post")
    assert (article.text, article.title, article.outlet) == (TEXT, "Road to open", "The Lake Post")
    assert (article.published, article.language) == (date(2021, 5, 4), "en")


def test_id_tells_two_texts_of_one_name_apart(tmp_path: Path) -> None:
    first = read_file(write(tmp_path, TEXT))
    again = read_file(write(tmp_path, TEXT))
    other = read_file(write(tmp_path, TEXT + "It was not opened."))
    assert first.id == again.id != other.id
    assert first.id.startswith("article-")


@pytest.mark.parametrize(
    ("content", "error", "words"),
    [
        (b"", NotTextError, "is empty"),
        (b" \n\t\n", NotTextError, "is empty"),
        (b"%PDF-1.7 ...", NotTextError, "PDF"),
        (b"PK\x03\x04....", NotTextError, "ZIP"),
        (b"\x89PNG\r\n", NotTextError, "PNG"),
        (b"text\0with\0holes", NotTextError, "binary"),
        (bytes(range(128, 256)) * 40, NotTextError, "encoding"),
        (b"\xff\xfeodd", NotTextError, "first bytes"),
        (b"12 34 -- 56 !!", NotTextError, "no words"),
        (FRENCH.encode(), OtherLanguageError, "is in French, reads English"),
        (("Это " + "переговоры закончились без соглашения. " * 3).encode(), OtherLanguageError, "is in Russian"),
        (b"a" * 5_000_001, TooLongError, "at most 5 MB"),
        (b"word " * 250_000, TooLongError, "at most 1,000,000"),
    ],
)
def test_what_is_no_article_is_refused(tmp_path: Path, content: bytes, error: type[SourceError], words: str) -> None:
    path = write(tmp_path, content)
    with pytest.raises(error, match=words) as caught:
        read_file(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert caught.value.remedy in str(caught.value)


def test_missing_file_and_directory(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="no such file"):
        read_file(tmp_path / "nope.txt")
    with pytest.raises(UnreadableError, match="is a directory"):
        read_file(tmp_path)
    with pytest.raises(UnreadableError, match="cannot be opened"):
        read_file("x" * 5000)


def test_large_file_is_refused_without_reading_it(tmp_path: Path) -> None:
    path = tmp_path / "sparse.txt"
    with path.open("wb") as file:
        file.truncate(1 << 40)  # a terabyte of nothing: reading it would never end
    with pytest.raises(TooLongError, match="1099512 MB"):
        read_file(path)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_byte_order_mark_is_no_part_of_the_text(tmp_path: Path, encoding: str) -> None:
    assert read_file(write(tmp_path, TEXT.encode(encoding))).text == TEXT


def test_other_encoding_is_guessed_and_told(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    text = TEXT + "“We’ll open it,” the général said – again – in Lomé.\n"
    with caplog.at_level(logging.WARNING, "peacetable"):
        article = read_file(write(tmp_path, text.encode("cp1252")))
    assert article.text == text
    assert "is not UTF-8; read as cp125" in caplog.text


def test_line_ends_are_kept(tmp_path: Path) -> None:
    text = TEXT.replace("\n", "\r\n")
    article = read_file(write(tmp_path, text))
    assert (article.text, article.title) == (text, "Road to open")


@pytest.mark.parametrize("day", ["2022-02-30", "yesterday", "2022-13-01", "07/03/2022", "2022", "", "٢٠٢٢-٠٣-٠٧"])
def test_impossible_date_is_refused(day: str) -> None:
    with pytest.raises(BadDateError, match="YYYY-MM-DD"):
        from_text(TEXT, published=day)


@pytest.mark.parametrize("day", ["2022-03-07", "2022-03-07T09:12:00Z", "2022-03-07 09:12", " 2022-03-07\n"])
def test_time_of_day_is_ignored(day: str) -> None:
    assert from_text(TEXT, published=day).published == date(2022, 3, 7)


@pytest.mark.parametrize("text", ["Juba refused.", "M23 seizes Goma", "Lavrov: no talks", "Kyiv, Minsk, Ankara"])
def test_text_too_short_to_tell_its_language_is_read(text: str) -> None:
    assert from_text(text).language is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Army opens road\n\nThe army said so.", "Army opens road"),
        ("Will the road open?\n\nNobody knows.", "Will the road open?"),
        ("The army opened the road on Monday.\n\nNobody used it.", None),
        ("Army opens road\nThe army said so.", None),
        ("By Our Reporter\n\nThe army opened the road.", None),
        ("The army opened the road", None),
    ],
)
def test_title_is_the_first_line_where_it_looks_like_one(text: str, title: str | None) -> None:
    assert from_text(text).title == title


def test_given_title_outranks_the_text() -> None:
    assert from_text(TEXT, title="Another").title == "Another"


PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Road to open | The Lake Post</title>
<meta property="og:site_name" content="The Lake Post"><link rel="canonical" href="https://lake.example/road">
<meta property="article:published_time" content="2021-05-04T10:15:00Z"></head><body><nav>Home</nav><article>
<h1>Road to open</h1><p>{TEXT.splitlines()[2]}</p><p>The convoys wait at the bridge, with food for the
northern towns and fuel for the hospital, which has had no light since the fighting began in April.</p></article>
</body></html>"""


def test_web_page_tells_its_own_data(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    article = read_file(write(tmp_path, PAGE, "page.html"))
    assert "<p>" not in article.text
    assert article.text.startswith("Road to open\n\nThe delegations met")
    assert (article.title, article.outlet, article.published) == ("Road to open", "The Lake Post", date(2021, 5, 4))
    assert article.url == "https://lake.example/road"


def test_page_without_story_is_refused() -> None:
    pytest.importorskip("trafilatura")
    with pytest.raises(NotTextError, match="without a story"):
        from_text("<html><body></body></html>")


def lines(folder: Path, *records: object) -> Path:
    rows = [record if isinstance(record, str) else json.dumps(record) for record in records]
    return write(folder, "\n".join(rows), "many.jsonl")


def test_json_lines_keep_their_order_and_ids(tmp_path: Path) -> None:
    path = lines(tmp_path, {"id": "b", "text": TEXT, "published": "2021-05-04"}, "", {"id": "a", "text": TEXT})
    articles = list(read_jsonl(path))
    assert [(article.id, article.published) for article in articles] == [("b", date(2021, 5, 4)), ("a", None)]


@pytest.mark.parametrize(
    ("bad", "words"),
    [
        ("{not json", "the line"),
        ("[1, 2]", "the line"),
        ({"id": "x"}, "text: Field required"),
        ({"id": "x", "text": 7}, "text: Input should be a valid string"),
        ({"id": "x", "text": TEXT, "published": "2022-02-30"}, "no day of the calendar"),
        ({"id": "x", "text": ""}, "no words"),
        ({"id": "x", "text": FRENCH}, "French"),
        ('{"id": "x", "text": "half \\ud83d character"}', "line"),
    ],
)
def test_bad_line_is_named_and_the_others_are_read(tmp_path: Path, bad: object, words: str) -> None:
    path = lines(tmp_path, {"id": "a", "text": TEXT}, bad, {"id": "c", "text": TEXT})
    told: list[SourceError] = []
    assert [article.id for article in read_jsonl(path, skip=told.append)] == ["a", "c"]
    assert len(told) == 1
    assert "line 2" in str(told[0])
    assert words in str(told[0])
    with pytest.raises((BadRecordError, SourceError)):
        list(read_jsonl(path))


def test_json_lines_are_read_one_at_a_time(tmp_path: Path) -> None:
    path = lines(tmp_path, {"id": "a", "text": TEXT}, "{not json")
    assert next(read_jsonl(path)).id == "a"


def test_every_language_that_can_be_told_has_a_name() -> None:
    assert not [code for code in _identifier().labels if tongue_name(code).startswith("the language")]
