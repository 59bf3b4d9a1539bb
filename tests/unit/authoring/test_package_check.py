import re
from pathlib import Path

import pytest
from openpyxl import Workbook

import nq_03_2025
from cchc_rules.authoring.package_check import CheckedPackage, check_package
from cchc_rules.authoring.package_lock import importing_from, locked_files
from cchc_rules.authoring.scaffold import scaffold
from cchc_rules.documents.document_lines import read_document
from cchc_rules.errors import BadSheet
from cchc_rules.testing.conformance_checks import faults_of_package
from tests import authored


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of the sources of a distribution that was scaffolded and locked."""
    for name, content in scaffold(authored.write(tmp_path), "mau-2026").files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    with importing_from(tmp_path / "src"):
        for file, content in locked_files("mau_2026", __import__("mau_2026").PLAN).items():
            file.write_text(content, encoding="utf-8")
    return tmp_path / "src"


def test_what_is_to_do_is_told_with_its_place_and_its_rule(folder: Path) -> None:
    with importing_from(folder):
        checked = check_package("mau_2026", folder.parent / "ke-hoach.txt")
    assert not checked.is_finished
    part = folder / "mau_2026" / "pl_ii.py"
    lines = part.read_text(encoding="utf-8").splitlines()
    title = next(number for number, line in enumerate(lines, start=1) if "title=" in line)
    located = [told.located() for told in checked.told]
    assert f'{part}:{title}: PL.II.1/1: TODO", "TODO' in located
    refused = folder / "mau_2026" / "not_encoded.py"
    assert any(
        told.startswith(f"{refused}:") and ": TODO ke-hoach.txt:43: its time is blank" in told for told in located
    )


def test_what_is_wrong_is_told_too(folder: Path) -> None:
    copy = folder.parent / "other.txt"
    copy.write_text(authored.TEXT.replace("Ban hành kế hoạch", "Soạn kế hoạch"), encoding="utf-8")
    with importing_from(folder):
        faithful = check_package("mau_2026", folder.parent / "ke-hoach.txt", "vi")
        other = check_package("mau_2026", copy, "vi")
    todos = sum(told.code == "to_do" for told in other.told)
    assert todos == sum(told.code == "to_do" for told in faithful.told)
    assert len(other.told) > len(faithful.told)
    foreign = sum(told.code == "not_in_english" for told in other.told)
    faults = len(other.told) - todos - foreign
    assert other.summary().vi == f"{faults} lỗi, {todos} việc còn phải làm, {foreign} chỗ chưa có tiếng Anh"
    assert other.summary().en == f"faults: {faults}; still to do: {todos}; not in English: {foreign}"
    assert any("PL.II.1: bản văn bản có đoạn này bằng lời hoặc số khác" in told.located() for told in other.told)


def test_what_is_wrong_comes_first_and_the_lock_as_one_after_what_is_to_do(folder: Path) -> None:
    (folder / "mau_2026" / "lock.json").write_text("", encoding="utf-8")
    part = folder / "mau_2026" / "pl_ii.py"
    source = part.read_text(encoding="utf-8")
    part.write_text(source.replace("TODO: due", "Due").replace("TODO", "Việc"), encoding="utf-8")
    copy = folder.parent / "other.txt"
    copy.write_text(authored.TEXT.replace("Ban hành kế hoạch", "Soạn kế hoạch"), encoding="utf-8")
    with importing_from(folder):
        told = check_package("mau_2026", copy).told
        vietnamese = check_package("mau_2026", copy, "vi").told
        stale = [
            fault for fault in faults_of_package("mau_2026", copy) if fault.code.value in ("lock_stale", "hover_stale")
        ]
    last = {"to_do": 1, "lock_stale": 2, "hover_stale": 2, "not_in_english": 3}
    turns = [last.get(each.code, 0) for each in told]
    assert turns == sorted(turns)
    assert {*turns} == {0, 1, 2, 3}
    for turn in last.values():
        places = [(each.file, each.line) for each, its in zip(told, turns, strict=True) if its == turn]
        assert places == sorted(places)
    assert turns.count(2) == 1
    lock = turns.index(2)
    assert len(stale) > 1
    assert told[lock].sentence.endswith(f"in {len(stale)} places: lock again")
    assert vietnamese[lock].sentence.endswith(f"ở {len(stale)} chỗ: hãy chạy lại lệnh khóa")


def test_a_fact_of_the_document_that_is_wrong_is_told_where_the_document_stands(folder: Path) -> None:
    document = folder / "mau_2026" / "document.py"
    written = document.read_text(encoding="utf-8")
    assert "12/KH-UBND" in written
    document.write_text(written.replace('"12/KH-UBND"', '"13/KH-UBND"'), encoding="utf-8")
    line = next(number for number, each in enumerate(written.splitlines(), start=1) if re.match("[A-Z]+ = Draft", each))
    with importing_from(folder):
        told = check_package("mau_2026", folder.parent / "ke-hoach.txt").told
    assert [(each.file, each.line) for each in told if "“13/KH-UBND”" in each.sentence] == [(str(document), line)]
    assert not any(each.code == "not_checked" for each in told)


def test_that_no_passage_is_named_for_the_facts_of_the_document_is_noted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is a note: nothing of it is to do."""
    monkeypatch.setattr("cchc_rules.authoring.package_check.faults_of_package", lambda *_: ())
    checked = check_package("nq_03_2025", authored.write(tmp_path))
    (note,) = (each for each in checked.told if each.code == "not_checked")
    assert Path(note.file).name == "document.py"
    assert note.rule == nq_03_2025.PLAN.decision.number
    assert note.sentence.startswith("number, day, signer and bases are not held against the copy")
    assert checked.is_finished
    assert checked.summary().en.startswith("faults: 0; still to do: 0;")


def test_a_name_that_is_not_in_english_yet_is_told_where_it_stands(folder: Path) -> None:
    with importing_from(folder):
        told = check_package("mau_2026", folder.parent / "ke-hoach.txt").told
    roster = folder / "mau_2026" / "roster.py"
    lines = roster.read_text(encoding="utf-8").splitlines()
    line = next(number for number, line in enumerate(lines, start=1) if line.startswith("SO_TU_PHAP = "))
    sentence = "so-tu-phap: “Sở Tư pháp” is not in English yet"
    assert f"{roster}:{line}: {sentence}" in [each.located() for each in told]
    assert CheckedPackage(tuple(each for each in told if each.code == "not_in_english")).is_finished


def test_a_finished_package_has_nothing_to_tell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cchc_rules.authoring.package_check.faults_of_package", lambda *_: ())
    assert check_package("cchc_rules.plans.hue_2025", authored.write(tmp_path)).is_finished


def test_a_copy_is_read_as_scaffold_reads_documents(folder: Path) -> None:
    """The same lines as text and as rows of a workbook are told the same."""
    as_text = folder.parent / "ke-hoach.txt"
    book = Workbook()
    for line in read_document(as_text):
        book.worksheets[0].append(list(line.cells) or [line.text])
    book.save(folder.parent / "copy.xlsx")
    with importing_from(folder):
        assert check_package("mau_2026", folder.parent / "copy.xlsx") == check_package("mau_2026", as_text)


def test_a_copy_that_is_no_text_is_refused_in_a_line(folder: Path) -> None:
    (folder.parent / "copy.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    with importing_from(folder), pytest.raises(BadSheet, match="expected text in UTF-8"):
        check_package("mau_2026", folder.parent / "copy.doc")
