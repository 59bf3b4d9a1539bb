"""Cases of what people write, names of bodies and cells of a time column, from tables written by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.plans.written_names import WRITTEN_NAMES
from tests.unit.dates.written_cells import WRITTEN_CELLS
from tests.vectors.cases import Case, Json, Subject, case

__all__ = ["NAMES", "TIME_CELLS"]


def _name_cases() -> Iterator[Case]:
    for row in WRITTEN_NAMES.strip().splitlines():
        on, name, meant = (cell.strip() for cell in row.split("|"))
        keys = meant.removesuffix("?").split(" or ") if meant else []
        answer = {"means": keys, "may_refuse": meant.endswith("?")}
        yield case(answer, name=name, on=None if on == "signed" else on)


NAMES = Subject(
    "Whom does a name mean that people write for a body of Huế? Of no body, or of several, it is refused, and "
    "several are named. Each is right in NFC, as it stands here, and in NFD.",
    {
        "name": "what is written",
        "on": "the day on which it is meant, with what became of the bodies since; without it, as the plan names "
        "them on the day of its signing",
        "right.means": "the keys of the bodies in the plan hue-2025, as dumped in JSON: one; or several, all that "
        "can be meant, so that a reader names them and takes none; or none, so that it is refused",
        "right.may_refuse": "whether a refusal is right too, the name being short of something",
    },
    "Written by hand for the bodies of Decision 3322/QĐ-UBND and what became of them (Resolutions 175/2024/QH15, "
    "1314/NQ-UBTVQH15 and 1675/NQ-UBTVQH15).",
    tuple(_name_cases()),
)


def _part(said: str) -> Json:
    if window := re.fullmatch(r"([0-9-]*)\.\.([0-9-]+)", said):
        return {"kind": "dated", "first_day": window[1] or None, "last_day": window[2]}
    since = re.fullmatch(r"standing(?: from ([0-9-]+))?(?: \((.+)\))?", said)
    if since is None:
        return {"kind": said}
    more = {"first_day": since[1], "during": since[2]}
    return {"kind": "standing", **{name: given for name, given in more.items() if given}}


def _reading(said: str) -> list[Json] | None:
    return None if said == "refused" else [_part(part) for part in said.split(" | ")]


def _cell_cases() -> Iterator[Case]:
    for row in WRITTEN_CELLS.strip().splitlines():
        cell, year, said = row.split(" → ")
        answer = {"any_of": [_reading(each) for each in said.split(" or ")]}
        yield case(answer, cell=cell, year=None if year == "-" else int(year))


TIME_CELLS = Subject(
    "What does a cell of a plan's time column say? It is refused where no date can honestly be read.",
    {
        "cell": "what is written",
        "year": "the year of what is written without one; without it, such a time is refused",
        "right.any_of": "each reading that is right, of which a reader has one: its parts in their order, or null "
        "where the cell is refused",
        "right.any_of, kind": "dated: with its first day, or null where only the end is meant, and its last; "
        "recurrent; standing: all along, from a first day or during a time where one is said",
    },
    "Written by hand, in the words of plans of provinces; articles 146 and 147 of the Civil Code 2015 for the "
    "beginning, middle and end of a month or year.",
    tuple(_cell_cases()),
)
