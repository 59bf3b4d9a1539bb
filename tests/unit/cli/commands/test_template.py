import csv
import io
from collections.abc import Callable
from datetime import date
from itertools import product
from pathlib import Path

import pytest
from attrs import evolve
from openpyxl import load_workbook

from cchc_rules.agencies.agency import AgencyClass, Level
from cchc_rules.dates.period import Period
from cchc_rules.formats.observation_sheets import (
    read_attestations,
    read_deliveries,
    read_figures,
    read_roll_calls,
)
from cchc_rules.formats.sheets.excel_rows import read_excel_rows
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import OwedBy
from cchc_rules.plans import hue_2025
from cchc_rules.text import Bilingual
from tests import changing, tiny
from tests.read_letter import read_letter
from tests.shelf import offer

READERS = {
    "figures": read_figures,
    "roll-calls": read_roll_calls,
    "deliveries": read_deliveries,
    "attestations": read_attestations,
}


def below_heading(written: str) -> list[list[str]]:
    """The rows that a template has filled in, without the lines of one cell above its heading."""
    rows = csv.reader(io.StringIO(written.removeprefix("\ufeff"), newline=""))
    return [row for row in rows if len(row) > 1][1:]


@pytest.fixture
def asked(told: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[tuple[str, ...]]]:
    """The keys in the cells that a template has filled in, row by row."""

    def run(kind: str, *options: str, plan: Plan = tiny.PLAN) -> list[tuple[str, ...]]:
        offer(monkeypatch, plan)
        rows = below_heading(told("template", kind, plan.id, *options))
        return [tuple(cell.partition(" – ")[0] for cell in row) for row in rows]

    return run


def test_each_target_is_asked_for_with_who_answers(asked: Callable[..., list[tuple[str, ...]]]) -> None:
    """Where the plan leaves open who answers, the cell of the agency is left to be filled in."""
    assert asked("figures") == [
        ("on-time-of-closed", "", "2025", *[""] * 6),
        ("online", "ubnd-cap-huyen", "2025", *[""] * 6),
        ("offices-ready", "", "2025", *[""] * 6),
        ("score", "", "2025", *[""] * 6),
    ]


def test_an_agency_is_asked_for_the_figures_that_would_be_used(asked: Callable[..., list[tuple[str, ...]]]) -> None:
    """Not of what other levels answer, nor of what counts it as a case."""
    assert [row[:2] for row in asked("figures", "--agency", "Sở Nội vụ")] == [
        ("on-time-of-closed", "so-noi-vu"),
        ("score", "so-noi-vu"),
    ]
    assert [row[:2] for row in asked("figures", "--agency", "H. Bắc")] == [
        ("on-time-of-closed", "huyen-bac"),
        ("online", "huyen-bac"),
        ("score", "huyen-bac"),
    ]


def test_members_that_answer_each_by_itself_and_parts_have_rows_of_their_own(
    asked: Callable[..., list[tuple[str, ...]]],
) -> None:
    """A blank row stands for the members that the roster does not list; the pooled measure is not asked for."""
    each = evolve(tiny.DOSSIERS_ON_TIME, answered_by=tiny.DISTRICTS, each=True)
    assert [row[:2] for row in asked("figures", plan=tiny.plan_with(each))] == [
        ("on-time-of-closed", "huyen-bac"),
        ("on-time-of-closed", "huyen-nam"),
        ("on-time-of-closed", ""),
    ]
    parts = evolve(tiny.DOSSIERS_ON_TIME, answered_by=tiny.DEPARTMENTS, each=True, parts=(tiny.ON_TIME_OF_LAND,))
    assert [row[:2] for row in asked("figures", plan=tiny.plan_with(parts))] == [
        ("on-time-of-land", "so-noi-vu"),
        ("on-time-of-land", "so-tu-phap"),
    ]


def test_each_agency_that_is_counted_is_called(asked: Callable[..., list[tuple[str, ...]]]) -> None:
    """One that two targets of a measure count is called once."""
    everybody = ["so-noi-vu", "so-tu-phap", "van-phong", "huyen-bac", "huyen-nam", ""]
    assert asked("roll-calls") == [("offices-ready", "2025", key, "", "", "") for key in everybody]
    assert asked("roll-calls", "--agency", "Sở Tư pháp") == [("offices-ready", "2025", "so-tu-phap", "", "", "")]
    twice = evolve(tiny.ALL_OFFICES_READY, counted=(tiny.HOME, tiny.DEPARTMENTS))
    assert [row[2] for row in asked("roll-calls", plan=tiny.plan_with(twice))] == ["so-noi-vu", "so-tu-phap"]
    assert [row[2] for row in asked("roll-calls", "--agency", "Các sở")] == []


def test_who_answers_for_those_called_is_named_where_each_member_does(
    asked: Callable[..., list[tuple[str, ...]]],
) -> None:
    each = evolve(tiny.ALL_OFFICES_READY, counted=(tiny.DEPARTMENTS,), answered_by=tiny.DISTRICTS, each=True)
    plan = tiny.plan_with(each)
    called = [(one, by) for by in ("huyen-bac", "huyen-nam", "") for one in ("so-noi-vu", "so-tu-phap")]
    assert [(row[2], row[4]) for row in asked("roll-calls", plan=plan)] == called
    assert [(row[2], row[4]) for row in asked("roll-calls", "--agency", "Huyện Nam", plan=plan)] == [
        ("so-noi-vu", "huyen-nam"),
        ("so-tu-phap", "huyen-nam"),
    ]
    assert [(row[2], row[4]) for row in asked("roll-calls", "--agency", "Sở Nội vụ", plan=plan)] == [("so-noi-vu", "")]
    assert asked("roll-calls", "--agency", "VP thị xã", plan=plan) == []


def test_each_activity_is_asked_for_with_those_who_deliver_it(asked: Callable[..., list[tuple[str, ...]]]) -> None:
    assert asked("deliveries") == [
        ("II.1.6/1", "van-phong", "", ""),
        ("II.1.6/1", "so-noi-vu", "", ""),
        ("II.1.7/1", "so-noi-vu", "", ""),
        ("II.1.7/1", "so-tu-phap", "", ""),
        ("II.1.8/1", "huyen-bac", "", ""),
        ("II.1.8/1", "huyen-nam", "", ""),
        ("II.1.8/1", "", "", ""),
        ("II.1.9/1", "so-tu-phap", "", ""),
    ]
    assert asked("deliveries", "--agency", "Huyện Bắc") == [("II.1.8/1", "huyen-bac", "", "")]
    assert asked("deliveries", "--agency", "UBND cấp huyện") == [
        ("II.1.8/1", key, "", "") for key in ("huyen-bac", "huyen-nam", "")
    ]


@pytest.mark.parametrize("owed_by", [OwedBy.ONE, OwedBy.CONCERNED])
def test_what_not_each_member_owes_is_asked_for_once(
    asked: Callable[..., list[tuple[str, ...]]], owed_by: OwedBy
) -> None:
    owed = evolve(tiny.MEETINGS, owed_by=owed_by)
    plan = evolve(tiny.PLAN, rules=tuple(owed if each is tiny.MEETINGS else each for each in tiny.PLAN.rules))
    assert [row for row in asked("deliveries", plan=plan) if row[0] == "II.1.8/1"] == [
        ("II.1.8/1", "ubnd-cap-huyen", "", "")
    ]
    assert asked("deliveries", "--agency", "Huyện Bắc", plan=plan) == [("II.1.8/1", "huyen-bac", "", "")]


def test_a_line_above_the_heading_shows_a_row_that_would_be_read(
    told: Callable[..., str], tiny_plan: None, tmp_path: Path
) -> None:
    """It says that it is not read itself, and as a row of the sheet it would be one observation."""
    for language, (kind, read) in product(("en", "vi"), READERS.items()):
        written = told("template", kind, "tiny-2025", "--agency", "Sở Nội vụ", "--lang", language)
        rows = [*csv.reader(io.StringIO(written.removeprefix("\ufeff"), newline=""))]
        heading = next(row for row in rows if len(row) > 1)
        example = next(row[0] for row in reversed(rows) if len(row) == 1)
        said, _, row = example.partition(": ")
        assert (
            said
            == {
                "en": "An example of a row filled in (this line is only to look at and is not read)",
                "vi": "Ví dụ một dòng đã điền (dòng này chỉ để xem và không được đọc)",
            }[language]
        )
        cells = dict(part.split(": ", 1) for part in row.split(" · "))
        path = tmp_path / f"{kind}-{language}.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([[example], heading, [cells.get(column, "") for column in heading]])
        assert len(read(path, tiny.PLAN)) == 1


@pytest.mark.parametrize("kind", READERS)
def test_lines_above_the_heading_say_what_stands_in_each_column(
    told: Callable[..., str], tiny_plan: None, kind: str
) -> None:
    """Each by the name that it has in the heading, in its order."""
    for language in ("en", "vi"):
        written = told("template", kind, "tiny-2025", "--lang", language)
        rows = [*csv.reader(io.StringIO(written.removeprefix("\ufeff"), newline=""))]
        heading = next(row for row in rows if len(row) > 1)
        notes = [row[0] for row in rows if len(row) == 1][: len(heading)]
        assert [note.partition(": ")[0] for note in notes] == heading
        assert all(note.partition(": ")[2] for note in notes)


@pytest.mark.parametrize("saved", [",", ";", "\t"])
def test_a_title_keeps_its_marks_in_the_example_however_the_sheet_is_saved(
    told: Callable[..., str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, saved: str
) -> None:
    """Excel saves a sheet again with what its country separates cells by, and each row as wide as the widest."""
    title = Bilingual("Báo cáo quý, 6 tháng; năm | đột xuất", "Reports, quarterly; yearly | on request")
    told_so = evolve(tiny.MIDYEAR_REPORTS, title=title)
    plan = evolve(tiny.PLAN, rules=tuple(told_so if each is tiny.MIDYEAR_REPORTS else each for each in tiny.RULES))
    offer(monkeypatch, plan)
    written = told("template", "deliveries", "tiny-2025", "--lang", "vi", "--agency", "Sở Tư pháp")
    rows = [*csv.reader(io.StringIO(written.removeprefix("\ufeff"), newline=""))]
    assert any(title.vi in row[0] for row in rows if len(row) == 1)
    width = max(map(len, rows))
    path = tmp_path / "saved.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=saved).writerows([*row, *[""] * (width - len(row))] for row in rows)
    assert read_deliveries(path, plan) == ()


def test_each_outcome_is_asked_for_with_whose_word_it_is(asked: Callable[..., list[tuple[str, ...]]]) -> None:
    assert asked("attestations") == [("II.1.5/1", "so-noi-vu", "", "", "")]
    assert asked("attestations", "--agency", "Sở Nội vụ") == asked("attestations")
    assert asked("attestations", "--agency", "Sở Tư pháp") == []


def test_the_rules_are_those_that_are_judged_on_the_day_of_looking(
    asked: Callable[..., list[tuple[str, ...]]], amended_plan: Plan
) -> None:
    """An amendment that takes effect later is not known yet."""
    before, after = (
        {row[0] for row in asked("deliveries", "--as-of", day, plan=amended_plan)}
        for day in ("2025-02-01", "2025-12-31")
    )
    assert before - after == {"II.1.8/1"}


def test_bodies_of_a_file_are_asked_too(asked: Callable[..., list[tuple[str, ...]]], agencies: list[str]) -> None:
    assert ("II.1.7/1", "chi-cuc-thue", "", "") in asked("deliveries", *agencies)
    assert asked("deliveries", "--agency", "Chi cục Thuế", *agencies) == [("II.1.7/1", "chi-cuc-thue", "", "")]


@pytest.mark.parametrize(
    ("language", "heading", "row"),
    [
        ("en", "rule,agency,day,holds,reference", "II.1.5/1 – Connected,so-noi-vu – Department of Home Affairs,,,"),
        ("vi", "Quy định,Cơ quan,Ngày,Kết quả,Văn bản", "II.1.5/1 – Kết nối,so-noi-vu – Sở Nội vụ,,,"),
    ],
)
def test_a_sheet_is_worded_in_the_language_asked_for(
    told: Callable[..., str], language: str, heading: str, row: str
) -> None:
    said = told("template", "attestations", "tiny-2025", "--lang", language)
    assert said.startswith("\ufeff")
    assert said.splitlines()[-2:] == [heading, row]


def test_a_csv_file_has_the_mark_by_which_excel_knows_it(told: Callable[..., str], tmp_path: Path) -> None:
    path = tmp_path / "mau.CSV"
    said = told("template", "figures", "tiny-2025", "--lang", "vi")
    assert told("template", "figures", "tiny-2025", "--lang", "vi", "-o", str(path)) == ""
    assert path.read_bytes() == said.encode()
    assert said.startswith("\ufeff")


def test_a_workbook_has_lists_to_choose_from(told: Callable[..., str], tmp_path: Path) -> None:
    """A file that is there is replaced only by force."""
    path = tmp_path / "mau.xlsx"
    asked = ["template", "roll-calls", "tiny-2025", "--lang", "vi", "-o", str(path)]
    assert told(*asked) == ""
    assert "cần tệp chưa có sẵn" in told(*asked, code=2)
    rows = [cells for _, cells in read_excel_rows(path)]
    written = told("template", "roll-calls", "tiny-2025", "--lang", "vi").removeprefix("\ufeff")
    assert rows == [*csv.reader(io.StringIO(written, newline=""))]
    lists = load_workbook(path)["lists"]
    offered = [[cell.value for cell in column if cell.value] for column in lists.iter_cols()]
    measures, agencies, answers, answered_by, complete = offered
    assert measures == ["offices-ready – Chỉ số offices-ready"]
    assert "ubnd-cap-huyen – UBND cấp huyện" in answered_by
    assert "ubnd-cap-huyen – UBND cấp huyện" not in agencies
    assert (answers, complete) == (["có", "không", "chưa rõ", "không thuộc diện tính"], ["có"])


@pytest.mark.parametrize("name", ["mau.ods", "mau.XLS", "mau.xlsm", "mau.pdf", "mau.docx", "mau.txt"])
def test_a_file_of_another_kind_is_refused(refused: Callable[..., list[str]], tmp_path: Path, name: str) -> None:
    path = str(tmp_path / name)
    (said,) = refused("template", "figures", "tiny-2025", "-o", path)
    assert "--output: got " in said
    assert said.endswith("expected a file named .xlsx or .csv. Name it so.")


@pytest.mark.parametrize("kind", READERS)
@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
@pytest.mark.parametrize("language", ["en", "vi"])
def test_the_sheet_of_a_real_plan_reports_nothing_until_it_is_filled_in(
    told: Callable[..., str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, kind: str, suffix: str, language: str
) -> None:
    offer(monkeypatch, hue_2025.PLAN)
    path = tmp_path / f"mau.{suffix}"
    assert told("template", kind, "hue-2025", "--lang", language, "-o", str(path)) == ""
    assert READERS[kind](path, hue_2025.PLAN) == ()
    assert told("assess", "hue-2025", "--as-of", "2025-06-01", f"--{kind}", str(path)) == told(
        "assess", "hue-2025", "--as-of", "2025-06-01"
    )


def test_a_plan_without_outcomes_has_a_sheet_without_rows(
    told: Callable[..., str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    others = AgencyClass("nhom-khac", Bilingual("Nhóm khác", "Others"), (Level.PROVINCE,))
    plan = tiny.plan_with(evolve(tiny.DOSSIERS_ON_TIME, answered_by=others))
    offer(monkeypatch, plan)
    path = tmp_path / "mau.xlsx"
    assert told("template", "attestations", plan.id, "-o", str(path)) == ""
    assert read_attestations(path, plan) == ()


def test_agencies_are_followed_where_that_is_asked_for(
    told: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those who are there on the day are asked: heirs, and members that came; nobody that has ended."""

    def keys(kind: str, place: int, *options: str, plan: str = "tiny-2025") -> list[str]:
        rows = below_heading(told("template", kind, plan, "--as-of", "2025-06-15", *options))
        return list(dict.fromkeys(row[place].partition(" – ")[0] for row in rows))

    follow = "--follow-successions"
    assert "huyen-bac" in keys("roll-calls", 2)
    called = keys("roll-calls", 2, follow)
    assert "so-y-te" in called
    assert not {"huyen-bac", "so-noi-vu", "van-phong"} & set(called)
    assert not {"so-noi-vu", "van-phong"} & set(keys("deliveries", 1, follow))
    assert keys("figures", 1, "--agency", "Huyện Đông", follow) == ["huyen-dong"]
    merged = tiny.plan_with(evolve(tiny.ALL_OFFICES_READY, counted=(tiny.HOME,)))
    offer(monkeypatch, merged, successions={merged.id: changing.SUCCESSIONS})
    assert keys("roll-calls", 2, plan=merged.id) == ["so-noi-vu"]
    assert keys("roll-calls", 2, follow, plan=merged.id) == ["so-tu-phap"]


def test_a_name_that_came_later_is_refused_with_the_option_that_finds_it(refused: Callable[..., list[str]]) -> None:
    """Nobody near to it is offered, as it is no mistake; a name that is unknown at all times has its nearest."""
    (line,) = refused("template", "figures", "tiny-2025", "--agency", "Huyện Đông", "--lang", "vi")
    assert line.endswith(
        "Cơ quan này có sau khi ký kế hoạch: hãy tính cả việc sắp xếp cơ quan, "
        "trong lệnh thì thêm --follow-successions."
    )
    (line,) = refused("agenda", "tiny-2025", "--as-of", "2025-06-15", "--agency", "Huyện Đôngg")
    assert "--follow-successions" not in line


def test_a_sheet_is_named_and_its_periods_written_in_the_language_asked_for(
    told: Callable[..., str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    part = evolve(tiny.DOSSIERS_ON_TIME, period=Period.of_days(date(2025, 1, 1), date(2025, 12, 24)))
    offer(monkeypatch, tiny.plan_with(part))
    told("template", "figures", "tiny-2025", "--lang", "vi", "-o", str(tmp_path / "vi.xlsx"))
    told("template", "figures", "tiny-2025", "--lang", "en", "-o", str(tmp_path / "en.xlsx"))
    for language, title, period in (
        ("vi", "Số liệu", "01/01/2025..24/12/2025"),
        ("en", "Figures", "2025-01-01..2025-12-24"),
    ):
        sheet = load_workbook(tmp_path / f"{language}.xlsx").worksheets[0]
        assert (sheet.title, sheet["C12"].value, sheet.freeze_panes) == (title, period, "A12")


def test_a_letter_is_a_document_of_word(told: Callable[..., str], tmp_path: Path) -> None:
    letter = tmp_path / "mẫu.docx"
    assert told("template", "letter", "tiny-2025", "--lang", "vi", "-o", str(letter)) == ""
    assert letter.read_bytes()[:2] == b"PK"
    assert "BÁO CÁO" in read_letter(letter.read_bytes())
    refused = told("template", "letter", "tiny-2025", "-o", str(tmp_path / "a.xlsx"), code=2)
    assert "expected a file named .docx" in refused
