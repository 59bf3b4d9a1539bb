"""Schema parts: the small pieces that a JSON Schema is made of."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

__all__ = ["matching", "object_of", "text_that_is"]


def object_of(always: Mapping[str, Any], sometimes: Mapping[str, Any] = MappingProxyType({})) -> dict[str, Any]:
    """The schema of an object with these keys, and no others.

    >>> object_of({"yes": {"type": "integer"}})["required"]
    ['yes']
    """
    return {
        "type": "object",
        "properties": {**always, **sometimes},
        "required": list(always),
        "additionalProperties": False,
    }


def text_that_is(title: str, **more: object) -> dict[str, Any]:
    """The schema of a text that stands for something."""
    return {"type": "string", "title": title, **more}


def matching(pattern: str) -> str:
    """A pattern of the whole text, as every dialect reads it: in that of Python a line may end before `$`."""
    return rf"^(?:{pattern})$(?!\n)"
