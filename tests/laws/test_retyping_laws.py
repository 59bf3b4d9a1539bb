"""Retyping: a value of a document that becomes one of another type is refused, or means the same."""

import json
import math
from collections.abc import Callable, Iterator
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cchc_rules import Attestation, Delivery, Figure, Quantity, RollCall, Share, Tally, assess
from cchc_rules.counting.field_mapping import FieldMapping
from cchc_rules.errors import CchcError
from cchc_rules.formats.from_json import load_observations, load_plan_json
from cchc_rules.formats.mapping_file import read_mapping
from cchc_rules.formats.receipt import read_receipt, write_receipt
from cchc_rules.formats.to_json import dump_observations, dump_plan
from cchc_rules.law.bound import AtLeast
from cchc_rules.measures.unit import Unit
from cchc_rules.text import sha256_of
from tests import tiny
from tests.amending import amendment, insert, repeal, revise

OBSERVATIONS = (
    Figure(tiny.ON_TIME, tiny.HOME, tiny.YEAR, Tally(979, 20, 1), "12/BC"),
    Figure(tiny.ONLINE, tiny.DISTRICTS, tiny.YEAR, Share("97.95", decimals=2)),
    Figure(tiny.SCORE, tiny.HOME, tiny.YEAR, Quantity("80.5", Unit.POINT)),
    RollCall(tiny.OFFICES_READY, tiny.YEAR, [tiny.HOME], [tiny.JUSTICE], [tiny.OFFICE], agency=tiny.HOME),
    Delivery(tiny.JOINT_PLAN, tiny.HOME, date(2025, 1, 4), "1/KH"),
    Attestation(tiny.CONNECTED, tiny.OFFICE, date(2025, 6, 1), holds=True, reference="2/BC"),
)
AMENDED = tiny.PLAN.with_amendments(
    amendment(
        90,
        date(2025, 5, 1),
        revise(tiny.DOSSIERS_ON_TIME, bound=AtLeast(99)),
        repeal(tiny.MEETINGS),
        insert(tiny.SCORE_OF_80),
    )
)
FINDINGS = assess(tiny.PLAN, OBSERVATIONS, as_of=date(2026, 2, 1))


def sealed(document: dict[str, Any]) -> str:
    """A receipt that says this, sealed anew."""
    said = {key: content for key, content in document.items() if key != "seal"}
    canonical = json.dumps(said, ensure_ascii=False, indent=2, sort_keys=True)
    return json.dumps({**said, "seal": sha256_of(canonical)}, ensure_ascii=False, indent=2, sort_keys=True)


def written(document: Any) -> str:
    return json.dumps(document, ensure_ascii=False)


DOCUMENTS: dict[str, tuple[str, Callable[[Any], str], Callable[[str], Any], Callable[[Any], str]]] = {
    "plan": (dump_plan(AMENDED), written, lambda text: dump_plan(load_plan_json(text)), str),
    "observations": (
        dump_observations(OBSERVATIONS),
        written,
        lambda text: load_observations(text, tiny.PLAN),
        dump_observations,
    ),
    "receipt": (write_receipt(FINDINGS), sealed, lambda text: str(read_receipt(text)), str),
}
"""Every document that is read back: its text, how a changed one is written, how one is read, and written again."""

READ = {name: read(text) for name, (text, _, read, _) in DOCUMENTS.items()}


def places(document: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to each value of a document; of the entries of a list or a table of one shape, the first ones'."""
    if isinstance(document, dict | list):
        for key in document if isinstance(document, dict) else range(len(document)):
            yield (*path, key)
            yield from places(document[key], (*path, key))


def shape(document: Any, path: tuple[Any, ...]) -> tuple[Any, ...]:
    """A way without the turns of lists and the keys of agencies and measures, and what it ends at."""
    free = [isinstance(key, int) or path[:turn][-1:] in (("agencies",), ("measures",)) for turn, key in enumerate(path)]
    steps = ("*" if any_one else key for key, any_one in zip(path, free, strict=True))
    return (*steps, type(at(document, path)))


def at(document: Any, path: tuple[Any, ...]) -> Any:
    for key in path:
        document = document[key]
    return document


def retyped(value: Any) -> list[Any]:
    """A value as every other JSON type, empty and with what it holds."""
    others: list[Any] = [None, False, 0, "", [], {}, [value]]
    if isinstance(value, dict):
        others += [list(value), list(value.values()), [list(pair) for pair in value.items()], written(value)]
    if isinstance(value, list):
        keys = [each if isinstance(each, str) else str(turn) for turn, each in enumerate(value)]
        others += [dict.fromkeys(keys), dict.fromkeys(keys, False), dict(zip(keys, value, strict=True)), ",".join(keys)]
    if isinstance(value, str):
        others += [list(value), {value: value}, {value: False}, *([int(value)] if value.isdecimal() else [])]
    if isinstance(value, bool | int):
        others += [str(value), float(value), int(value), bool(value)]
    return [other for other in others if type(other) is not type(value)]


def named(document: Any) -> dict[tuple[Any, ...], tuple[Any, ...]]:
    """One way of each shape."""
    return {shape(document, path): path for path in reversed(list(places(document)))}


CASES = [
    pytest.param(name, path, id=f"{name}:{'.'.join(map(str, path))}")
    for name, (text, *_) in DOCUMENTS.items()
    for path in named(json.loads(text)).values()
]


@pytest.mark.parametrize(("name", "path"), CASES)
def test_a_value_of_another_type_is_refused_or_means_the_same(name: str, path: tuple[Any, ...]) -> None:
    """Every value, retyped to every other JSON type, is refused in the library's words, or read as what it was.

    What may be null may become something and again nothing; then what was read says what the document says.
    """
    text, write, read, again = DOCUMENTS[name]
    changed, expected = json.loads(text), READ[name]
    held = at(changed, path)
    for other in retyped(held):
        at(changed, path[:-1])[path[-1]] = other
        try:
            found = read(write(changed))
        except (CchcError, ExceptionGroup) as fault:
            faults = fault.exceptions if isinstance(fault, ExceptionGroup) else (fault,)
            assert all(isinstance(each, CchcError) for each in faults)
        else:
            optional = held is None or other is None
            assert found == expected or (optional and json.loads(again(found)) == json.loads(write(changed))), other


MAPPING = {
    "time_zone": "Asia/Bangkok",
    "unique": "id",
    "columns": {"id": "HoSo", "due_on": "Ngay"},
    "codes": {"channel": {"1": "online", "2": ""}, "paid": {"x": True, "": False}},
}


def as_toml(value: Any) -> str:
    """A value as TOML; what TOML has not is the nearest that it has."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{written(key)} = {as_toml(content)}" for key, content in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(as_toml, value)) + "]"
    return "nan" if value is None else written(value)


def test_a_value_of_another_type_in_a_mapping_is_refused_or_means_the_same(tmp_path: Path) -> None:
    """Every value of a mapping file, retyped to every other type, is refused in the library's words."""

    def read(document: dict[str, Any]) -> FieldMapping:
        path = tmp_path / "mapping.toml"
        path.write_text("".join(f"{key} = {as_toml(content)}\n" for key, content in document.items()), encoding="utf-8")
        return read_mapping(path)

    expected = read(MAPPING)
    for way in places(MAPPING):
        for other in retyped(at(MAPPING, way)):
            changed = deepcopy(MAPPING)
            at(changed, way[:-1])[way[-1]] = other
            try:
                found = read(changed)
            except (CchcError, ExceptionGroup):
                continue
            assert found == expected or (way[0] == "codes" and isinstance(other, str | bool)), (way, other)
            assert not (isinstance(other, float) and math.isnan(other))
