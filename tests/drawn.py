"""What a drawing says and where, read back from its text."""

import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple
from xml.etree import ElementTree as ET

from cchc_rules.drawings.svg import text_width

SVG = "{http://www.w3.org/2000/svg}"
COLOURS = {"none", "currentColor", "var(--cchc-accent, currentColor)"}


class Box(NamedTuple):
    """Where words stand."""

    words: str
    left: float
    top: float
    right: float
    bottom: float


def read(drawing: str) -> ET.Element:
    """The elements of a drawing, held to what every drawing keeps.

    It is well-formed, has a title and a description, names no element that another drawing on the page could name too,
    and takes no colour but those of the page.
    """
    root = ET.fromstring(drawing)  # noqa: S314  our own
    first, second = list(root)[:2]
    assert (first.tag, second.tag) == (f"{SVG}title", f"{SVG}desc")
    assert first.text
    assert second.text
    assert not [each for each in root.iter() if "id" in each.attrib]
    assert {each.get(key, "none") for each in root.iter() for key in ("fill", "stroke")} <= COLOURS
    assert not outside(root)
    return root


def said(drawing: str) -> list[str]:
    """The words that are drawn, label by label."""
    return [each.text or "" for each in read(drawing).iter(f"{SVG}text")]


def told(drawing: str) -> str:
    """What the description says."""
    return read(drawing).findtext(f"{SVG}desc") or ""


def boxes(root: ET.Element) -> Iterator[Box]:
    for each in root.iter(f"{SVG}text"):
        words, size = each.text or "", float(each.get("font-size", "13"))
        width, x, y = text_width(words, size), float(each.get("x", "0")), float(each.get("y", "0"))
        left = x - {"start": 0.0, "middle": width / 2, "end": width}[each.get("text-anchor", "start")]
        yield Box(words, left, y - size * 0.8, left + width, y + size * 0.2)


def outside(root: ET.Element) -> list[Box]:
    """The words that stand beyond an edge of the drawing."""
    width, height = float(root.get("width", "0")), float(root.get("height", "0"))
    return [box for box in boxes(root) if box.top < 0 or box.bottom > height or box.left < -1 or box.right > width + 1]


def overlaps(drawing: str) -> list[tuple[str, str]]:
    """The words that stand over one another."""
    return [
        (one.words, other.words)
        for one, other in combinations(boxes(read(drawing)), 2)
        if one.left < other.right and other.left < one.right and one.top < other.bottom and other.top < one.bottom
    ]


def squeezed(words: str) -> str:
    """Words without the gaps at which a line can end."""
    return re.sub(r"\s", "", words)
