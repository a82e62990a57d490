"""The brief on a terminal, with Rich: tables that fit the width, colours only where the terminal takes them."""

from collections.abc import Iterable, Iterator
from io import StringIO

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from peacetable.faces.brief.lines import NOT_TOLD
from peacetable.faces.brief.page import CountGroup, Line, MatrixRow, OfferPanel, Page, PartyPanel, TermRow

STYLES = {
    "non-starter": "bold red",
    "doubtful": "bold yellow",
    "negotiable": "bold cyan",
    "acceptable": "bold green",
    "unknown": "bold",
    "blocked": "bold red",
    "at-odds": "yellow",
    "open": "cyan",
    "welcome": "green",
    "silent": "dim",
}


def to_text(page: Page, *, color: bool, width: int) -> str:
    """The page for a terminal of `width` columns."""
    out = StringIO()
    console = Console(
        file=out, width=width, force_terminal=color, no_color=not color, highlight=False, emoji=False, markup=False
    )
    for part in _parts(page):
        console.print(part)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"


def _parts(page: Page) -> Iterator[RenderableType]:
    yield Text(page.title, style="bold")
    yield Text(page.subtitle + "\n", style="dim")
    yield from (_offer(offer) for offer in page.offers)
    if not page.offers:
        yield Text("No proposal is on record here.\n")
    yield from _section("Positions", _matrix(page.parties, page.matrix) if page.matrix else None)
    yield from _section("Talks", _lines(page.talks))
    yield from _section("Ceasefires", _lines(page.ceasefires))
    yield from _section("Tolls", _counts(page.counts))
    yield from _section("Statements", _lines(page.statements))


def _section(title: str, body: RenderableType | None) -> Iterator[RenderableType]:
    yield Rule(Text(title, style="bold"), align="left", style="dim")
    yield Padding(body or Text("Nothing is on record here.", style="dim"), (0, 0, 1, 0))


def _offer(offer: OfferPanel) -> RenderableType:
    style = STYLES[offer.verdict]
    quote = Text(f"“{offer.quote.text}” — {offer.quote.source}", style="italic")
    body = Group(quote, *(_party(party) for party in offer.parties))
    return Padding(
        Panel(body, title=Text(offer.headline, style=style), title_align="left", border_style=style), (0, 0, 1, 0)
    )


def _party(party: PartyPanel) -> RenderableType:
    said = Text(f"\n{party.why}", style=STYLES[party.verdict])
    lines: list[RenderableType] = [said, *(_term(term) for term in party.terms)]
    lines += [Text(f"In return: {item.label}" + _meets(item.meets)) for item in party.returns]
    lines += [Text(f"Not answered: {stand.says}", style="dim") for stand in party.unmet]
    if party.change:
        lines.append(Text(f"\n{party.change}", style="bold"))
    return Group(*lines)


def _meets(stands: Iterable[object]) -> str:
    return ", which answers a demand" if list(stands) else ""


def _term(term: TermRow) -> RenderableType:
    mark = "✗" if term.outlook == "blocked" else "·"
    head = Text(f"{mark} {term.label}: {term.outlook_says}", style=STYLES[term.outlook])
    words = [Text(f"“{term.asked.text}”", style="dim")]
    words += [Text(f"{stand.says}\n“{stand.quote.text}” — {stand.quote.source}") for stand in term.stands]
    return Group(head, *(Padding(line, (0, 0, 0, 4)) for line in (words if term.is_deciding else words[1:])))


def _matrix(parties: tuple[str, ...], rows: tuple[MatrixRow, ...]) -> RenderableType:
    table = _grid(("", *parties))
    for row in rows:
        cells = [
            "\n".join(f"{line.stance}{f' ({line.says})' if line.says else ''}" for line in cell) for cell in row.cells
        ]
        table.add_row(row.issue, *(Text(cell or "—") for cell in cells))
    return table


def _lines(lines: Iterable[Line]) -> RenderableType | None:
    shown = [_line(line) for line in lines]
    return Group(*shown) if shown else None


def _line(line: Line) -> RenderableType:
    """What is told, in one line, and under it the words that prove it."""
    cells = " · ".join(cell for cell in line.cells if cell != NOT_TOLD)
    quote = Text(f"“{line.quote.text}” — {line.quote.source}", style="dim")
    return Group(Text(cells), Padding(quote, (0, 0, 0, 4)))


def _counts(groups: Iterable[CountGroup]) -> RenderableType | None:
    shown = [Group(Text(_say_group(group), style="bold"), _lines(group.lines) or "") for group in groups]
    return Group(*shown) if shown else None


def _say_group(group: CountGroup) -> str:
    return f"{group.title}: {group.band}, by source" if group.band else group.title


def _grid(heads: tuple[str, ...]) -> Table:
    table = Table(box=None, show_edge=False, pad_edge=False, header_style="dim", padding=(0, 2, 0, 0), expand=True)
    for head in heads:
        table.add_column(Text(head), overflow="fold")
    return table
