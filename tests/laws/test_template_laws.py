"""Templates: a blank sheet, filled in, is read as the observations that were meant."""

import csv
import io
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from cchc_rules import Attestation, Delivery, Figure, Quantity, RollCall, Share, Tally
from cchc_rules.cli.main import main
from cchc_rules.findings.judging.matching import why_unused_attestation, why_unused_delivery, why_unused_figure
from cchc_rules.formats.observation_sheets import read_attestations, read_deliveries, read_figures, read_roll_calls
from cchc_rules.law.rule import Target
from cchc_rules.measures.unit import Unit
from tests import tiny
from tests.shelf import offer

LAST = date(2025, 12, 31)
counts = st.integers(0, 2000)
days = st.dates(date(2025, 1, 1), LAST)
references = st.sampled_from(["", "12/BC", "=1", "3/2025"])
languages = st.sampled_from(["en", "vi"])
suffixes = st.sampled_from(["csv", "xlsx"])
LENGTHS = {"figures": 4, "roll-calls": 6, "deliveries": 8, "attestations": 1}


def key(cell: str) -> str:
    return cell.partition(" – ")[0]


def told_apart(template: str) -> tuple[list[str], list[str], list[list[str]]]:
    """What stands above the heading of a template, a line each; the heading; and the rows."""
    rows = [*csv.reader(io.StringIO(template.removeprefix("\ufeff"), newline=""))]
    first = next(turn for turn, row in enumerate(rows) if len(row) > 1)
    return [note for (note,) in rows[:first]], rows[first], rows[first + 1 :]


@contextmanager
def filled(
    kind: str, language: str, suffix: str, answers: list[dict[int, Any] | None]
) -> Iterator[tuple[Path, list[list[str]]]]:
    """The template of the tiny plan with some rows filled in, cell by place, and the rows as they were before."""
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        offer(patch, tiny.PLAN)
        said, path = io.StringIO(newline=""), Path(folder) / f"sheet.{suffix}"
        with redirect_stdout(said):
            assert main(["template", kind, "tiny-2025", "--lang", language]) == 0
        assert main(["template", kind, "tiny-2025", "--lang", language, "-o", str(path)]) == 0
        notes, heading, asked = told_apart(said.getvalue())
        assert len(asked) == len(answers)
        if suffix == "xlsx":
            book = load_workbook(path)
            for line, answer in enumerate(answers, start=len(notes) + 2):
                for place, value in (answer or {}).items():
                    cell = book.worksheets[0].cell(line, place + 1)
                    cell.value = str(value) if isinstance(value, Share) else value  # its column is one of text
                    if isinstance(cell.value, str):
                        cell.data_type = "s"
            book.save(path)
        else:
            rows = [
                [str((answer or {}).get(place, cell)) for place, cell in enumerate(row)]
                for row, answer in zip(asked, answers, strict=True)
            ]
            with path.open("w", encoding="utf-8-sig", newline="") as file:
                beside = [""] * (len(heading) - 1)
                csv.writer(file, delimiter=";").writerows([*([note, *beside] for note in notes), heading, *rows])
        yield path, asked


def maybe(kind: str, answers: st.SearchStrategy[dict[int, Any]]) -> st.SearchStrategy[list[dict[int, Any] | None]]:
    """For each row of the template what is filled in, or nothing."""
    return st.lists(st.none() | answers, min_size=LENGTHS[kind], max_size=LENGTHS[kind])


tallies = st.builds(Tally, counts, counts, counts)
shares = st.integers(0, 10_000).map(lambda hundredths: Share(f"{hundredths / 100:.2f}"))


@given(languages, suffixes, st.lists(st.none() | tallies | shares, min_size=4, max_size=4), references)
def test_figures_are_those_that_were_filled_in(
    language: str, suffix: str, values: list[Tally | Share | None], source: str
) -> None:
    """A row that was left as it was reports nothing; every other is a figure of its measure, agency and period."""
    answers: list[dict[int, Any] | None] = []
    for number, value in enumerate(values):
        if value is None:
            answers.append(None)
        elif number == 3:  # the score, which is in points
            answers.append({1: "Sở Nội vụ", 7: 80, 8: source})
        elif isinstance(value, Tally):
            answers.append({1: "Sở Nội vụ", 3: value.yes, 4: value.no, 5: value.unknown, 8: source})
        else:
            answers.append({1: "Sở Nội vụ", 6: value, 8: source})
    with filled("figures", language, suffix, answers) as (path, asked):
        found = read_figures(path, tiny.PLAN)
    meant = [
        Figure(
            measure, tiny.HOME, tiny.YEAR, value if measure.unit is Unit.PERCENT else Quantity(80, measure.unit), source
        )
        for measure, value in zip((tiny.PLAN.measure(key(row[0])) for row in asked), values, strict=True)
        if value is not None
    ]
    assert list(found) == meant


WORDS = {"en": ["yes", "no", "unknown", "not_concerned"], "vi": ["có", "không", "chưa rõ", "không thuộc diện tính"]}


@given(languages, suffixes, st.lists(st.none() | st.integers(0, 3), min_size=6, max_size=6))
def test_a_roll_call_is_that_which_was_filled_in(language: str, suffix: str, chosen: list[int | None]) -> None:
    """Whoever was left blank is not called; the blank row below is for whoever the roster does not list."""
    answers: list[dict[int, Any] | None] = [None if each is None else {3: WORDS[language][each]} for each in chosen]
    if answers[-1] is not None:
        answers[-1][2] = "Xã Ven Sông"
    with filled("roll-calls", language, suffix, answers) as (path, asked):
        found = read_roll_calls(path, tiny.PLAN)
    named = [tiny.ROSTER.get(key(row[2]) or "xa-ven-song") for row in asked]
    sets: list[list[Any]] = [
        [one for one, each in zip(named, chosen, strict=True) if each == number] for number in range(4)
    ]
    done, not_done, unknown, outside = sets
    meant = RollCall(tiny.OFFICES_READY, tiny.YEAR, done, not_done, unknown, not_concerned=outside)
    assert found == ((meant,) if any(sets) else ())


@given(languages, suffixes, maybe("deliveries", st.fixed_dictionaries({2: days, 3: references})))
def test_deliveries_are_those_that_were_filled_in(
    language: str, suffix: str, answers: list[dict[int, Any] | None]
) -> None:
    """What was filled in is what is read, and bears on its rule: nothing is asked for that would not be used."""
    if answers[6] is not None:
        answers[6][1] = "Huyện Nam"  # whom the roster does not list is written in
    with filled("deliveries", language, suffix, answers) as (path, asked):
        found = read_deliveries(path, tiny.PLAN)
    meant = [
        Delivery(tiny.PLAN.rule(key(row[0])), tiny.ROSTER.get(key(row[1]) or "huyen-nam"), answer[2], answer[3])  # type: ignore[arg-type]
        for row, answer in zip(asked, answers, strict=True)
        if answer is not None
    ]
    assert list(found) == meant
    assert not [each for each in found if why_unused_delivery(each.rule, each, LAST)]


@given(languages, suffixes, st.none() | st.tuples(days, st.booleans()))
def test_an_attestation_is_that_which_was_filled_in(language: str, suffix: str, said: tuple[date, bool] | None) -> None:
    """An attestation is read as it was filled in, and is used; a row that was left as it was attests nothing."""
    answer = None if said is None else {2: said[0], 3: WORDS[language][not said[1]]}
    with filled("attestations", language, suffix, [answer]) as (path, _):
        found = read_attestations(path, tiny.PLAN)
    assert found == (() if said is None else (Attestation(tiny.CONNECTED, tiny.HOME, *said),))
    assert not [each for each in found if why_unused_attestation(each.rule, each, LAST)]


agencies = st.sampled_from(
    [each for each in tiny.ROSTER if each.key not in {"cac-so", "ubnd-cap-huyen", "moi-co-quan"}]
)


@given(agencies)
def test_an_agency_is_asked_for_every_figure_of_its_own_that_would_be_used_and_for_no_other(agency: Any) -> None:
    """An agency is asked for every figure of its own that would be used, and for no other."""
    said = io.StringIO(newline="")
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(said):
        offer(patch, tiny.PLAN)
        assert main(["template", "figures", "tiny-2025", "--agency", agency.key]) == 0
    _, _, rows = told_apart(said.getvalue())
    used = []
    for target in tiny.PLAN.rules_of_kind(Target):
        percent = target.measure.unit is Unit.PERCENT
        value = Tally(1, 1) if percent else Quantity(1, target.measure.unit)
        if why_unused_figure(target, Figure(target.measure, agency, target.period, value), LAST) is None:
            used.append((target.measure.key, agency.key))
    assert [(key(row[0]), key(row[1])) for row in rows] == used
