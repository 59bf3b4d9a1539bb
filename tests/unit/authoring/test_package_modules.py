from pathlib import Path

from attrs import evolve

from cchc_rules.authoring.package_modules import modules_of
from cchc_rules.authoring.scaffold import draft_package
from tests import authored


def test_a_package_has_a_module_for_each_part_and_one_for_what_is_no_rule(tmp_path: Path) -> None:
    modules = modules_of(draft_package(authored.write(tmp_path), "mau-2026"))
    shared = {
        "__init__.py",
        "document.py",
        "measures.py",
        "not_encoded.py",
        "py.typed",
        "readings.py",
        "roster.py",
        "units.py",
    }
    assert set(modules) == shared | {"i_2.py", "ii_1.py", "pl_i_i.py", "pl_ii.py"}
    assert (
        "        *i_2.RULES,\n        *ii_1.RULES,\n        *pl_i_i.RULES,\n        *pl_ii.RULES,\n"
        in modules["__init__.py"]
    )


def test_what_is_to_do_stands_above_the_rule_or_above_the_passage_that_is_none(tmp_path: Path) -> None:
    text = authored.TEXT.replace("Sở Nội vụ | Các sở, ban, ngành; UBND cấp xã |", "Sở Nội vụ | Hiệp hội Mẫu |")
    modules = modules_of(draft_package(authored.write(tmp_path, text), "mau-2026"))
    said = "# TODO ke-hoach.txt:38: what sort of body “Hiệp hội Mẫu” is\n# ke-hoach.txt:38\nBAN_HANH"
    assert said in modules["pl_ii.py"]
    assert "    # TODO ke-hoach.txt:43: its time is blank\n    NotEncoded(" in modules["not_encoded.py"]


def test_what_is_taken_from_another_line_is_told_with_that_line(tmp_path: Path) -> None:
    text = "TT | Nhiệm vụ | Chủ trì | Thời hạn\n1 | Dữ liệu | Sở Nội vụ | Quý I\n1.1 | Đất đai | | \n"
    draft = draft_package(authored.write(tmp_path, text), "mau-2026")
    assert "# ke-hoach.txt:3; what is blank is taken from ke-hoach.txt:2\n" in modules_of(draft)["pl.py"]
    told = modules_of(evolve(draft, language="vi"))["pl.py"]
    assert "# ke-hoach.txt:3; ô để trống lấy từ ke-hoach.txt:2\n" in told


def test_only_the_readings_that_rules_rest_on_are_written(tmp_path: Path) -> None:
    readings = modules_of(draft_package(authored.write(tmp_path), "mau-2026"))["readings.py"]
    assert '__all__ = ["HOW_COUNTED", "READ_AS_FLOOR", "STATE_TO_READ"]' in readings
    few = modules_of(draft_package(authored.write(tmp_path, "1. 98 % hồ sơ"), "mau-2026"))["readings.py"]
    assert '__all__ = ["HOW_COUNTED", "READ_AS_FLOOR"]' in few
