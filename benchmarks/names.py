"""What it costs to look for a name: one that is listed, one that is read piece by piece, and one that nobody bears."""

from __future__ import annotations

import time
from contextlib import suppress
from itertools import islice, product

from benchmarks.timing import row
from cchc_rules.agencies.agency import Agency, AgencyKind, Level
from cchc_rules.agencies.roster import Roster
from cchc_rules.errors import UnknownAgency
from cchc_rules.text import Bilingual

__all__ = ["main"]

AGENCIES = 100_000
ROUNDS = 7
TURNS = 2_000
SYLLABLES = (
    "An Bình Cao Châu Dương Đông Gia Hải Hòa Hương Khánh Lâm Lộc Long Minh Mỹ Nam Ngọc Phong Phú Phước Quang Quảng Sơn"
    " Tân Tây Thanh Thạnh Thủy Thuận Tiên Trung Trường Vân Vĩnh Xuân Yên Kim"
)
UNKNOWN = ("Sở Không Có", "BQL KKT", "UBND phường Phú Phú", "Phường Phú Xuân, thị xã Phú Long, tỉnh Phú Minh")


def communes(count: int) -> Roster:
    """The committees of so many wards, the name of each of three syllables, and of their province."""
    syllables = SYLLABLES.split()
    places = (f"phường {' '.join(each)}" for each in product(syllables, syllables, syllables, ("", "Nam", "Đông")))
    seats = (AgencyKind.PEOPLES_COMMITTEE, Level.COMMUNE)
    wards = (
        Agency(f"ward-{turn}", Bilingual(f"UBND {place.strip()}", f"Ward {turn}"), *seats)
        for turn, place in enumerate(islice(places, count))
    )
    province = Bilingual("UBND tỉnh Thừa Thiên Huế", "Province")
    return Roster((Agency("ubnd-tinh", province, AgencyKind.PEOPLES_COMMITTEE, Level.PROVINCE), *wards))


def microseconds(roster: Roster, name: str) -> float:
    """The least of some rounds, for one name."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.perf_counter()
        for _ in range(TURNS):
            with suppress(UnknownAgency):
                roster.find(name)
        best = min(best, time.perf_counter() - start)
    return best / TURNS * 1e6


def main() -> None:
    """Measure what is looked for among many."""
    start = time.perf_counter()
    roster = communes(AGENCIES)
    row(f"a roster of {AGENCIES:,} agencies is made", time.perf_counter() - start, 10, "s")
    row(f"a name that is listed, of {AGENCIES:,} agencies", microseconds(roster, "UBND phường An An An"), 50, "µs")
    row(f"an abbreviated name, of {AGENCIES:,} agencies", microseconds(roster, "P. An An An Nam"), 100, "µs")
    for name in UNKNOWN:
        row(f"a name that nobody bears, of {AGENCIES:,} agencies: {name}"[:65], microseconds(roster, name), 50, "µs")


if __name__ == "__main__":
    main()
