"""Package import: where a plan package is at fault that cannot be imported, and which rules it left out."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from traceback import extract_tb
from types import ModuleType
from typing import Final

from cchc_rules.authoring.package_check import Told
from cchc_rules.law.rule import Rule
from cchc_rules.text import Bilingual, Language

__all__ = ["import_faults"]

_LIBRARY: Final = Path(__file__).parents[1]


def import_faults(fault: BaseException, language: Language = "en") -> tuple[Told, ...]:
    """What a package is at fault with that could not be imported: the line that failed, and each rule left out.

    A rule that stands in none of the `RULES` of its module leaves a gap in the passages, for which the plan is refused.

    Args:
        fault: What importing it raised.
        language: What is told in.

    Returns:
        Nothing where no line outside this library failed.
    """
    places = [
        frame
        for frame in extract_tb(fault.__traceback__)
        if not frame.filename.startswith("<") and not Path(frame.filename).is_relative_to(_LIBRARY)
    ]
    if not places:
        return ()
    at = places[-1]
    said = Bilingual(f"không nạp được gói: {fault}", f"the package cannot be imported: {fault}")
    failed = Told(at.filename, at.lineno or 0, "", "not_importable", said.in_(language))
    return tuple(sorted([failed, *_rules_left_out(Path(at.filename).parent, language)]))


def _rules_left_out(folder: Path, language: Language) -> Iterator[Told]:
    modules = [module for module in tuple(sys.modules.values()) if _file_of(module).parent == folder]
    for module in modules:
        listed = {rule.key for rule in getattr(module, "RULES", ())}
        own = {name: each for name, each in vars(module).items() if isinstance(each, Rule) and each.key not in listed}
        for statement in ast.parse(_file_of(module).read_text(encoding="utf-8")).body if own else ():
            name = statement.targets[0] if isinstance(statement, ast.Assign) else None
            if isinstance(name, ast.Name) and name.id in own:
                said = Bilingual(f"hằng {name.id} không có trong `RULES`", f"{name.id} is not among the `RULES`")
                place = str(_file_of(module)), statement.lineno, own[name.id].key.partition(":")[2]
                yield Told(*place, "left_out", said.in_(language))


def _file_of(module: ModuleType) -> Path:
    return Path(str(getattr(module, "__file__", None)))
