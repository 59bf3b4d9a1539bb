"""The lock file of a plan package and the docstrings under its constants, written from what the plan says now."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import invalidate_caches
from itertools import groupby
from pathlib import Path

from cchc_rules.errors import PlanConflict
from cchc_rules.law.plan import Plan
from cchc_rules.plans.hover import has_hover_text, hover_text
from cchc_rules.plans.lock import LOCK_FILE, changed_silently, lock_of, read_lock
from cchc_rules.plans.package_constants import package_constants, package_files

__all__ = ["importing_from", "locked_files"]


@contextmanager
def importing_from(folder: Path) -> Iterator[None]:
    """While it lasts, packages of a folder are imported before any other of their names."""
    before = set(sys.modules)
    sys.path.insert(0, str(folder))
    invalidate_caches()
    try:
        yield
    finally:
        sys.path.remove(str(folder))
        files = {name: str(getattr(sys.modules[name], "__file__", "")) for name in set(sys.modules) - before}
        for name in (name for name, file in files.items() if file.startswith(f"{folder}{os.sep}")):
            del sys.modules[name]


def locked_files(package: str, plan: Plan) -> dict[Path, str]:
    """The files of a plan package that locking changes, and what each then holds; nothing is written.

    Args:
        package: The name of the package, such as `cchc_rules.plans.hue_2025`.
        plan: Its plan.

    Raises:
        PlanConflict: Where the content of a rule changed while its version did not.
    """
    files = package_files(package)
    lock_file = files[package].parent / LOCK_FILE
    before = read_lock(lock_file.read_text(encoding="utf-8") if lock_file.exists() else "")
    after = lock_of(plan)
    if silent := changed_silently(before, after):
        remedy = "Raise the version of each by one, and tell of it in the changelog."
        raise PlanConflict(", ".join(silent), "a higher version of each rule whose content changed", remedy, plan.id)
    written = {lock_file: json.dumps(after, indent=0) + "\n", **dict(_documented_modules(package))}
    return {
        file: content
        for file, content in written.items()
        if not file.exists() or file.read_text(encoding="utf-8") != content
    }


def _documented_modules(package: str) -> Iterator[tuple[Path, str]]:
    """Each module with the texts under its constants as they should be."""
    for file, constants in groupby(package_constants(package), key=lambda constant: constant.file):
        lines = file.read_text(encoding="utf-8").splitlines()
        for constant in reversed(list(constants)):
            if has_hover_text(constant.value):
                lines[constant.end_line : constant.docstring_end_line] = _docstring_lines(hover_text(constant.value))
        yield file, "\n".join(lines) + "\n"


def _docstring_lines(text: str) -> list[str]:
    escaped = text.replace("\\", "\\\\").replace('"""', r"\"\"\"")
    return f'"""{escaped}\n"""'.splitlines()
