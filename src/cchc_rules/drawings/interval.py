"""Intervals: a figure, as far as it is known, beside the bound that is set for it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor
from typing import Final

from attrs import frozen

from cchc_rules.drawings.svg import (
    ACCENT,
    INK,
    LINE_HEIGHT,
    WIDTH,
    draw_svg,
    element,
    label,
    label_lines,
    line,
    wrap,
)
from cchc_rules.findings.threshold import reaches
from cchc_rules.findings.values import Bounds, FigureValue
from cchc_rules.law.bound import Bound
from cchc_rules.law.demand import change_between, demand_signs, demand_words
from cchc_rules.law.rule import Target
from cchc_rules.measures.unit import Unit
from cchc_rules.text import Bilingual, Language

__all__ = ["draw_interval"]

_LEFT, _RIGHT = 14, 346
_RADIUS: Final = 6
_BOUND_TITLE: Final = Bilingual("Mức chỉ tiêu", "Threshold")
_TITLE_WITH_FIGURE: Final = Bilingual("Số liệu so với mức chỉ tiêu", "A figure beside its threshold")
_NOT_COMPARABLE: Final = Bilingual("không có số liệu so sánh được", "nothing that can be compared")
_COMPARED_WITH: Final = Bilingual("kỳ so sánh", "compared with")
_AXIS_FROM: Final = Bilingual("Trục từ", "The axis goes from")
_AXIS_TO: Final = Bilingual("đến", "to")
_VERDICTS: Final = {
    True: Bilingual("✓ đạt", "✓ kept"),
    False: Bilingual("✗ không đạt", "✗ missed"),
    None: Bilingual("? chưa xác định", "? undecided"),
}


def draw_interval(
    target: Target,
    value: FigureValue | None = None,
    baseline: FigureValue | None = None,
    language: Language = "en",
    *,
    found: str | None = None,
) -> str:
    """The bound of a target on an axis, and below it between which numbers a figure lies.

    An end of the bound that belongs to it is a full dot, and one that does not a ring; where it has none, and a value
    can go on, there is an arrow. A number that is “about” is a dot between dashes, since nobody says how far off it may
    be.

    Args:
        target: The target.
        value: The figure of its period; None for the bound alone.
        baseline: The figure of the period that it is set against; the axis is then that of the change.
        language: "vi" or "en".
        found: What is found of the target, where that is judged elsewhere; None to say whether the figure reaches the
            bound.

    Raises:
        BadValue: For a value of another kind or unit than the measure's.

    >>> from cchc_rules import Tally
    >>> from cchc_rules.plans import hue_2025
    >>> "✗ missed" in draw_interval(hue_2025.DOSSIERS_ON_TIME, Tally(979, 21))
    True
    """
    bound = target.bound
    told: list[str] = []
    if value is not None:
        told = [value.in_(language), found or _VERDICTS[reaches(target, value, baseline)].in_(language)]
    if baseline is not None:
        told.insert(1, f"({_COMPARED_WITH.in_(language)}: {baseline.in_(language)})")
    known = _numbers(target, value, baseline)
    axis = _axis(target, known)
    header = wrap(demand_signs(target, language), _RIGHT - _LEFT)
    top = 18 + LINE_HEIGHT * len(header)
    bottom = top + 20 if value is None else top + 44
    content = [*label_lines(_LEFT, 18, header, bold=True), *_bound_marks(bound, axis, top, bottom)]
    content += _value_marks(known, axis, top + 24)
    ends = [bound.unit.write(end, language) for end in (axis.low, axis.high)]
    content += [
        _axis_line(bottom),
        label(_LEFT, bottom + 18, ends[0], size=12),
        label(_RIGHT, bottom + 18, ends[1], anchor="end", size=12),
    ]
    lines = wrap(
        " ".join(told) if known or value is None else f"{' '.join(told)} ({_NOT_COMPARABLE.in_(language)})", 330
    )
    content += label_lines(_LEFT, bottom + 40, lines)
    description = [
        demand_words(target, language),
        *([] if value is None else ["; ".join(told)]),
        f"{_AXIS_FROM.in_(language)} {ends[0]} {_AXIS_TO.in_(language)} {ends[1]}",
    ]
    title = (_BOUND_TITLE if value is None else _TITLE_WITH_FIGURE).in_(language)
    height = bottom + 28 + LINE_HEIGHT * len(lines)
    return draw_svg(WIDTH, height, title, f"{'. '.join(description)}.", content)


def _axis_line(y: float) -> str:
    """The axis, with a mark across each of its ends."""
    up, down = y - 4, y + 4
    ends = (_LEFT, up), (_LEFT, down), (_LEFT, y), (_RIGHT, y), (_RIGHT, up), (_RIGHT, down)
    return element("polyline", points=" ".join(f"{x},{at:g}" for x, at in ends), fill="none", stroke=INK)


@frozen
class _Axis:
    """Between which numbers an axis goes, and between which a value can lie at all, where that is known."""

    low: Fraction
    high: Fraction
    least: Fraction | None
    most: Fraction | None

    def x(self, number: Fraction) -> float:
        """Where a number stands; one beyond an end, at the end."""
        share = (min(max(number, self.low), self.high) - self.low) / (self.high - self.low)
        return float(_LEFT + share * (_RIGHT - _LEFT))


def _numbers(target: Target, value: FigureValue | None, baseline: FigureValue | None) -> Bounds | None:
    """Between which numbers a figure lies, or its change, in the unit of the bound; None where that is not known."""
    now = None if value is None else value.bounds
    if now is not None and target.baseline is not None:
        then = None if baseline is None else baseline.bounds
        now = None if then is None else change_between(target, now, then)
    multiple = target.bound.unit.multiple
    return None if now is None else (now[0] / multiple, now[1] / multiple)


def _axis(target: Target, known: Bounds | None) -> _Axis:
    """An axis on which bound and figure stand apart, with room on both sides and ends that are short to write."""
    bound = target.bound
    ends = [end for end in (bound.lowest, bound.highest, *(known or ())) if end is not None]
    low, high = min(ends), max(ends)
    plain = target.baseline is None
    least = Fraction(1 if bound.unit == Unit.RANK else 0) if plain else None
    most = Fraction(100) if plain and bound.unit == Unit.PERCENT else None
    if low == high and least is not None and most is not None:
        return _Axis(least, most, least, most)
    room = (high - low) / 2 or max(abs(high), Fraction(1))
    step = Fraction(1)
    while step > room:
        step /= 10
    while step * 10 <= room:
        step *= 10
    low, high = floor((low - room) / step) * step, ceil((high + room) / step) * step
    return _Axis(low if least is None else max(low, least), high if most is None else min(high, most), least, most)


def _bound_marks(bound: Bound, axis: _Axis, y: float, bottom: float) -> Iterator[str]:
    """What keeps the bound, as a thick line; it goes on where a value can lie beyond the axis."""
    low = _LEFT if bound.lowest is None else axis.x(bound.lowest) + _RADIUS * bound.above
    high = _RIGHT if bound.highest is None else axis.x(bound.highest) - _RADIUS * bound.below
    if bound.about and bound.lowest == bound.highest:
        yield line(_LEFT, y, _RIGHT, y, stroke=ACCENT, stroke_width=2, stroke_dasharray="2 6")
    yield line(low, y, high, y, stroke=ACCENT, stroke_width=6)
    if bound.lowest is None and axis.low != axis.least:
        yield _arrow(_LEFT, y, -1)
    if bound.highest is None and axis.high != axis.most:
        yield _arrow(_RIGHT, y, 1)
    for number, excluded in ((bound.lowest, bound.above), (bound.highest, bound.below)):
        if number is not None:
            filled = "none" if excluded else ACCENT
            yield element(
                "circle", cx=axis.x(number), cy=y, r=_RADIUS, fill=filled, stroke=ACCENT, stroke_width=2, class_="bound"
            )
            yield line(axis.x(number), y + _RADIUS, axis.x(number), bottom, stroke_dasharray="1 3")


def _arrow(x: float, y: float, side: int) -> str:
    return element(
        "path", d=f"M{x - side * 8:g} {y - 8:g}L{x + side * 6:g} {y:g}L{x - side * 8:g} {y + 8:g}Z", fill=ACCENT
    )


def _value_marks(known: Bounds | None, axis: _Axis, y: float) -> Iterator[str]:
    """Between which numbers the figure lies, as a bar with an end cap on each side; an exact one, as a diamond."""
    if known is None:
        return
    low, high = map(axis.x, known)
    yield line(low, y, high, y, stroke=INK, stroke_width=3, class_="value")
    if known[0] == known[1]:
        yield element("path", d=f"M{low:g} {y - 7:g}l7 7l-7 7l-7 -7Z", fill=INK)
    else:
        yield from (line(x, y - 7, x, y + 7, stroke_width=3) for x in (low, high))
