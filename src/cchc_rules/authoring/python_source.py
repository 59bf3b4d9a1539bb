"""Python source of frozen values: what makes a rule, a clause or an agency again, with the imports it needs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Any, Final

from attrs import Attribute, fields

from cchc_rules.dates.period import Period
from cchc_rules.exact import format_number
from cchc_rules.law.bound import Bound
from cchc_rules.measures.unit import Unit

__all__ = ["PythonSource"]

_WIDTH: Final = 120
_BY_NAME: Final = frozenset({"Measure"})
"""Classes of so many fields that each is named."""


class PythonSource:
    """The lines of a module that is being written (mã nguồn).

    Args:
        names: What some values are called, each by the value: the module that defines the name, and the name. They are
            imported and not written again.
    """

    def __init__(self, names: Mapping[Any, tuple[str, str]]) -> None:
        self._names = names
        self._imported: set[tuple[str, str]] = set()
        self._defined: set[str] = set()
        self._lines: list[str] = []

    def comment(self, text: str) -> None:
        """Add a line of comment."""
        self._lines.append(f"# {text}")

    def assign(self, name: str, value: object) -> None:
        """Add a constant."""
        self._defined.add(name)
        self._lines.append(f"{name} = {self._written(value, 0, len(name) + 3, own=name)}")

    def assign_names(self, name: str, members: Iterable[tuple[str, str]]) -> None:
        """Add a tuple of things that are defined elsewhere or above, each as its module and its name."""
        written = [each for module, each in members if not module or self._import(module, each)]
        self._lines.append(f"{name} = {_in_brackets('(', written, ')', 0, len(name) + 3, tuple_of_one=True)}")

    def assign_members(self, name: str, members: Iterable[tuple[list[str], object]]) -> None:
        """Add a tuple of values, each with its lines of comment before it."""
        self._lines.append(f"{name} = (")
        for comments, value in members:
            self._lines += [f"    # {comment}" for comment in comments]
            self._lines.append(f"    {self._written(value, 4, 1)},")
        self._lines.append(")")

    def use(self, module: str, names: list[str]) -> list[str]:
        """Import some names, and hand them back."""
        self._imported |= {(module, name) for name in names}
        return names

    def add(self, lines: str) -> None:
        """Add lines as they are."""
        self._lines.append(lines)

    def text(self, docstring: str, offered: Iterable[str]) -> str:
        """The whole module."""
        imports: dict[str, list[str]] = {}
        for module, name in sorted(self._imported):
            imports.setdefault(module, []).append(name)
        own = [f"from {module} import {_imported_names(module, names)}" for module, names in imports.items()]
        standard = [line for line in own if line.split()[1] in {"datetime", "fractions"}]
        ours = [line for line in own if line not in standard]
        blocks = ["\n".join(lines) for lines in (standard, ours) if lines]
        listed = _in_brackets("[", [json.dumps(name) for name in sorted(offered)], "]", 0, len("__all__ = "))
        head = [f'"""{docstring}"""', "from __future__ import annotations", *blocks, f"__all__ = {listed}"]
        return "\n\n".join(head) + "\n\n" + "\n".join(self._lines) + "\n"

    def _import(self, module: str, name: str) -> str:
        self._imported.add((module, name))
        return name

    def _written(self, value: Any, indent: int, taken: int, own: str = "") -> str:
        """A value as source, on one line if that has room behind what is taken of it, else an argument a line."""
        known = self._known(value, own)
        if known is not None:
            return known
        if isinstance(value, tuple | list):
            members = [self._written(each, indent + 4, 1) for each in value]
            return _in_brackets("(", members, ")", indent, taken, tuple_of_one=True)
        if isinstance(value, Bound):
            return self._bound(value, indent, taken)
        arguments = self._arguments(value, indent + 4)
        return _in_brackets(f"{self._callable(value)}(", arguments, ")", indent, taken)

    def _known(self, value: Any, own: str) -> str | None:
        """A value that needs no call of its own: a name, a literal, a member of an enum, a day."""
        if isinstance(value, str) and type(value) is str:
            return json.dumps(value, ensure_ascii=False)
        if value is None or type(value) in {bool, int}:
            return repr(value)
        if isinstance(value, Enum):
            return f"{self._callable(value)}.{value.name}"
        if isinstance(value, date):
            return f"{self._import('datetime', 'date')}({value.year}, {value.month}, {value.day})"
        if isinstance(value, Fraction):
            whole = value.denominator == 1
            return str(value) if whole else json.dumps(format_number(value))
        if isinstance(value, tuple | list):
            return None
        module, name = self._names.get(value, ("", ""))
        if name and name != own:
            return name if name in self._defined or not module else self._import(module, name)
        if isinstance(value, Period) and value == Period.year(value.start.year):
            return f"{self._callable(value)}.year({value.start.year})"
        member = next(
            (name for name, held in vars(type(value)).items() if type(held) is type(value) and held == value), ""
        )
        return f"{self._callable(value)}.{member}" if member else None

    def _callable(self, value: object) -> str:
        return self._import(type(value).__module__, type(value).__name__)

    def _bound(self, bound: Bound, indent: int, taken: int) -> str:
        """A bound as people write one: AtLeast(98)."""
        unit, about = bound.unit, bound.about
        maker: str
        parts: list[object]
        if about and bound.lowest == bound.highest:
            maker, parts = "About", [bound.lowest, unit]
        elif bound.unit == Unit.RANK:
            maker, parts = "Rank", [each for each in (bound.highest, bound.among) if each is not None]
        elif bound.is_floor:
            maker, parts = ("MoreThan" if bound.above else "AtLeast"), [bound.lowest, unit]
        elif bound.is_ceiling:
            maker, parts = ("LessThan" if bound.below else "AtMost"), [bound.highest, unit]
        elif about or bound.above or bound.below:
            maker, parts = "Bound", []
        else:
            maker, parts = ("Between", [bound.lowest, bound.highest, unit])
        if maker == "Bound":
            return _in_brackets(f"{self._callable(bound)}(", self._arguments(bound, indent + 4), ")", indent, taken)
        written = [self._written(part, indent + 4, 1) for part in parts if part != Unit.PERCENT]
        written += [f"printed={self._written(bound.printed, indent + 4, 9)}"] if bound.printed else []
        return _in_brackets(f"{self._import(Bound.__module__, maker)}(", written, ")", indent, taken)

    def _arguments(self, value: Any, indent: int) -> list[str]:
        """What a frozen value is made with: by place as long as nothing is left out, then by name; no defaults."""
        written: list[str] = []
        by_place = type(value).__name__ not in _BY_NAME
        for each in fields(type(value)):
            held = getattr(value, each.name)
            if not each.init or held == _default_of(each, value):
                by_place = by_place and not each.init
                continue
            by_place = by_place and not each.kw_only and len(written) < 5
            prefix = "" if by_place else f"{each.alias}="
            written.append(f"{prefix}{self._written(held, indent, len(prefix) + 1)}")
        return written


def _default_of(each: Attribute[Any], value: object) -> object:
    """What a field is where nothing is given for it."""
    factory = getattr(each.default, "factory", None)
    if factory is None:
        return each.default
    return factory(value) if getattr(each.default, "takes_self", False) else factory()


def _imported_names(module: str, names: list[str]) -> str:
    return (
        _in_brackets("(", names, ")", 0, _WIDTH)
        if len(f"from {module} import {', '.join(names)}") > _WIDTH
        else ", ".join(names)
    )


def _in_brackets(
    opening: str, members: list[str], closing: str, indent: int, taken: int, *, tuple_of_one: bool = False
) -> str:
    """Members between brackets: on one line where there is room, else one a line, each with a comma behind it."""
    flat = ", ".join(members)
    one_line = f"{opening}{flat}{',' if tuple_of_one and len(members) == 1 else ''}{closing}"
    if "\n" not in flat and indent + taken + len(one_line) <= _WIDTH:
        return one_line
    inner = " " * (indent + 4)
    return "\n".join([opening, *(f"{inner}{member}," for member in members), f"{' ' * indent}{closing}"])
