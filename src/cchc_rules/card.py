"""Cards: what an object shows of itself on one screen, as text, in a notebook, or in a terminal with Rich.

Nothing is imported for it: a notebook asks for HTML, and Rich, where it prints an object, for what it draws. The HTML
has no script, nothing from elsewhere and no colour of its own, so that it reads on a light page as on a dark one; what
others wrote is escaped.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from cchc_rules.printable import one_line
from cchc_rules.text import Bilingual, Language

__all__ = ["Card", "Shown", "facts_in"]

_LINE_LENGTH: Final = 80
_LINES: Final = 24
_ROWS: Final = 12
"""So many rows are shown, and the others counted."""

_WIDEST_CELL: Final = 26
"""So many letters of a cell are shown in text, unless it is the last of its row."""

_INDENT: Final = "  "
_MORE: Final = Bilingual("… và {} dòng nữa", "… and {} more")
_STYLE: Final = "text-align:left;vertical-align:top;padding:0.1em 0.8em 0.1em 0;color:inherit;background:none"


class Shown:
    """What shows itself on a card: printed, in a notebook, and where Rich prints it (tự trình bày)."""

    __slots__ = ()

    if TYPE_CHECKING:

        def card(self, language: Language = "en") -> Card:
            """What it shows of itself.

            Args:
                language: "vi" or "en".
            """
            raise NotImplementedError

    def __str__(self) -> str:
        return str(self.card())

    def _repr_html_(self) -> str:
        return self.card().to_html()

    def __rich_console__(self, console: object, options: object) -> Iterator[Any]:
        return self.card().to_rich()


class Card(NamedTuple):
    """What an object shows of itself on one screen (thẻ tóm tắt).

    As text it is at most 24 lines of 80 columns. A notebook and Rich show a card as they show its object, in the
    language of the card.

    Args:
        title: What is shown.
        facts: What is said of it, each a label and a text.
        rows: What it holds; what one screen has no place for is counted.
        language: The language of its words.

    >>> print(Card("Sở Tư pháp", (("kỳ", "2025"),), (("Không đạt", "II.2.a.11/1"),), "vi"))
    Sở Tư pháp
      kỳ  2025
    <BLANKLINE>
      Không đạt  II.2.a.11/1
    """

    title: str
    facts: Sequence[tuple[str, str]]
    rows: Sequence[tuple[str, ...]] = ()
    language: Language = "en"

    def __str__(self) -> str:
        labels = [_fitting(one_line(label), _WIDEST_CELL) for label, _ in self.facts]
        starts = [f"{_INDENT}{label.ljust(max(map(len, labels)))}{_INDENT}" for label in labels]
        facts = [line for start, (_, said) in zip(starts, self.facts, strict=True) for line in _wrapped(start, said)]
        lines = [
            one_line(self.title),
            *facts,
            *([""] if self.rows else []),
            *_aligned_lines(self.rows[:_ROWS]),
            *self._more,
        ]
        shown = lines if len(lines) <= _LINES else [*lines[: _LINES - 1], f"{_INDENT}…"]
        return "\n".join(_fitting(line, _LINE_LENGTH) for line in shown)

    @property
    def _more(self) -> list[str]:
        more = len(self.rows) - _ROWS
        return [f"{_INDENT}{_MORE.in_(self.language).format(more)}"] if more > 0 else []

    def to_html(self) -> str:
        """It as HTML, to stand in any page."""
        from html import escape  # noqa: PLC0415  notebooks alone ask for it

        def cell(text: str, kind: str = "td", scope: str = "") -> str:
            return f'<{kind}{scope} style="{_STYLE}">{escape(one_line(text))}</{kind}>'

        facts = (cell(label, "th", ' scope="row"') + cell(said) for label, said in self.facts)
        rows = ("".join(map(cell, row)) for row in self.rows[:_ROWS])
        tables = ("".join(f"<tr>{each}</tr>" for each in cells) for cells in (facts, rows))
        held = "".join(f'<table style="margin:0 0 0.6em">{each}</table>' for each in tables if each)
        more = "".join(f"<p>{each.strip()}</p>" for each in self._more)
        return f'<div lang="{self.language}"><p><strong>{escape(one_line(self.title))}</strong></p>{held}{more}</div>'

    def _repr_html_(self) -> str:
        return self.to_html()

    def to_rich(self) -> Iterator[Any]:
        """It as what Rich draws."""
        from rich.table import Table  # noqa: PLC0415  it is Rich that asks
        from rich.text import Text  # noqa: PLC0415  as above

        yield Text(one_line(self.title), style="bold")
        for rows in (self.facts, self.rows[:_ROWS]):
            grid = Table.grid(padding=(0, 2), pad_edge=True)
            for cells in rows:
                grid.add_row(*(Text(one_line(cell)) for cell in cells))
            if rows:
                yield grid
        yield from map(Text, self._more)

    def __rich_console__(self, console: object, options: object) -> Iterator[Any]:
        return self.to_rich()


def facts_in(language: Language, *facts: tuple[Bilingual, Bilingual | str]) -> tuple[tuple[str, str], ...]:
    """The facts of a card in a language, without those of which nothing is said.

    >>> facts_in("vi", (Bilingual("kỳ", "period"), "2025"), (Bilingual("nguồn", "source"), ""))
    (('kỳ', '2025'),)
    """
    told = ((label.in_(language), said if isinstance(said, str) else said.in_(language)) for label, said in facts)
    return tuple((label, said) for label, said in told if said)


def _wrapped(start: str, said: str) -> list[str]:
    """A text behind a label as lines, each under the one before."""
    from textwrap import wrap  # noqa: PLC0415  nothing else needs it

    return wrap(one_line(said), _LINE_LENGTH, initial_indent=start, subsequent_indent=" " * len(start)) or [start]


def _aligned_lines(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """Rows as lines, their cells under one another."""
    cleaned = [[_fitting(one_line(cell), _WIDEST_CELL) for cell in row[:-1]] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cleaned, strict=True)]
    for (*_, last), cells in zip(rows, cleaned, strict=True):
        padded = (cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
        yield f"{_INDENT}{_INDENT.join((*padded, one_line(last)))}".rstrip()


def _fitting(text: str, most: int) -> str:
    """A text, or as much of it as has place, and an ellipsis."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
