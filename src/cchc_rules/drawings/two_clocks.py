"""Two clocks: how a rule reads on each day, by what is known on a day of looking."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from attrs import evolve, frozen

from cchc_rules.dates.period import format_day
from cchc_rules.drawings.svg import ACCENT, INK, LINE_HEIGHT, WIDTH, draw_svg, label, label_lines, line, rectangle, wrap
from cchc_rules.law.decision import Decision
from cchc_rules.law.demand import demand_signs
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Activity, Rule, Target
from cchc_rules.law.versions import Version, version_to_judge
from cchc_rules.text import Bilingual, Language

__all__ = ["draw_two_clocks"]

_CLOCKS_TITLE: Final = Bilingual("Quy định có hiệu lực, theo những gì đã biết", "What is in force, by what is known")
_KNOWN: Final = Bilingual("Đã biết vào ngày", "Known on")
_NO_SUCH_RULE: Final = Bilingual("chưa có quy định này", "no such rule")
_NONE_APPLIES: Final = Bilingual("không quy định nào", "none")
_FROM_DAY: Final = Bilingual("từ", "from")
_UNTIL_DAY: Final = Bilingual("đến trước", "until before")
_JUDGED: Final = Bilingual("đánh giá theo", "judged by")


@frozen
class _Knowledge:
    """What is known on a day of looking: how the rule reads from when to when, and which of it is judged by."""

    day: date
    versions: tuple[Version, ...]
    judged: Rule | None


def draw_two_clocks(plan: Plan, key: str, language: Language = "en") -> str:
    """A strip of time for each day on which something new was known, and on it how a rule reads from when on.

    What it is judged by has a thick frame. The stretches between the days are drawn alike, however long they are.

    Args:
        plan: The plan with its amendments; it has been issued.
        key: The key of the rule, as signed or inserted.
        language: "vi" or "en".

    Raises:
        UnknownRule: Where the plan never has it.
    """
    rule = plan.rule(key)
    known = tuple(_knowledge(plan, rule.key))
    days = sorted({day for each in known for version in each.versions for day in (version.since, version.until) if day})
    content: list[str] = []
    told: list[str] = []
    y = 0.0
    for each in known:
        header = f"{_KNOWN.in_(language)} {format_day(each.day)}"
        content.append(label(0, y + 14, header, bold=True))
        height = max((_height(version, days, language) for version in each.versions), default=0)
        for version in each.versions:
            content += _stretch(version, days, (y + 22, height), version.rule is each.judged, language)
        judged = _NONE_APPLIES.in_(language) if each.judged is None else _says(each.judged, language)
        said = f"{_JUDGED.in_(language)}: {judged}" if each.versions else _NO_SUCH_RULE.in_(language)
        lines = wrap(said, WIDTH)
        content += label_lines(0, y + height + 38, lines)
        y += height + 34 + len(lines) * LINE_HEIGHT
        told.append(f"{header}: {'; '.join([*(_reads(version, language) for version in each.versions), said])}.")
    content += _axis_of_days(days, y)
    return draw_svg(
        WIDTH, y + 34, f"{_CLOCKS_TITLE.in_(language)}: {rule.title.in_(language)}", " ".join(told), content
    )


def _knowledge(plan: Plan, key: str) -> Iterator[_Knowledge]:
    decision = plan.decision
    assert isinstance(decision, Decision), "a draft is not amended"
    for day in sorted({decision.issued_on, *(each.decision.issued_on for each in plan.amendments)}):
        issued = tuple(each for each in plan.amendments if each.decision.issued_on <= day)
        versions = evolve(plan, amendments=issued).versions().get(key, ())
        yield _Knowledge(day, versions, version_to_judge(versions, day))


def _says(rule: Rule, language: Language) -> str:
    """What of a rule an amendment changes most: its threshold, its due, else its title."""
    if isinstance(rule, Target):
        return demand_signs(rule, language)
    return rule.due.sentence(language) if isinstance(rule, Activity) else rule.title.in_(language)


def _reads(version: Version, language: Language) -> str:
    end = "" if version.until is None else f" {_UNTIL_DAY.in_(language)} {format_day(version.until)}"
    return f"{_FROM_DAY.in_(language)} {format_day(version.since)}{end}: {_says(version.rule, language)}"


def _ends(version: Version, days: Sequence[date]) -> tuple[float, float]:
    """Where the stretch of a version begins and ends."""
    step = WIDTH / len(days)
    until = len(days) if version.until is None else days.index(version.until)
    return days.index(version.since) * step, until * step


def _height(version: Version, days: Sequence[date], language: Language) -> float:
    left, right = _ends(version, days)
    return len(wrap(_says(version.rule, language), right - left - 14)) * LINE_HEIGHT + 10


def _stretch(
    version: Version, days: Sequence[date], place: tuple[float, float], judged: bool, language: Language
) -> Iterator[str]:
    left, right = _ends(version, days)
    top, height = place
    frame: dict[str, str | float] = {"stroke": ACCENT, "stroke_width": 3} if judged else {}
    yield rectangle(left + 2, top, right - left - 4, height, fill=INK, fill_opacity=0.06, **frame)
    yield from label_lines(left + 8, top + 18, wrap(_says(version.rule, language), right - left - 14), bold=judged)


def _axis_of_days(days: Sequence[date], y: float) -> Iterator[str]:
    """The axis; its days in two lines in turn, so that they stand apart."""
    step = WIDTH / max(len(days), 1)
    yield line(0, y, WIDTH, y)
    for turn, day in enumerate(days):
        x = turn * step
        yield line(x + 1, y - 4, x + 1, y + 4)
        yield label(x, y + 15 + 13 * (turn % 2), format_day(day), size=11)
