import json
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from cchc_rules.errors import UnknownPlan
from cchc_rules.law.clause import Clause
from cchc_rules.plans.hover import hover_text
from tests import authored, tiny


def test_lock_writes_lock_and_texts_and_says_how_many_rules(told: Callable[..., str], tiny_package: Path) -> None:
    count = len(tiny.PLAN.rules)
    assert told("lock", "tiny-2025") == f"tiny_town: {count} rules are locked\n"
    assert tiny.PLAN.rules[0].key in (tiny_package / "lock.json").read_text(encoding="utf-8")
    assert hover_text(tiny.HOME) in (tiny_package / "__init__.py").read_text(encoding="utf-8")
    assert told("lock", "tiny-2025", "--lang", "vi") == f"tiny_town: đã khóa {count} quy định\n"


def test_scaffold_tells_what_cannot_be_read_and_writes_nothing_without_a_folder(
    told: Callable[..., str], tmp_path: Path
) -> None:
    document = authored.write(tmp_path, name="ke_hoach-2026.txt")
    lines = told("scaffold", str(document)).splitlines()
    assert f"{document}:43: PL.II.5: its time is blank" in lines
    assert lines[0] == f"{document}:1: who signed it, its title, what it is based on, its day of effect"
    assert lines[-2] == "ke_hoach-2026: the id of the plan is ke-hoach-2026"
    assert lines[-1].startswith("ke-hoach-2026: lines: 40; ")
    assert [path.name for path in tmp_path.iterdir()] == ["ke_hoach-2026.txt"]


def test_scaffold_makes_a_distribution_of_which_no_rule_is_locked_yet(
    told: Callable[..., str], refused: Callable[..., list[str]], tmp_path: Path
) -> None:
    document, folder = authored.write(tmp_path), tmp_path / "mau-2026"
    said = told("scaffold", str(document), "-o", str(folder), "--lang", "vi")
    assert f"{document}:43: PL.II.5: ô thời gian để trống" in said
    lock = json.loads((folder / "src" / "mau_2026" / "lock.json").read_text(encoding="utf-8"))
    assert lock["rules"] == {}  # as long as they say TODO
    assert '"""TODO: due' in (folder / "src" / "mau_2026" / "pl_ii.py").read_text(encoding="utf-8")
    assert "mau_2026" not in sys.modules
    (line,) = refused("scaffold", str(document), "-o", str(folder))
    assert "expected a file that is not there yet" in line
    assert told("scaffold", str(document), "-o", str(folder), "--force", "--lang", "vi") == said


@pytest.mark.parametrize("name", ["import", "json", "cchc-rules"])
def test_scaffold_refuses_an_id_that_names_no_package_before_it_writes(
    refused: Callable[..., list[str]], tmp_path: Path, name: str
) -> None:
    (line,) = refused("scaffold", str(authored.write(tmp_path)), "-o", str(tmp_path / name))
    assert "expected an id that is no word and no module of Python" in line
    assert not (tmp_path / name).exists()


def test_scaffold_takes_the_names_of_columns(told: Callable[..., str], tmp_path: Path) -> None:
    text = authored.TEXT.replace("| Chủ trì | Phối hợp |", "| Đầu mối | Phối hợp |")
    document = authored.write(tmp_path, text, "mau-2026.txt")
    columns = tmp_path / "columns.toml"
    columns.write_text('lead = "Đầu mối"\n', encoding="utf-8")
    assert "activity" not in told("scaffold", str(document))
    assert "2 activity" in told("scaffold", str(document), "--columns", str(columns))


def test_check_ends_with_1_until_nothing_is_wrong_or_to_do(
    told: Callable[..., str], tiny_package: Path, copy: Callable[[str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = copy(tiny.TEXT)
    lines = told("check", "tiny-2025", path, code=1).splitlines()
    assert any(line.startswith(f"{tiny_package / '__init__.py'}:") and "II.1.1/1: " in line for line in lines)
    assert lines[-1] == f"faults: {len(lines) - 1}; still to do: 0; not in English: 0"
    document = json.loads(told("check", "tiny-2025", path, "--format", "json", code=1))
    assert len(document["told"]) == len(lines) - 1
    assert list(document["told"][0]) == ["file", "line", "rule", "code", "sentence"]
    monkeypatch.setattr("cchc_rules.authoring.package_check.faults_of_package", lambda *_: ())
    assert told("check", "tiny-2025", path, "--format", "json") == '{\n  "told": []\n}\n'
    assert told("check", "tiny-2025", path, "--lang", "vi") == "0 lỗi, 0 việc còn phải làm, 0 chỗ chưa có tiếng Anh\n"


def test_renew_takes_clauses_anew_and_leaves_the_rest(told: Callable[..., str], tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_text("I. Đạt 98 %", encoding="utf-8")
    digest = sha256("IĐạt98".encode()).hexdigest()
    module, other = tmp_path / "rules.py", tmp_path / "other.py"
    module.write_text(f'FIRST = Clause("I", 0, "IĐạt98", 6, "{digest}")\n', encoding="utf-8")
    other.write_text("NUMBER = 98\n", encoding="utf-8")
    assert told("renew", str(tmp_path), str(copy)) == f"{tmp_path}: 1 files are written anew\n"
    clause = Clause.from_passage("I", "I. Đạt 98 %")
    written = f'FIRST = Clause("I", 0, "{clause.anchor}", {clause.length}, "{clause.fingerprint}")\n'
    assert (module.read_text(encoding="utf-8"), other.read_text(encoding="utf-8")) == (written, "NUMBER = 98\n")
    assert told("renew", str(tmp_path), str(copy), "--lang", "vi") == f"{tmp_path}: đã ghi lại 0 tệp\n"


def test_check_tells_where_a_package_is_at_fault_that_cannot_be_imported(
    told: Callable[..., str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A name that nothing offers is refused as ever."""

    def refuse(name: str) -> None:
        try:
            int("a plan")
        except ValueError as fault:
            raise UnknownPlan(name, "a plan") from fault

    monkeypatch.setattr("cchc_rules.cli.commands.authoring.load_plan", refuse)
    first, _ = told("check", "gone-2025", str(tmp_path / "copy.txt"), code=1).splitlines()
    assert first.startswith(f"{__file__}:")
    monkeypatch.undo()
    assert "gone-2025" in told("check", "gone-2025", str(tmp_path / "copy.txt"), code=2)
