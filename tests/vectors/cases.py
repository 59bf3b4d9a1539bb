"""Cases: a question with its answer, in plain JSON, and the file in which those of one subject stand."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from types import MappingProxyType
from typing import Any, NamedTuple, TypeAlias

__all__ = ["FORMAT", "Case", "Json", "Subject", "case", "written"]

Json: TypeAlias = dict[str, Any]

FORMAT = 1
"""The number of the format of all files; it rises where a field is new, gone or means something else."""


class Case(NamedTuple):
    """What is asked and what is right (ca kiểm thử)."""

    question: Json
    answer: Json

    @property
    def id(self) -> str:
        """Made of the question, so that it stays the same whatever stands beside it."""
        return sha256(_line(self.question).encode()).hexdigest()[:8]


def case(answer: Json, **question: Any) -> Case:
    """A case of the parts of its question; what is not said, as None, is left out."""
    return Case({name: given for name, given in question.items() if given is not None}, answer)


class Subject(NamedTuple):
    """What stands in one file: what its cases ask, field by field, where the answers come from, and what cases name."""

    what: str
    fields: Mapping[str, str]
    source: str
    cases: tuple[Case, ...]
    named: Mapping[str, Mapping[str, Json]] = MappingProxyType({})


def _line(given: object) -> str:
    return json.dumps(given, ensure_ascii=False)


def written(subject: Subject) -> str:
    """The text of a file: what it is first, then a case a line, each question once."""
    cases = {each.id: each for each in subject.cases}
    head = {"format": FORMAT, "what": subject.what, "source": subject.source}
    told = [f"  {_line(name)}: {_line(given)}," for name, given in head.items()]
    for name, table in {"fields": subject.fields, **subject.named}.items():
        rows = ",\n".join(f"    {_line(key)}: {_line(given)}" for key, given in table.items())
        told += [f"  {_line(name)}: {{", rows, "  },"]
    lines = ",\n".join(
        f"    {_line({'id': key, **each.question, 'right': each.answer})}" for key, each in cases.items()
    )
    return "\n".join(["{", *told, '  "cases": [', lines, "  ]", "}", ""])
