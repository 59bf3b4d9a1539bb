"""Both sites together stay small enough to be carried about. `make check-docs` runs it."""

from pathlib import Path

MOST_BYTES = 25_000_000


def test_both_sites_are_small(built: Path) -> None:
    assert sum(file.stat().st_size for file in built.rglob("*") if file.is_file()) <= MOST_BYTES
