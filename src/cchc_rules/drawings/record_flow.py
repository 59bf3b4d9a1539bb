"""The flow of records: by which steps what a system holds becomes findings, and what comes of those."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

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
from cchc_rules.text import Bilingual, Language

__all__ = ["draw_record_flow"]

_STEP_WIDTH: Final = 168
_FLOW_TITLE: Final = Bilingual("Từ bản ghi đến kết luận", "From records to findings")
_STEPS: Final = (
    (Bilingual("Hồ sơ, phản ánh", "Records: dossiers, feedback"),),
    (
        Bilingual("Số liệu (Figure)", "Figures (Figure)"),
        Bilingual("Danh sách trả lời của cơ quan (RollCall)", "Roll calls of agencies (RollCall)"),
        Bilingual("Sản phẩm đã hoàn thành (Delivery)", "Deliveries (Delivery)"),
        Bilingual("Xác nhận (Attestation)", "Attestations (Attestation)"),
    ),
    (Bilingual("Kết luận (Findings)", "Findings"),),
    (Bilingual("Bảng, JSON, phiếu đối chiếu", "Tables, JSON, receipts"),),
)
_ARROWS: Final = (
    Bilingual("tally: đếm theo chỉ số", "tally: counted by a measure"),
    Bilingual("assess: đánh giá vào một ngày", "assess: judged on a day"),
    Bilingual("in ra, lưu lại", "printed, kept"),
)


def draw_record_flow(language: Language = "en") -> str:
    """The steps from records to findings, one below the other, with the function that makes each out of the last.

    Records become figures alone; the other observations come from people.

    Args:
        language: "vi" or "en".

    >>> "tally" in draw_record_flow("vi")
    True
    """
    content: list[str] = []
    y = 1.0
    for turn, step in enumerate(_STEPS):
        names = [each.in_(language) for each in step]
        if turn:
            content += _arrow_down(_STEP_WIDTH / 2, y, _ARROWS[turn - 1].in_(language))
            y += 38
        rows = [names[i : i + 2] for i in range(0, len(names), 2)]
        for row in rows:
            height = max(len(wrap(name, _STEP_WIDTH - 16)) for name in row) * LINE_HEIGHT + 12
            for place, name in enumerate(row):
                x = place * (WIDTH - _STEP_WIDTH - 1) + 0.5
                content.append(rectangle(x, y, _STEP_WIDTH, height, rx=4, fill=INK, fill_opacity=0.06))
                content += label_lines(x + 8, y + 18, wrap(name, _STEP_WIDTH - 16))
            y += height + 6
        y -= 6
    said = [", ".join(each.in_(language) for each in step) for step in _STEPS]
    told = [said[0], *(f"{arrow.in_(language)}: {each}" for arrow, each in zip(_ARROWS, said[1:], strict=True))]
    return draw_svg(WIDTH, y + 2, _FLOW_TITLE.in_(language), f"{' → '.join(told)}.", content)


def _arrow_down(x: float, y: float, words: str) -> Iterator[str]:
    yield line(x, y + 2, x, y + 30, stroke_width=2)
    yield element("path", d=f"M{x:g} {y + 36:g}l-6 -9h12Z", fill=INK)
    yield label(x + 12, y + 22, words)
