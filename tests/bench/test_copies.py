"""The made set of copies: a floor on missed merges, a ceiling on false ones."""

from bench.copies import COPIES, is_merged, make_pairs, read_texts


def test_copies_are_found_and_other_reports_kept_apart() -> None:
    """On 24 articles; docs/ledger.md has the figures on 250."""
    merged: dict[str, list[bool]] = {}
    for pair in make_pairs(read_texts(24)):
        merged.setdefault(pair.sort, []).append(is_merged(pair))
    found = {sort: sum(of) / len(of) for sort, of in merged.items()}
    assert min(found[sort] for sort in COPIES if sort != "recast") >= 0.95
    assert found["recast"] >= 0.2
    assert max(found[sort] for sort in merged if sort not in COPIES) <= 0.05
