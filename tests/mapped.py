"""What a question is asked with, its mapping written out part by part."""

from __future__ import annotations

from typing import Any

from cchc_rules.counting.field_mapping import FieldMapping

__all__ = ["mapped"]

_PARTS = ("columns", "codes", "time_zone", "unique")


def mapped(**arguments: Any) -> dict[str, Any]:
    """The arguments, with `columns`, `codes`, `time_zone` and `unique` together as `mapping`."""
    parts = {name: arguments.pop(name) for name in _PARTS if name in arguments}
    return {"mapping": FieldMapping(**parts) if parts else None, **arguments}
