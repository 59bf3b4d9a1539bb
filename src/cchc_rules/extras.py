"""Extras: the optional parts of the library, and the packages that each of them needs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from importlib.metadata import version
from types import MappingProxyType
from typing import Final

from cchc_rules.errors import MissingExtra
from cchc_rules.message import message

__all__ = ["needing_extra"]

_EXTRAS: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "arrow": {"pyarrow": "18"},
        "authoring": {"python-docx": "1.1"},
        "calendar": {"icalendar": "7"},
        "completion": {"argcomplete": "3"},
        "excel": {"openpyxl": "3.1", "XlsxWriter": "3.2"},
        "frames": {"narwhals": "2.20"},
        "json": {"cattrs": "24.1"},
        "report": {"jinja2": "3.1"},
        "sphinx": {"sphinx": "8"},
        "sql": {"sqlglot": "30"},
        "testing": {"hypothesis": "6.100"},
        "word": {"docxtpl": "0.20"},
    }
)  # the packages that are looked for, each with the first version that will do, as in pyproject.toml


@contextmanager
def needing_extra(extra: str, package: str = "") -> Iterator[None]:
    """Around the imports of what an extra installs; a package older than the extra asks for is missing too.

    Args:
        extra: Its name: one of those that pyproject.toml declares.
        package: Which of its packages is imported; the first one unless told.

    Raises:
        MissingExtra: Where the package is not there, or too old.
    """
    package = package or next(iter(_EXTRAS[extra]))
    floor = _EXTRAS[extra][package]
    found: str = message("an installation without {package}", package=package)
    with suppress(ImportError):
        installed = version(package)
        if _release(installed) >= _release(floor):
            yield
            return
        found = f"{package} {installed}"
    remedy = message('Install it: pip install "cchc-rules[{extra}]".', extra=extra)
    raise MissingExtra(
        found,
        message("{package} {floor} or later", package=package, floor=floor),
        remedy,
        message("the extra {extra}", extra=extra),
    ) from None


def _release(version_text: str) -> tuple[int, ...]:
    """The first two numbers of a version, by which releases are ordered."""
    return tuple(map(int, re.findall("[0-9]+", version_text)[:2]))
