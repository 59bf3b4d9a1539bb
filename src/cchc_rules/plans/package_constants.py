"""The constants of a plan package: each with its value, the lines on which it stands, and the docstring under it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from attrs import frozen

__all__ = ["PackageConstant", "package_constants", "package_files"]

_CONSTANT = re.compile("[A-Z][A-Z0-9_]*")


@frozen
class PackageConstant:
    """A constant that a module of a plan package defines.

    Args:
        name: What it is called there.
        value: What it is.
        file: The file.
        line: The line on which it begins, from 1.
        end_line: The line on which it ends.
        docstring: The text under it, without the spaces around it; None where there is none.
        docstring_end_line: The line on which that ends; `end_line` where there is none.
    """

    name: str
    value: object
    file: Path
    line: int
    end_line: int
    docstring: str | None
    docstring_end_line: int


def package_files(package: str) -> dict[str, Path]:
    """The modules of a plan package by their names, the package itself among them, and the file of each."""
    folder = Path(str(import_module(package).__file__)).parent
    return {
        package if path.stem == "__init__" else f"{package}.{path.stem}": path for path in sorted(folder.glob("*.py"))
    }


def package_constants(package: str) -> Iterator[PackageConstant]:
    """The constants of a plan package, module by module and line by line.

    >>> from pathlib import PurePath
    >>> constants = package_constants("cchc_rules.plans.hue_2025")
    >>> next(PurePath(each.file).name for each in constants if each.name == "DOSSIERS_ON_TIME")
    'ii_2_procedures.py'
    """
    for name, file in package_files(package).items():
        module = import_module(name)
        body = ast.parse(file.read_text(encoding="utf-8")).body
        for statement, below in zip(body, [*body[1:], None], strict=True):
            named = statement.targets[0] if isinstance(statement, ast.Assign) else None
            if isinstance(named, ast.Name) and _CONSTANT.fullmatch(named.id):
                said = (
                    below.value.value if isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant) else None
                )
                told = said.strip() if isinstance(said, str) else None
                last = int(statement.end_lineno or 0)
                last_told = last if told is None else int(getattr(below, "end_lineno", last))
                yield PackageConstant(
                    named.id, getattr(module, named.id), file, statement.lineno, last, told, last_told
                )
