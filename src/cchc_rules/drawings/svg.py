"""SVG: the elements of a drawing, as text."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from typing import Final, Literal, TypeAlias
from xml.sax.saxutils import escape, quoteattr

__all__ = [
    "ACCENT",
    "INK",
    "LINE_HEIGHT",
    "WIDTH",
    "Anchor",
    "draw_svg",
    "element",
    "label",
    "label_lines",
    "line",
    "rectangle",
    "text_width",
    "wrap",
]

INK: Final = "currentColor"
"""The colour of the text around a drawing."""

ACCENT: Final = "var(--cchc-accent, currentColor)"
"""The colour of what a drawing is about, where the page sets one."""

LINE_HEIGHT: Final = 17
"""How far apart the lines of a label stand."""

WIDTH: Final = 360
"""How wide a drawing is that fits on a phone."""

Anchor: TypeAlias = Literal["start", "middle", "end"]
"""Which point of a label stands at its place."""

_SIZE: Final = 13
_WIDTH_OF_SIGN: Final = 0.6  # of the size; signs of the usual fonts are narrower on average


def draw_svg(width: float, height: float, title: str, description: str, content: Iterable[str]) -> str:
    """A whole drawing.

    Args:
        width: In pixels, as the height.
        height: How high it is.
        title: What it shows, in a few words.
        description: All that it says, in words.
        content: Its elements, the lowest first.

    >>> draw_svg(8, 8, "Hạn", "Ngày 1 & 2", [rectangle(0, 0, 8, 8)])
    '<svg xmlns="http://www.w3.org/2000/svg" class="cchc-drawing" role="img" width="8" height="8" viewBox="0 0 8 8" \
font-size="13" fill="currentColor"><title>Hạn</title><desc>Ngày 1 &amp; 2</desc>\
<rect x="0" y="0" width="8" height="8" fill="none" stroke="currentColor"/></svg>'
    """
    return element(
        "svg",
        element("title", _escaped(title)),
        element("desc", _escaped(description)),
        *content,
        xmlns="http://www.w3.org/2000/svg",
        class_="cchc-drawing",
        role="img",
        width=width,
        height=height,
        viewBox=f"0 0 {_short(width)} {_short(height)}",
        font_size=_SIZE,
        fill=INK,
    )


def element(name: str, *content: str, **attributes: str | float) -> str:
    """An element with what stands in it, and its attributes, whose hyphens are written as underscores."""
    said = "".join(
        f" {key.rstrip('_').replace('_', '-')}={quoteattr(_drawable(_short(value)))}"
        for key, value in attributes.items()
    )
    return f"<{name}{said}>{''.join(content)}</{name}>" if content else f"<{name}{said}/>"


def label(x: float, y: float, words: str, *, anchor: Anchor = "start", size: float = _SIZE, bold: bool = False) -> str:
    """Words in one line, whose baseline is at `y`."""
    look: dict[str, str | float] = {}
    if anchor != "start":
        look["text_anchor"] = anchor
    if size != _SIZE:
        look["font_size"] = size
    if bold:
        look["font_weight"] = "bold"
    return element("text", _escaped(words), x=x, y=y, **look)


def label_lines(
    x: float, y: float, lines: Iterable[str], *, anchor: Anchor = "start", bold: bool = False
) -> Iterable[str]:
    """Lines one below the other, the baseline of the first at `y`."""
    return (label(x, y + turn * LINE_HEIGHT, words, anchor=anchor, bold=bold) for turn, words in enumerate(lines))


def line(x1: float, y1: float, x2: float, y2: float, **look: str | float) -> str:
    """A straight line; its look may be `stroke`, `stroke_width`, `stroke_dasharray` or an opacity."""
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, **{"stroke": INK, **look})


def rectangle(x: float, y: float, width: float, height: float, **look: str | float) -> str:
    """A rectangle; its look as of a line, and `fill`, `fill_opacity` and `rx`."""
    return element("rect", x=x, y=y, width=width, height=height, **{"fill": "none", "stroke": INK, **look})


def text_width(words: str, size: float = _SIZE) -> float:
    """How wide words are at most, as letters of usual fonts and a usual text go."""
    return len(words) * size * _WIDTH_OF_SIGN


def wrap(words: str, width: float) -> list[str]:
    """Words in lines of at most a width, a longer word being broken.

    >>> wrap("Sở Thông tin và Truyền thông", 130)
    ['Sở Thông tin và', 'Truyền thông']
    """
    return textwrap.wrap(_drawable(words), max(int(width / text_width(" ")), 1))


def _short(value: str | float) -> str:
    """A number as short as it is exact enough to draw."""
    return value if isinstance(value, str) else f"{round(float(value), 2):g}"


def _escaped(words: str) -> str:
    return escape(_drawable(words))


def _drawable(words: str) -> str:
    """Words without what no XML can hold."""
    return "".join(each if each.isprintable() else " " for each in words)
