"""The cases for systems that are not Python: made anew, asked of the library, and read by two other languages."""

import ast
import json
import re
import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from cchc_rules.dates.holidays import VIETNAM_DAYS
from cchc_rules.dates.workdays import VIETNAM
from tests.vectors.asked import ASKED, is_right
from tests.vectors.build import SUBJECTS
from tests.vectors.cases import Json, written
from tests.vectors.day_cases import VECTORS

HERE = Path(__file__).parent
ROOT = VECTORS.parent
WRITTEN_BY_HAND = (ROOT / "tests/plans/written_names.py", ROOT / "tests/unit/dates/written_cells.py")
READ_ELSEWHERE = ("reaches", "distance", "dues", "working_days")
READERS = {"node": "check.mjs", "java": "Check.java"}
LARGEST = 5 * 2**18
"""How many bytes the folder may hold, so that it is copied at once."""

of_each = pytest.mark.parametrize("name", SUBJECTS)
by_each_reader = pytest.mark.parametrize("program", READERS)


@of_each
def test_a_file_is_what_its_laws_make(name: str) -> None:
    """Byte for byte; after a change of the laws, or of a table, `python -m tests.vectors.build` writes them anew."""
    assert (VECTORS / f"{name}.json").read_text(encoding="utf-8") == written(SUBJECTS[name])


@of_each
def test_the_library_answers_as_is_right(name: str) -> None:
    wrong = [
        (case.id, case.question, case.answer, found)
        for case in SUBJECTS[name].cases
        if not is_right(case.answer, found := ASKED[name](case.question))
    ]
    assert not wrong, f"{len(wrong)} cases, first {wrong[:3]}"


@of_each
def test_a_question_stands_once_has_one_answer_and_an_id_of_its_own(name: str) -> None:
    answers = {(json.dumps(case.question), json.dumps(case.answer)) for case in SUBJECTS[name].cases}
    ids = {case.id for case in SUBJECTS[name].cases}
    listed = json.loads((VECTORS / f"{name}.json").read_text(encoding="utf-8"))["cases"]
    assert len(listed) == len(answers) == len(ids)


def test_there_are_enough_cases_and_not_too_many_to_carry() -> None:
    files = [path for path in VECTORS.iterdir() if path.is_file()]
    cases = [json.loads((VECTORS / f"{name}.json").read_text(encoding="utf-8"))["cases"] for name in SUBJECTS]
    assert sum(map(len, cases)) >= 2000
    assert sum(path.stat().st_size for path in files) <= LARGEST
    assert {path.stem for path in files if path.suffix == ".json"} == {*SUBJECTS, "special_days"}


def test_what_is_right_is_not_asked_of_the_library() -> None:
    """Neither the laws nor the tables written by hand import anything of it; only who asks it does."""
    rooms = [path for path in HERE.glob("*.py") if path.name not in {"asked.py", "test_vectors.py"}]
    assert len(rooms) == 9
    imported: set[str] = set()
    for path in (*rooms, *WRITTEN_BY_HAND):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom):
                imported.add(str(node.module))
            elif isinstance(node, ast.Import):
                imported |= {alias.name for alias in node.names}
    assert not [name for name in imported if name.startswith("cchc_rules")]
    assert {name.rpartition(".")[0] for name in imported if name.startswith("tests")} <= {
        "tests.vectors",
        "tests.plans",
        "tests.unit.dates",
    }


def test_the_table_of_days_off_is_that_of_the_library() -> None:
    table = json.loads((VECTORS / "special_days.json").read_text(encoding="utf-8"))
    assert (table["first_year"], table["last_year"]) == (VIETNAM.first_year, VIETNAM.last_year)
    swapped = [(row["day"], row["works"], row["name"], row.get("swapped_with")) for row in table["days"]]
    assert swapped == [
        (str(row.day), row.works, row.name.vi, str(row.swapped_with) if row.swapped_with else None)
        for row in VIETNAM_DAYS
    ]


# In other languages


def run(program: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """What a reader says of the cases of a folder; skipped where its language is not on this machine."""
    if shutil.which(program) is None:
        pytest.skip(f"no {program} on this machine")
    command: Sequence[str] = (program, str(folder / READERS[program]), *([str(folder)] if program == "java" else []))
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)  # noqa: S603  our own


@by_each_reader
def test_a_reader_in_another_language_finds_the_same(program: str) -> None:
    done = run(program, VECTORS)
    said = [f"{name}: {len({case.id for case in SUBJECTS[name].cases})} cases, 0 differ" for name in READ_ELSEWHERE]
    assert (done.returncode, done.stdout.splitlines()) == (0, said)


@by_each_reader
def test_a_reader_tells_a_case_that_differs(program: str, tmp_path: Path) -> None:
    folder = shutil.copytree(VECTORS, tmp_path / "vectors")
    expected: list[str] = []
    for name in READ_ELSEWHERE:
        path = folder / f"{name}.json"
        document = json.loads(path.read_text(encoding="utf-8"))
        case = document["cases"][3]
        case["right"] = dict.fromkeys(case["right"], "something else")
        path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
        expected += [f"{name}: {len(document['cases'])} cases, 1 differ", case["id"]]
    done = run(program, folder)
    assert done.returncode == 1
    assert [said for said in expected if said not in done.stdout] == []


@by_each_reader
def test_a_reader_refuses_another_format(program: str, tmp_path: Path) -> None:
    folder = shutil.copytree(VECTORS, tmp_path / "vectors")
    path = folder / "dues.json"
    path.write_text(path.read_text(encoding="utf-8").replace('"format": 1', '"format": 2', 1), encoding="utf-8")
    done = run(program, folder)
    assert done.returncode == 1
    assert "dues.json" in done.stderr
    assert "format 1" in done.stderr


def test_the_reader_in_javascript_is_short_and_needs_nothing() -> None:
    source = (VECTORS / "check.mjs").read_text(encoding="utf-8")
    assert len(source.splitlines()) <= 300
    assert re.findall(r'from "(.+)"', source) == ["node:fs"]


# As it is described


def test_what_is_told_of_the_files_names_each_of_them() -> None:
    told = (VECTORS / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `([\w.]+)`", told, re.MULTILINE)) == {
        path.name for path in VECTORS.iterdir() if path.name != "README.md"
    }


@pytest.mark.parametrize("page", ["docs/how-to/other_languages.md", "vectors/README.md"])
def test_a_case_that_is_shown_is_one_of_the_cases(page: str) -> None:
    shown = re.findall(r"```json\n(.+?)\n```", (ROOT / page).read_text(encoding="utf-8"), re.DOTALL)
    listed = {
        json.dumps(case)
        for name in SUBJECTS
        for case in json.loads((VECTORS / f"{name}.json").read_text(encoding="utf-8"))["cases"]
    }
    assert shown
    assert {json.dumps(json.loads(text)) for text in shown} <= listed


# What they are for


def in_floating_point(question: Json) -> bool | None:
    """A share of counts by division, and the unknown cases as no."""
    value, bound = question["value"], question["bound"]
    total = value["yes"] + value["no"] + value["unknown"]
    return bool(total and 100 * value["yes"] / total >= float(bound["lowest"]))


def rounded(question: Json) -> bool | None:
    """A share as it is published, in whole percent."""
    value, bound = question["value"], question["bound"]
    total = value["yes"] + value["no"]
    return bool(total and round(100 * value["yes"] / total) >= float(bound["lowest"]))


@pytest.mark.parametrize(
    ("careless", "all_known"), [(in_floating_point, False), (in_floating_point, True), (rounded, True)]
)
def test_a_careless_reader_is_found(careless: Callable[[Json], bool | None], all_known: bool) -> None:
    """Of plain floors in percent: by what is not known, by counts alone that are large, and by what is rounded."""
    floors = [
        case
        for case in SUBJECTS["reaches"].cases
        if case.question["bound"].keys() == {"lowest", "unit"}
        and case.question["bound"]["unit"] == "percent"
        and "baseline" not in case.question
        and case.question["value"].get("unknown") in ([0] if all_known else range(4))
    ]
    assert floors
    assert [case for case in floors if careless(case.question) is not case.answer["reaches"]]
