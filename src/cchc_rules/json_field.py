"""JSON fields: what a model of pydantic, and with it FastAPI, takes as a field, read and written as our JSON.

Nothing is imported for it. Pydantic asks a class; what its form is knows `pydantic_fields`, which stands far above and
is asked by name, once pydantic does.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

__all__ = ["JsonField"]


class JsonField:
    """What pydantic takes as a field, in the form in which it stands in a document (trường JSON)."""

    __slots__ = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: object) -> Any:
        return _pydantic_fields().core_schema_of(cls)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: object, handler: object) -> Any:
        return _pydantic_fields().json_schema_of(cls)


def _pydantic_fields() -> Any:
    return import_module("cchc_rules.pydantic_fields")
