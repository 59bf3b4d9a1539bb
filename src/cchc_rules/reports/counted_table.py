"""Counted tables: the table of records that a figure was counted in, and how, as its source and a command say it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Final

from attrs import frozen

__all__ = ["CountedTable", "typed"]

_BEFORE_OPTION: Final = ", --"
_TABLE: Final = re.compile(r"[^-].*\.(csv|xlsx|parquet)", re.IGNORECASE)
_TYPED_AS_IT_IS: Final = re.compile(r"[\w.,:+-]+")
_READ_BY_A_SHELL: Final = re.compile(r'["$`\\%!\x00-\x1f\x7f]')
"""What means something between quotation marks to the shell of Unix or of Windows."""


@frozen
class CountedTable:
    """A table of records, and what `tally` was told with it (bảng bản ghi đã đếm).

    Args:
        file: The name of its file.
        mapping: The name of the mapping by which it was read; empty without one.
        agencies: The name of the file of the bodies that the plan does not name; empty without one.
        follows_successions: Whether the agencies were followed to who answers for them.
        as_of: The day of looking; None where it is not known.

    >>> table = CountedTable("ho-so.csv", mapping="anh-xa.toml", as_of=date(2025, 4, 15))
    >>> table.source
    'ho-so.csv, --mapping anh-xa.toml, --as-of 2025-04-15'
    >>> CountedTable.of_source(table.source) == table
    True
    """

    file: str
    mapping: str = ""
    agencies: str = ""
    follows_successions: bool = False
    as_of: date | None = None

    @property
    def source(self) -> str:
        """The same as the source of a figure, which is the file with the options of `tally` behind it."""
        return _BEFORE_OPTION.join([self.file, *(" ".join(each).strip() for each in self.options)])

    @property
    def options(self) -> list[tuple[str, str]]:
        """What `tally` was told: the name of each option without its hyphens, and its value; empty of a switch."""
        told = [("mapping", self.mapping), ("agencies", self.agencies)]
        options = [(name, value) for name, value in told if value]
        options += [("follow-successions", "")] if self.follows_successions else []
        return options + ([] if self.as_of is None else [("as-of", f"{self.as_of}")])

    @classmethod
    def of_source(cls, source: str) -> CountedTable | None:
        """The table that a source names; None where it names something else, such as a letter or what was added up.

        Args:
            source: The source of a figure.

        >>> CountedTable.of_source("Báo cáo số 12/BC-STP") is None
        True
        """
        file, *options = source.split(_BEFORE_OPTION)
        told = {name: value for name, _, value in (option.partition(" ") for option in options)}
        try:
            as_of = date.fromisoformat(told["as-of"]) if "as-of" in told else None
        except ValueError:
            return None
        followed = "follow-successions" in told
        table = cls(file, told.get("mapping", ""), told.get("agencies", ""), followed, as_of)
        return table if _TABLE.fullmatch(file) and table.source == source else None


def typed(words: Iterable[str]) -> str | None:
    """A command as it is typed in a shell of Unix and of Windows alike; None where no way of writing it serves both.

    Args:
        words: What it is made of.

    >>> typed(["cchc-rules", "tally", "hue-2025", "hồ sơ quý I.csv"])
    'cchc-rules tally hue-2025 "hồ sơ quý I.csv"'
    >>> typed(["cchc-rules", "tally", "hue-2025", "100 $.csv"]) is None
    True
    """
    given = [*words]
    if any(map(_READ_BY_A_SHELL.search, given)):
        return None
    return " ".join(word if _TYPED_AS_IT_IS.fullmatch(word) else f'"{word}"' for word in given)
