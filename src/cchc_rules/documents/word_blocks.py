"""The paragraphs and rows of a document of Word as it stands: with what was inserted, without what was deleted."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any, Final, TypeAlias

__all__ = ["word_blocks"]

_Element: TypeAlias = Any
"""An element of lxml, which has no types."""

_NAMESPACE: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NO_TEXT: Final = frozenset({"del", "moveFrom", "Fallback", "instrText", "delText", "rPr", "pPr"})
"""What holds no text that is shown: what was deleted or moved away, what is for older programs, and properties."""
_BLANKS: Final = frozenset({"tab", "br", "cr"})


def word_blocks(body: _Element, bullets: Collection[str] = ()) -> Iterator[str | list[str]]:
    """The paragraphs of a part of a document, and the rows of its tables as their cells, in its order.

    Controls, insertions and whatever else wraps them count for nothing. Of merged cells the first holds the text, and
    the others are blank.

    Args:
        body: The part, as an element.
        bullets: The ids of the styles whose paragraphs begin with a bullet.
    """
    for each in _shown_parts(body):
        match _tag(each):
            case "p":
                bullet = "- " if _value(each, "pPr", "pStyle") in bullets else ""
                yield bullet + " ".join(_text(each).split())
            case "tbl":
                for row in _found("tr", each):
                    if row.find(f"{_NAMESPACE}trPr/{_NAMESPACE}del") is None:
                        yield list(_cells(row))
            case _:
                yield from word_blocks(each, bullets)


def _cells(row: _Element) -> Iterator[str]:
    before = _value(row, "trPr", "gridBefore")
    yield from [""] * int(before or 0)
    for cell in _found("tc", row):
        merge = cell.find(f"{_NAMESPACE}tcPr/{_NAMESPACE}vMerge")
        continues = merge is not None and merge.get(f"{_NAMESPACE}val") != "restart"
        yield "" if continues else "\n".join(map(_text, _found("p", cell)))
        yield from [""] * (int(_value(cell, "tcPr", "gridSpan") or 1) - 1)


def _shown_parts(element: _Element) -> Iterable[_Element]:
    return (each for each in element if _tag(each) not in _NO_TEXT)


def _found(tag: str, element: _Element) -> Iterator[_Element]:
    """The nearest elements of a tag within another."""
    for each in _shown_parts(element):
        if _tag(each) == tag:
            yield each
        else:
            yield from _found(tag, each)


def _text(element: _Element) -> str:
    said: list[str] = []
    for each in _shown_parts(element):
        tag = _tag(each)
        said.append((each.text or "") if tag == "t" else " " if tag in _BLANKS else _text(each))
    return "".join(said)


def _tag(element: _Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _value(element: _Element, properties: str, name: str) -> str | None:
    found = element.find(f"{_NAMESPACE}{properties}/{_NAMESPACE}{name}")
    return None if found is None else found.get(f"{_NAMESPACE}val")
