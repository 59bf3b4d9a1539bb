import ast
import re
import tomllib
from pathlib import Path

import pytest

from cchc_rules.authoring.draft_rules import Todo
from cchc_rules.authoring.package_lock import importing_from, locked_files
from cchc_rules.authoring.scaffold import Scaffold, files_around, scaffold
from cchc_rules.documents.document_lines import document_text, read_document
from cchc_rules.documents.table_columns import PlanColumn
from cchc_rules.errors import BadDocument, BadSheet, BadValue
from cchc_rules.law.plan import Plan
from cchc_rules.testing.conformance_checks import copied_from, faults_of_package
from cchc_rules.text import Bilingual, Language
from cchc_rules.verification.verify import verify
from tests import authored


def write(made: Scaffold, folder: Path) -> None:
    for name, content in made.files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")


def load(folder: Path, package: str) -> Plan:
    """The plan of a distribution, once it is locked."""
    with importing_from(folder / "src"):
        plan: Plan = __import__(package).PLAN
        for file, content in locked_files(package, plan).items():
            file.write_text(content, encoding="utf-8")
    with importing_from(folder / "src"):
        again: Plan = __import__(package).PLAN
        assert faults_of_package(package) == ()
    return again


def test_a_document_makes_a_package_that_conforms_and_is_borne_out_by_it(tmp_path: Path) -> None:
    document = authored.write(tmp_path)
    made = scaffold(document, "mau-2026")
    write(made, tmp_path)
    plan = load(tmp_path, "mau_2026")
    assert (plan.id, len(plan.rules), len(plan.areas)) == ("mau-2026", 10, 4)
    checked = verify(plan, document_text(read_document(document)))
    assert checked.matches


def test_every_thing_to_do_stands_once_in_the_package_with_its_line(tmp_path: Path) -> None:
    made = scaffold(authored.write(tmp_path), "mau-2026")
    source = "\n".join(made.files.values())
    told = [f"# TODO ke-hoach.txt:{todo.line}: {todo.what.en}\n" for todo in made.todos]
    assert [source.count(said) for said in told] == [1] * len(told)
    assert len(re.findall("# TODO ", source)) == len(told)


def test_no_sentence_of_the_document_is_copied(tmp_path: Path) -> None:
    made = scaffold(authored.write(tmp_path), "mau-2026")
    assert list(copied_from(authored.TEXT, "\n".join(made.files.values()))) == []


def test_the_modules_are_python_with_sorted_names(tmp_path: Path) -> None:
    made = scaffold(authored.write(tmp_path), "mau-2026")
    modules = {name: content for name, content in made.files.items() if name.endswith(".py")}
    parts = ("pl_i_i", "pl_ii", "i_2", "ii_1")
    assert {f"src/mau_2026/{part}.py" for part in parts} <= set(modules)
    for content in modules.values():
        assert ast.get_docstring(ast.parse(content))


def test_what_is_told_is_told_in_both_languages(tmp_path: Path) -> None:
    document = authored.write(tmp_path)
    made = scaffold(document, "mau-2026", language="vi")
    assert made.summary().en == (
        "lines: 40; passages: 36; rules: 4 target, 3 duty, 1 outcome, 2 activity; "
        "agencies and classes: 6; still to do: 8"
    )
    assert made.summary().vi.endswith("6 cơ quan, nhóm cơ quan; 8 việc còn phải làm")
    assert "việc phải làm" in made.files["README.md"]
    assert "# TODO ke-hoach.txt:43: ô thời gian để trống" in made.files["src/mau_2026/not_encoded.py"]


def test_what_the_columns_are_called_can_be_said(tmp_path: Path) -> None:
    document = authored.write(tmp_path, authored.TEXT.replace("| Chủ trì | Phối hợp |", "| Đầu mối | Phối hợp |"))
    assert "activity" not in scaffold(document, "mau-2026").rules
    assert scaffold(document, "mau-2026", {PlanColumn.LEAD: "Đầu mối"}).rules["activity"] == 2


def test_a_column_that_the_document_does_not_have_is_refused(tmp_path: Path) -> None:
    document = authored.write(tmp_path, authored.TEXT)
    with pytest.raises(BadDocument, match=r"got \['Đầu mối'\]; expected headings of columns"):
        scaffold(document, "mau-2026", {PlanColumn.LEAD: "Đầu mối", PlanColumn.SUPPORT: "phối hợp"})


def test_a_document_of_which_nothing_can_be_read_is_a_plan_without_rules(tmp_path: Path) -> None:
    made = scaffold(authored.write(tmp_path, "I. Mở đầu\nI. Lời kết"), "mau")
    write(made, tmp_path)
    assert made.summary().en.startswith("lines: 2; passages: 2; rules: 0; ")
    with importing_from(tmp_path / "src"):
        assert __import__("mau").PLAN.rules == ()


@pytest.mark.parametrize("plan_id", ["Mau-2026", "mau 2026", "2026", "mau_2026", ""])
def test_an_id_that_is_none_is_refused(tmp_path: Path, plan_id: str) -> None:
    with pytest.raises(BadValue, match="expected an id of small letters"):
        scaffold(authored.write(tmp_path), plan_id)


def test_a_document_that_says_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadSheet, match="expected a document that says something"):
        scaffold(authored.write(tmp_path, "\n---\n"), "mau-2026")


TODOS = [Todo(3, "I.1", Bilingual("một", "one"))]


@pytest.mark.parametrize(("language", "said"), [("en", "1 things are still to do"), ("vi", "Còn 1 việc phải làm")])
def test_a_distribution_offers_its_plan_and_says_what_is_to_do(language: Language, said: str) -> None:
    files = files_around("mau-2026", "mau_2026", "ke-hoach.txt", {"target": 2}, TODOS, language)
    assert sorted(files) == ["README.md", "pyproject.toml", "tests/test_mau_2026.py"]
    project = tomllib.loads(files["pyproject.toml"])
    assert project["project"]["entry-points"]["cchc_rules.plans"] == {"mau-2026": "mau_2026:PLAN"}
    assert project["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"] == ["src/mau_2026"]
    assert said in files["README.md"]
    assert "2 target" in files["README.md"]
    assert 'package: ClassVar[str] = "mau_2026"' in files["tests/test_mau_2026.py"]


def test_a_plan_without_rules_says_so() -> None:
    assert ": 0. " in files_around("mau", "mau", "ke-hoach.txt", {}, [], "en")["README.md"]
