"""Succession charts: which agencies became which, on which day, and how certain that is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from cchc_rules.agencies.succession import Succession
from cchc_rules.dates.period import format_day
from cchc_rules.drawings.svg import (
    INK,
    LINE_HEIGHT,
    WIDTH,
    draw_svg,
    element,
    label,
    label_lines,
    line,
    rectangle,
    wrap,
)
from cchc_rules.source import Certainty
from cchc_rules.text import Bilingual, Language

__all__ = ["draw_successions"]

_BOX_WIDTH: Final = 146
_RIGHT: Final = WIDTH - _BOX_WIDTH - 1
_SUCCESSIONS_TITLE: Final = Bilingual("Sắp xếp, kế thừa cơ quan", "What became of agencies")
_NO_HEIR: Final = Bilingual("không có cơ quan nào", "nobody")
_HEIR_NOT_KNOWN: Final = Bilingual("chưa rõ", "not known")
_NO_SUCCESSIONS: Final = Bilingual("không có sự kiện nào", "nothing has happened")
_DASHES_OF: Final = {
    Certainty.DOCUMENTED: "none",
    Certainty.INFERRED: "8 3",
    Certainty.REPORTED: "4 4",
    Certainty.UNDETERMINED: "1 4",
}


def draw_successions(successions: Iterable[Succession], language: Language = "en") -> str:
    """Who ended or handed on duties, on the left, and who answers since, on the right, in the order of their days.

    A line is whole where a document says so. It is dashed where that is inferred or only reported, and dotted where it
    is not known; the words above it say which.

    Args:
        successions: The successions.
        language: "vi" or "en".

    >>> from cchc_rules.plans.hue_2025.successions import SUCCESSIONS
    >>> "stroke-dasharray" in draw_successions(SUCCESSIONS[-5:])
    False
    """
    told = sorted(successions, key=lambda each: each.day)
    content: list[str] = []
    y = 0.0
    for each in told:
        header = wrap(_header(each, language), WIDTH)
        content += label_lines(0, y + 14, header, bold=True)
        y += len(header) * LINE_HEIGHT + 4
        content += _succession(each, y, language)
        y += max(_column_height(names) for names in _sides(each, language)) + 12
    if not told:
        content.append(label(0, 14, _NO_SUCCESSIONS.in_(language)))
        y = float(LINE_HEIGHT)
    description = " ".join(f"{each.sentence(language)}." for each in told) or f"{_NO_SUCCESSIONS.in_(language)}."
    return draw_svg(WIDTH, y + 4, _SUCCESSIONS_TITLE.in_(language), description, content)


def _header(succession: Succession, language: Language) -> str:
    said = [format_day(succession.day), succession.kind.label.in_(language), succession.certainty.label.in_(language)]
    if succession.rule_keys:
        said.append(", ".join(key.partition(":")[2] for key in succession.rule_keys))
    return " · ".join(said)


def _sides(succession: Succession, language: Language) -> tuple[list[str], list[str]]:
    """Who stands on the left and on the right."""
    nobody = _NO_HEIR if succession.leaves_nobody else _HEIR_NOT_KNOWN
    before = [each.name.in_(language) for each in succession.predecessors]
    return before, [each.name.in_(language) for each in succession.successors] or [nobody.in_(language)]


def _succession(succession: Succession, top: float, language: Language) -> Iterator[str]:
    before, after = _sides(succession, language)
    height = max(map(_column_height, (before, after)))
    dashes = _DASHES_OF[succession.certainty]
    dashed: dict[str, str | float] = {} if dashes == "none" else {"stroke_dasharray": dashes}
    middle, y = (_BOX_WIDTH + _RIGHT) / 2, top + height / 2
    for x, names, end in ((0.5, before, _BOX_WIDTH), (_RIGHT, after, _RIGHT)):
        for box_top, box_height, lines in _boxes(names, top + (height - _column_height(names)) / 2):
            look = {} if names is before or succession.successors else dashed
            yield rectangle(x, box_top, _BOX_WIDTH, box_height, rx=4, fill=INK, fill_opacity=0.06, **look)
            yield from label_lines(x + 8, box_top + 17, lines)
            yield line(end, box_top + box_height / 2, middle, y, stroke_width=2, **dashed)
            if names is after:
                yield _arrow_head(_RIGHT, box_top + box_height / 2)


def _boxes(names: Sequence[str], top: float) -> Iterator[tuple[float, float, list[str]]]:
    """Boxes one below the other: where each begins, how high it is, and its lines."""
    for name in names:
        lines = wrap(name, _BOX_WIDTH - 14)
        height = len(lines) * LINE_HEIGHT + 8
        yield top, height, lines
        top += height + 6


def _column_height(names: Sequence[str]) -> float:
    return sum(height + 6 for _, height, _ in _boxes(names, 0)) - 6


def _arrow_head(x: float, y: float) -> str:
    return element("path", d=f"M{x:g} {y:g}l-8 -5v10Z", fill=INK)
