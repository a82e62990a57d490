"""How fast a ledger takes readings and answers, as it grows.

    python bench/ledger.py [--claims 5000 20000] [--posts 200] [--positions 10000] [--db URL]

For each size of `--claims` the ledger is filled so far, then `--posts` readings are posted one by one, each in its own
transaction. Sizes are small by default; the goals hold for `--claims 100000 --posts 1000`: under 20 s for the posts, and under
100 ms for the matrix of `--positions`. The texts are random words: they cost what real ones cost, and are never copies.
Beside each figure stands how fast the machine was in that minute, in rounds of a fixed loop; compare ratios, not seconds.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import islice
from pathlib import Path

from peacetable.ledger import Ledger, View
from peacetable.model import Actor, ActorKind, Article, Position, Reading, Span, Stance

CLAIMS = 20  # of a reading: what the reader finds in an article of 400 words
WORDS = 400
PARTIES, ISSUES = 40, 60
_CAST = tuple(Actor(f"party-{number}", f"Party {number}", ActorKind.GROUP) for number in range(PARTIES))


def make_readings(first: int) -> Iterator[Reading]:
    """Readings numbered from `first`, without end."""
    while True:
        yield make_reading(first)
        first += 1


def make_reading(number: int) -> Reading:
    """The reading of a made-up article: positions of random parties on random issues."""
    choose = random.Random(number)
    text = f"Number {number}: " + " ".join(f"word{choose.randrange(5000)}" for _ in range(WORDS))
    article = Article(f"article-{number}", text, date(2015, 1, 1) + timedelta(days=number % 3000), outlet="Bench")
    return Reading(article, actors=_CAST[:8], positions=tuple(_position(choose, text) for _ in range(CLAIMS)))


def _position(choose: random.Random, text: str) -> Position:
    start = choose.randrange(WORDS)
    return Position(
        f"party-{choose.randrange(PARTIES)}",
        f"issue-{choose.randrange(ISSUES)}",
        choose.choice(list(Stance)),
        (Span.cut(text, start, start + 60),),
        by=f"party-{choose.randrange(PARTIES // 10)}",
        object=f"thing {choose.randrange(2)}",
        rules=("bench.position",),
    )


def seconds(run: Callable[[], object]) -> float:
    """How long `run` took."""
    started = time.perf_counter()
    run()
    return time.perf_counter() - started


def machine() -> float:
    """Millions of additions a second in a plain loop: 20 or more on a machine that nobody else uses."""
    return 1 / seconds(lambda: sum(number for number in range(1_000_000)))


def fill(ledger: Ledger, readings: Iterator[Reading], count: int) -> None:
    """Posts `count` readings, many in one transaction."""
    while count > 0:
        ledger.post_all(islice(readings, min(count, 500)))
        count -= 500


def post_each(ledger: Ledger, readings: list[Reading]) -> None:
    """Posts each reading in its own transaction, as `peacetable post` does."""
    for reading in readings:
        ledger.post(reading)


def measure_growth(where: str | Path, sizes: list[int], posts: int) -> None:
    """Prints a line for each size: the time of the posts, and that of a view of everything."""
    readings, held = make_readings(0), 0
    print(f"{'claims':>9} {'s for ' + str(posts) + ' posts':>16} {'of them CPU':>12} {'ms a post':>10} {'machine':>8}")
    with Ledger.open(where) as ledger:
        for size in sorted(sizes):
            fill(ledger, readings, (size - held) // CLAIMS)
            batch = list(islice(readings, posts))
            speed, worked, started = machine(), time.process_time(), time.perf_counter()
            post_each(ledger, batch)
            took, worked = time.perf_counter() - started, time.process_time() - worked
            print(f"{size:9,} {took:16.2f} {worked:12.2f} {1000 * took / posts:10.1f} {speed:8.0f}", flush=True)
            held = size + posts * CLAIMS


def measure_matrix(positions: int) -> None:
    """Prints how long the matrix of a view with so many positions takes, the best of five."""
    view = View.gather(list(islice(make_readings(0), positions // CLAIMS)))
    took = min(seconds(view.matrix) for _ in range(5))
    print(f"matrix of {len(view.positions):,} positions: {1000 * took:.0f} ms, machine {machine():.0f}")


def main() -> None:
    """Prints the growth curve and the time of the matrix."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", nargs="+", type=int, default=[5_000, 20_000])
    parser.add_argument("--posts", type=int, default=200)
    parser.add_argument("--positions", type=int, default=10_000)
    parser.add_argument("--db", help="an empty store; by default a SQLite file that goes away")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        measure_growth(options.db or Path(folder) / "ledger.db", options.claims, options.posts)
    measure_matrix(options.positions)


if __name__ == "__main__":
    main()
