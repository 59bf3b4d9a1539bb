"""A mapping file: TOML that says what a system calls our fields, and what its codes mean."""

from __future__ import annotations

from os import PathLike, fspath
from typing import Any, Final

from cchc_rules.counting.cells import fold_code
from cchc_rules.counting.field_mapping import TIME_ZONE, FieldMapping
from cchc_rules.errors import BadDocument, FaultGroup
from cchc_rules.fault_list import FaultList
from cchc_rules.message import message
from cchc_rules.toml_file import read_toml

__all__ = ["read_mapping"]

_KEYS: Final = ("columns", "codes", "time_zone", "unique")


def read_mapping(path: str | PathLike[str]) -> FieldMapping:
    """What a mapping file says.

    It holds the tables `[columns]` (our field = their column) and `[codes.<field>]` (their code = our code, true,
    false, or the name of a group), and above them `time_zone` and `unique`; each may be left out. Empty text stands for
    what is missing, as a code and as a meaning: `"31/12/9999" = ""` says that this day means none.
    It has at most 262,144 bytes, in lines of at most 4,096.

    Args:
        path: The TOML file, UTF-8.

    Raises:
        BadDocument: Where the file is not TOML, or is too long.
        FaultGroup: Of a `BadDocument` for each key that is not known and each value of another kind, up to twenty,
            and of how many more there are.
        OSError: Where the file cannot be read.
    """
    name = fspath(path)
    document = read_toml(path, 'A line says due_on = "NgayHenTra".')
    faults: list[BadDocument] = []

    def refuse(given: object, expected: str, *place: str) -> None:
        faults.append(BadDocument(given, expected, where=message("{file}, {where}", file=name, where=".".join(place))))

    def table(given: object, expected: str, *place: str) -> dict[str, Any]:
        if isinstance(given, dict):
            return given
        refuse(given, expected, *place)
        return {}

    for key in document.keys() - set(_KEYS):
        refuse(key, message("one of {names}", names=", ".join(_KEYS)), key)
    for key in ("time_zone", "unique"):
        if not isinstance(document.get(key, "text"), str):
            refuse(document[key], "a text", key)
    columns = table(document.get("columns", {}), 'a table: due_on = "NgayHenTra"', "columns")
    for field, column in columns.items():
        if not isinstance(column, str) or not column.strip():
            refuse(column, "the name of a column", "columns", field)
    codes: dict[str, dict[str | None, str | bool | None]] = {}
    for field, meanings in table(document.get("codes", {}), "tables: [codes.channel]", "codes").items():
        codes[field], read = {}, set[str]()
        for code, meaning in table(meanings, 'a table: 2 = "online"', "codes", field).items():
            if not isinstance(meaning, str | bool):
                refuse(meaning, "our code, true, false, or the name of a group", "codes", field, code)
            if fold_code(code) in read:
                refuse(code, "each code once, blanks, case and the form of accents apart", "codes", field, code)
            read.add(fold_code(code))
            codes[field][code.strip() or None] = None if meaning == "" else meaning
    if faults:
        told = FaultList(BadDocument, name)
        for fault in sorted(faults, key=lambda fault: fault.where):
            told.add(fault)
        raise FaultGroup(f"{name}: not a mapping", told.told())
    return FieldMapping(
        {field: column.strip() for field, column in columns.items()},
        codes,
        document.get("time_zone", TIME_ZONE),
        document.get("unique"),
    )
