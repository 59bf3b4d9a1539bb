"""Heat maps: how many findings of each status an area of reform has."""

from __future__ import annotations

from collections import Counter
from typing import Final

from cchc_rules.drawings.svg import INK, LINE_HEIGHT, WIDTH, draw_svg, label, label_lines, rectangle, wrap
from cchc_rules.findings.finding import Findings
from cchc_rules.findings.reasons import Status
from cchc_rules.text import Bilingual, Language

__all__ = ["draw_heat_map"]

_LEAST_WIDTH: Final = 86
_CELL_HEIGHT: Final = 26
_MOST_TINT: Final = 0.35  # a number on it still stands out, on light and on dark
_AREAS_TITLE: Final = Bilingual("Kết luận theo lĩnh vực", "Findings by area")
_NO_FINDINGS: Final = Bilingual("chưa có kết luận nào", "no findings")


def draw_heat_map(findings: Findings, language: Language = "en") -> str:
    """A row for each area that has findings, a column for each status that occurs, and in each cell how many there are.

    The more there are, the darker the cell, the fullest being the darkest; none are a dash.

    Args:
        findings: The findings.
        language: "vi" or "en".

    >>> from datetime import date
    >>> from cchc_rules import assess
    >>> from cchc_rules.plans import hue_2025
    >>> "Civil service: Open 6" in draw_heat_map(assess(hue_2025.PLAN, [], as_of=date(2025, 6, 30)))
    True
    """
    counts = Counter((finding.rule.area, finding.status) for finding in findings)
    areas = sorted({area for area, _ in counts})
    statuses = [status for status in Status if any((area, status) in counts for area in areas)]
    most = max(counts.values(), default=1)
    width = max(_LEAST_WIDTH, WIDTH / max(len(statuses), 1))
    headings = [wrap(status.label.in_(language), width) for status in statuses]
    y = max(map(len, headings), default=0) * LINE_HEIGHT + 4.0
    content: list[str] = []
    for turn, lines in enumerate(headings):
        content += label_lines((turn + 0.5) * width, 14, lines, anchor="middle", bold=True)
    told: list[str] = []
    for area in areas:
        name = findings.plan.area_name(area).in_(language)
        lines = wrap(f"{area}. {name}", WIDTH)
        content += label_lines(0, y + 14, lines)
        y += len(lines) * LINE_HEIGHT + 4
        for turn, status in enumerate(statuses):
            number = counts[area, status]
            tint = round(_MOST_TINT * number / most, 3)
            look: dict[str, str | float] = {"stroke_opacity": 0.3, "fill": INK, "fill_opacity": tint}
            content.append(rectangle(turn * width + 1, y, width - 2, _CELL_HEIGHT, rx=3, **look))
            content.append(label((turn + 0.5) * width, y + 17, str(number or "–"), anchor="middle"))
        y += _CELL_HEIGHT + 6
        said = (f"{status.label.in_(language)} {counts[area, status]}" for status in statuses if counts[area, status])
        told.append(f"{name}: {', '.join(said)}.")
    if not areas:
        content.append(label(0, 14, _NO_FINDINGS.in_(language)))
        told.append(f"{_NO_FINDINGS.in_(language)}.")
        y += LINE_HEIGHT
    return draw_svg(max(width * len(statuses), WIDTH), y, _AREAS_TITLE.in_(language), " ".join(told), content)
