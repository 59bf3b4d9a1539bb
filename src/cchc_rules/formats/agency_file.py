"""Agency files: bodies that a plan does not name, as TOML or CSV, for `roster.with_agencies(...)`.

Each body has a key, a name (`vi`), a `kind` and a `level`; it may have a name in English (`en`; else it is called there
as in Vietnamese), `aliases`, `classes`, its first day (`since`), the first day after its last (`until`) and an
`official_id`, and a commune the committees of its district (`districts`): the words of a plan's JSON form. In TOML each
is a table under its key; in CSV, a row, in which aliases, classes and districts are parted by a bar:

    key,vi,kind,level,aliases,classes
    chi-cuc-thue,Chi cục Thuế,department,province,CCT | Thuế tỉnh,cac-so-ban-nganh
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from os import PathLike, fspath
from typing import Any, Final, TypeVar
from unicodedata import normalize

from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyKind, AgencyOrClass, Level
from cchc_rules.agencies.names import NameIndex
from cchc_rules.agencies.roster import Roster
from cchc_rules.dates.period import parse_day
from cchc_rules.errors import (
    AmbiguousAgency,
    BadCell,
    BadDocument,
    BadValue,
    CchcError,
    FaultGroup,
    PlanConflict,
    UnknownAgency,
)
from cchc_rules.formats.sheets.rows import TextReader, read_sheet
from cchc_rules.message import message
from cchc_rules.text import Bilingual, LabelledCode, fold_name, nearest_names
from cchc_rules.toml_file import read_toml

__all__ = ["read_agencies"]

_C = TypeVar("_C", bound=LabelledCode)
_LISTS: Final = ("aliases", "classes", "districts")
_NEEDED: Final = frozenset({"key", "vi", "kind", "level"})


def read_agencies(path: str | PathLike[str], roster: Roster | None = None) -> tuple[Agency, ...]:
    """The bodies of a file, in its order.

    Args:
        path: The file, UTF-8: TOML where its name ends in `.toml`, else CSV.
        roster: Whose kinds and levels may be named beside the usual ones, whose classes a body may be in, and whose
            bodies keep every spelling by which they are known: `plan.roster`.

    Raises:
        BadDocument: Where the file is not TOML, or is too long.
        BadSheet: Where it is not a CSV file of these columns.
        FaultGroup: Of a `BadDocument` or `BadCell` for each value that cannot be read.
        OSError: Where the file cannot be read.
    """
    known = Roster(()) if roster is None else roster
    readers = _readers(known.entries)
    above: list[Agency] = []

    def to_agency(read: Mapping[str, Any]) -> Agency:
        agency = _to_agency(read)
        _check_classes(agency, known)
        _check_spellings(agency, known)
        _check_those_above(agency, above)
        above.append(agency)
        return agency

    if fspath(path).lower().endswith(".toml"):
        return _read_toml(path, readers, to_agency)
    optional = frozenset(readers.keys() - _NEEDED)
    return tuple(read_sheet(path, readers, lambda _, cells: to_agency(cells), None, optional=optional))


def _read_toml(
    path: str | PathLike[str], readers: Mapping[str, TextReader], to_agency: Callable[[Mapping[str, Any]], Agency]
) -> tuple[Agency, ...]:
    name = fspath(path)
    document = read_toml(path, "A body begins with a line such as [so-y-te].")
    faults: list[CchcError] = []
    agencies: list[Agency] = []
    for key, given in document.items():
        if not isinstance(given, dict):
            faults.append(
                BadDocument(given, "a table: [so-y-te]", where=message("{file}, {where}", file=name, where=key))
            )
            continue
        read: dict[str, Any] = {}
        bad = len(faults)
        for field in dict.fromkeys((*sorted(_NEEDED), *given)):
            try:
                read[field] = _read_value(readers, field, key if field == "key" else given.get(field, ""))
            except CchcError as fault:
                faults.append(_in_document(fault, f"{name}, {key}.{field}"))
        if len(faults) > bad:
            continue
        try:
            agencies.append(to_agency(read))
        except BadCell as fault:
            faults.append(_in_document(fault, f"{name}, {key}.{fault.where}"))
    if faults:
        raise FaultGroup(f"{name}: not the bodies of a file", faults)
    return tuple(agencies)


def _in_document(fault: CchcError, where: str) -> BadDocument:
    return BadDocument(fault.given, fault.expected, fault.remedy, where)


def _read_value(readers: Mapping[str, TextReader], field: str, given: object) -> Any:
    """A value of TOML, where lists are lists and days are days, read as the cell of a sheet that says the same."""
    if field not in readers:
        raise BadDocument(field, message("one of {names}", names=", ".join(readers)))
    if field in _LISTS:
        if not isinstance(given, list) or not all(isinstance(each, str) for each in given):
            raise BadDocument(given, 'a list of names: ["SYT"]')
        return tuple(_read_text(each) for each in given)
    if field in ("since", "until") and type(given) is date:
        return given
    if not isinstance(given, str):
        raise BadDocument(given, "a text")
    return readers[field](given)


def _to_agency(read: Mapping[str, Any]) -> Agency:
    name = Bilingual(read["vi"], read.get("en") or None)
    rest = {field: value for field, value in read.items() if field not in ("vi", "en") and value is not None}
    since, until = rest.get("since"), rest.get("until")
    if since is not None and until is not None and until <= since:
        raise BadCell(str(until), "an end after the start", "It is there on its first day.", "until")
    try:
        return Agency(name=name, **rest)
    except BadValue as fault:
        raise BadCell(fault.given, fault.expected, fault.remedy, "key") from None


def _written_names(agency: Agency) -> tuple[tuple[str, str], ...]:
    """How a body is written, each with its column."""
    names = (("vi", agency.name.vi), ("en", agency.name.en), *(("aliases", each) for each in agency.aliases))
    return ("key", agency.key), *names


def _check_classes(agency: Agency, known: Roster) -> None:
    """Refuse a class that a roster does not list; where none is given nobody knows."""
    classes = {each.key for each in known if isinstance(each, AgencyClass)}
    for each in agency.classes if classes else ():
        if each not in classes:
            remedy = message("Nearest: {names}.", names=", ".join(nearest_names(each, classes)))
            raise BadCell(each, "the key of a class of the plan", remedy, "classes")


def _check_spellings(agency: Agency, known: Roster) -> None:
    """Refuse a spelling that means another body of a roster, be it listed there or understood: it would mean this one.

    A body that has ended by the first day of the new one leaves its names.
    """
    for column, spelling in _written_names(agency):
        try:
            meant: tuple[AgencyOrClass, ...] = (known.find(spelling),)
        except AmbiguousAgency as several:
            meant = several.candidates
        except UnknownAgency:
            continue
        own = () if column == "key" else (agency.key,)
        others = [each for each in meant if each.key not in own and not _has_ended(each, agency.since)]
        if others:
            remedy = message("It means {agency} there: leave it out, or write it otherwise.", agency=others[0].name)
            raise BadCell(spelling, "a name by which the plan knows no other body", remedy, column)


def _folded(spelling: str) -> frozenset[str]:
    """What is read alike, however a spelling is written."""
    return frozenset(filter(None, (fold_name(spelling), spelling.casefold())))


def _check_those_above(agency: Agency, above: Sequence[Agency]) -> None:
    """Refuse a spelling that a body above in the file has on the same days."""
    try:
        NameIndex((*above, agency))
    except PlanConflict as fault:
        taken = frozenset[str]().union(*(_folded(each) for other in above for _, each in _written_names(other)))
        column, spelling = next(each for each in _written_names(agency) if taken & _folded(each[1]))
        raise BadCell(spelling, fault.expected, "Leave it out, or write it otherwise.", column) from None


def _has_ended(body: AgencyOrClass, by: date | None) -> bool:
    until = body.until if isinstance(body, Agency) else None
    return until is not None and by is not None and until <= by


def _read_text(cell: str) -> str:
    text = normalize("NFC", cell).strip()
    if not text:
        raise BadCell(cell, "a text")
    return text


def _reading_codes(codes: Iterable[_C]) -> Callable[[str], _C]:
    """What reads the key of one of these codes."""
    by_key = {code.key: code for code in codes}

    def read(cell: str) -> _C:
        code = by_key.get(cell.strip().casefold())
        if code is None:
            raise BadCell(cell, message("one of {names}", names=", ".join(by_key)))
        return code

    return read


def _read_list(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, (normalize("NFC", each).strip() for each in cell.split("|"))))


def _readers(known: Iterable[AgencyOrClass]) -> dict[str, TextReader]:
    """How each column is read, where these entries' kinds and levels may be named beside the usual ones."""
    entries = tuple(known)
    kinds = (entry.kind for entry in entries if isinstance(entry, Agency))
    levels = (level for entry in entries for level in entry.levels)
    return {
        "key": _read_text,
        "vi": _read_text,
        "en": lambda cell: normalize("NFC", cell).strip(),
        "kind": _reading_codes((*AgencyKind.usual(), *kinds)),
        "level": _reading_codes((*Level.usual(), *levels)),
        "aliases": _read_list,
        "classes": _read_list,
        "since": lambda cell: parse_day(cell) if cell else None,
        "until": lambda cell: parse_day(cell) if cell else None,
        "official_id": lambda cell: cell or None,
        "districts": _read_list,
    }
