import csv
import json
import re
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from types import SimpleNamespace

import polars as pl
import pytest

from cchc_rules.cli.commands import counting
from cchc_rules.cli.main import main
from cchc_rules.formats.observation_sheets import read_figures
from cchc_rules.plans import hue_2025
from tests import tiny
from tests.read_workbook import read_workbook

COUNTED = """\
measure,agency,period,yes,no,unknown,share,value,source
on-time-of-closed,so-noi-vu,2025-Q1,1,1,0,,,"ho-so.csv, --mapping mapping.toml, --as-of 2025-04-15"
on-time-of-closed,so-tu-phap,2025-Q1,0,0,1,,,"ho-so.csv, --mapping mapping.toml, --as-of 2025-04-15"
"""
BESIDE = """\
period           2025-01-01 – 2025-03-31
rows          4
repeated ids  1
outside       1  on-time-of-closed (on-time-of-closed)
"""


@pytest.fixture
def counted(capsys: pytest.CaptureFixture[str], tiny_plan: None) -> Callable[..., str]:
    """What is counted about the tiny plan, what is told beside it left out."""

    def run(*arguments: str) -> str:
        assert main(["tally", "tiny-2025", *arguments]) == 0
        return capsys.readouterr().out

    return run


def test_a_table_of_records_is_counted_as_a_sheet_of_figures(
    tiny_plan: None, dossiers: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["tally", "tiny-2025", *dossiers]) == 0
    assert capsys.readouterr() == (COUNTED, BESIDE)


def test_a_table_of_records_becomes_findings(
    told: Callable[..., str], tmp_path: Path, dossiers: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    figures = tmp_path / "figures.csv"
    assert main(["tally", "tiny-2025", *dossiers, "-o", str(figures)]) == 0
    assert capsys.readouterr() == ("", BESIDE)
    assert figures.read_text("utf-8") == COUNTED
    found = told("assess", "tiny-2025", "--figures", str(figures), "--as-of", "2025-04-15")
    assert "the figures so far are behind (1/2; at least 98 %; not reported: 01/04/2025–14/04/2025)" in found
    assert "Unused" not in found


def test_counts_by_other_fields_and_in_total(counted: Callable[..., str], dossiers: list[str]) -> None:
    assert counted(*dossiers, "--by", "agency", "id").splitlines()[:2] == [
        "agency,id,measure,yes,no,unknown,outside,undetermined",
        "Sở Nội vụ,1,on-time-of-closed,1,0,0,0,0",
    ]
    assert counted(*dossiers, "--by").splitlines()[1] == "on-time-of-closed,1,1,1,1,0"


def test_fields_to_group_by_add_up_however_often_the_option_is_given(
    counted: Callable[..., str], dossiers: list[str]
) -> None:
    together = counted(*dossiers, "--by", "agency", "id")
    assert counted(*dossiers, "--by", "agency", "--by", "id") == together


def test_days_that_nobody_gave_are_told_as_the_plans(
    tiny_plan: None, dossiers: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """A table of the first quarter would else be a figure of the year, without a word."""
    place = dossiers.index("--period")
    for given in (dossiers, dossiers[:place] + dossiers[place + 2 :]):
        assert main(["tally", "tiny-2025", *given]) == 0
    own, plans = (line for line in capsys.readouterr().err.splitlines() if line.startswith("period"))
    assert own.split(maxsplit=1)[1] == "2025-01-01 – 2025-03-31"
    assert plans.split(maxsplit=1)[1].startswith("2025-01-01 – 2025-04-15; the plan's, up to")


def test_a_period_into_which_nothing_falls_is_refused(dossiers: list[str], refused: Callable[..., list[str]]) -> None:
    """Whoever asked for it: a table of one quarter counted as another would say that there was no case."""
    (line,) = refused("tally", "tiny-2025", *dossiers, "--measure", "on-time-of-closed", "--period", "2024")
    assert "got '2024-01-01 – 2024-12-31'; expected a period in which some of its 4 rows fall." in line


def test_tallies_are_printed_whole(counted: Callable[..., str], dossiers: list[str]) -> None:
    document = json.loads(counted(*dossiers, "--format", "json"))
    assert (document["plan"], document["digest"]) == ("tiny-2025", tiny.PLAN.digest)
    assert (document["by"], document["rows"], document["repeated"]) == (["agency"], 4, 1)
    assert (document["as_of"], document["contradictions"]) == ("2025-04-15", [])
    assert document["groups"][-1] == {
        "measure": "on-time-of-closed",
        "group": ["so-tu-phap"],
        "tally": {"yes": 0, "no": 0, "unknown": 1},
        "outside": 1,
        "undetermined": 0,
    }


@pytest.mark.parametrize("suffix", ["csv", "parquet"])
def test_what_cannot_be_true_is_told_whichever_measure_is_counted(
    suffix: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / f"dossiers.{suffix}"
    closed, late = ("2025-02-05", "2025-02-04", "2025-02-06"), ("2025-02-05", "2025-02-06", "2025-02-03")
    names = ("NgayTiepNhan", "completed_on", "due_on")
    columns = {name: [closed[place], late[place]] for place, name in enumerate(names)}
    frame = pl.DataFrame({"agency": ["Sở Nội vụ"] * 2, **columns})
    frame.write_csv(path) if suffix == "csv" else frame.write_parquet(path)
    mapping = tmp_path / "mapping.toml"
    mapping.write_text('[columns]\nreceived_on = "NgayTiepNhan"\n', encoding="utf-8")
    options = ["tally", "hue-2025", str(path), "--mapping", str(mapping), "--measure", "on-time-of-closed"]
    assert main([*options, "--as-of", "2025-04-15"]) == 0
    assert capsys.readouterr().err.splitlines()[1:] == [
        "rows           2",
        "contradictory  1  completed before it was received",
        "contradictory  1  due before it was received",
    ]


def test_what_was_not_counted_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "dossiers.csv"
    path.write_text(
        "agency,received_on,completed_on,due_on,new_due_on\n"
        "Sở Nội vụ,2025-02-05,2025-02-04,2025-02-06,\n"
        "Sở Nội vụ,,,2025-02-06,\n",
        encoding="utf-8",
    )
    options = ["tally", "hue-2025", str(path), "--as-of", "2025-04-15"]
    assert main(options) == 0
    told = capsys.readouterr().err.splitlines()
    assert told[1:4] == [
        "rows           2",
        "contradictory  1  completed before it was received",
        f"undetermined   1  {hue_2025.ON_TIME_OF_RECEIVED.title.en} (on-time-of-received)",
    ]
    for measure, lacks in (
        (hue_2025.LATE_DOSSIERS_APOLOGISED_FOR, "apologised"),
        (hue_2025.DOSSIERS_FILED_REMOTELY_OF_ALL, "channel, filed_on_site"),
    ):
        assert f"not counted       {measure.title.en} ({measure.key}), without {lacks}" in told
    assert main([*options, "--lang", "vi"]) == 0
    told = capsys.readouterr().err.splitlines()
    assert told[1:4] == [
        "số dòng          2",
        "mâu thuẫn        1  kết thúc trước khi tiếp nhận",
        f"chưa xác định    1  {hue_2025.ON_TIME_OF_RECEIVED.title.vi} (on-time-of-received)",
    ]
    title = hue_2025.LATE_DOSSIERS_APOLOGISED_FOR.title.vi
    assert f"không đếm           {title} (late-dossiers-apologised), thiếu cột apologised" in told


def test_a_named_measure_is_counted_or_refused(
    tiny_plan: None, dossiers: list[str], capsys: pytest.CaptureFixture[str], refused: Callable[..., list[str]]
) -> None:
    assert main(["tally", "tiny-2025", *dossiers, "--measure", "on-time-of-closed"]) == 0
    assert "not counted" not in capsys.readouterr().err
    (line,) = refused("tally", "tiny-2025", *dossiers, "--measure", "on-time-of-all")
    assert "got 'on-time-of-all'; expected a measure with a population and a yes" in line
    (line,) = refused("tally", "tiny-2025", *dossiers, "--measure", "on-time-of-clos")
    assert "Nearest: on-time-of-closed" in line
    lines = refused("tally", "tiny-2025", dossiers[0], "--as-of", "2025-04-15", "--measure", "on-time-of-closed")
    assert len(lines) == 3
    assert lines[0].startswith(f"cchc-rules: {dossiers[0]}: got 'completed_on'; expected one of the columns")


def test_a_table_that_answers_nothing_is_refused(dossiers: list[str], refused: Callable[..., list[str]]) -> None:
    (line,) = refused("tally", "tiny-2025", dossiers[0], "--as-of", "2025-04-15")
    assert "got 'HoSo, DonVi, NgayHenTra, NgayKetThucXuLy'; expected the columns of a measure of tiny-2025" in line


def test_groups_that_are_no_agencies_are_told_together(
    tmp_path: Path, dossiers: list[str], refused: Callable[..., list[str]]
) -> None:
    path = Path(dossiers[0])
    path.write_text(path.read_text("utf-8").replace("sở nội vụ", "Sở Nội").replace("Tư pháp", "Tư"), "utf-8")
    lines = refused("tally", "tiny-2025", *dossiers)
    assert [line.partition("Nearest: ")[2] for line in lines] == ["Sở Nội vụ.", "Sở Tư pháp."]


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        ("2025", "2025-01-01", "2025-04-15"),
        ("2025-Q1", "2025-01-01", "2025-03-31"),
        ("2025-02-01..15/03/2025", "2025-02-01", "2025-03-15"),
        ("Quý I/2025", "2025-01-01", "2025-03-31"),
        (None, "2025-01-01", "2025-04-15"),
    ],
)
def test_a_period_is_counted_up_to_the_day_of_looking(
    counted: Callable[..., str], dossiers: list[str], period: str | None, first: str, last: str
) -> None:
    options = [*dossiers[:3], *([] if period is None else ["--period", period]), *dossiers[5:]]
    assert json.loads(counted(*options, "--format", "json"))["period"] == {"first_day": first, "last_day": last}


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--period", "2025-Q5"], "--period: got '2025-Q5'; expected a period: 2025, 2025-Q1, "),
        (["--period", "2025-02-01..2025-01-01"], "expected a last day that is not before the first"),
        (["--period", "2026"], "expected a period that begins by the day of looking, 2025-04-15"),
        (["--as-of", "x"], "--as-of: got 'x'; expected a day"),
        (["--mapping", "no-such-file.toml"], "no-such-file.toml: No such file or directory"),
    ],
)
def test_a_question_that_makes_no_sense_is_told(
    dossiers: list[str], refused: Callable[..., list[str]], options: list[str], said: str
) -> None:
    (line,) = refused("tally", "tiny-2025", *dossiers, *options)
    assert said in line


def test_all_bad_cells_of_a_table_are_told(dossiers: list[str], refused: Callable[..., list[str]]) -> None:
    path = Path(dossiers[0])
    path.write_text(
        path.read_text("utf-8").replace("06/02/2025\n", "mai\n").replace("06/05/2025", "32/05/2025"), "utf-8"
    )
    lines = refused("tally", "tiny-2025", *dossiers)
    assert [line.partition(": got")[0].removeprefix(f"cchc-rules: {path}, ") for line in lines] == [
        "column 'NgayKetThucXuLy', 2 rows, the first of them 3, 4",
        "column 'NgayHenTra', row 5",
    ]


def test_how_much_of_a_table_has_been_read_is_known_while_it_is_counted(
    tiny_plan: None, dossiers: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    said: list[str] = []
    monkeypatch.setattr(counting, "progress", lambda _: nullcontext(said.append))
    table = Path(dossiers[0])
    head, *rows = table.read_text("utf-8").splitlines()
    table.write_text("\n".join([head, *rows * 2_500, ""]), "utf-8")
    assert main(["tally", "tiny-2025", *dossiers]) == 0
    assert said[-1] == "ho-so.csv, 100 %"
    assert all(re.fullmatch(r"ho-so\.csv, [0-9]+ %", each) for each in said)
    assert capsys.readouterr().out


def test_without_a_period_that_of_the_plan_is_counted(counted: Callable[..., str], dossiers: list[str]) -> None:
    assert counted(*dossiers[:3], "--as-of", "15/04/2026") == COUNTED.replace("2025-Q1", "2025").replace(
        "2025-04-15", "2026-04-15"
    )


def test_a_table_of_which_nothing_falls_into_the_plans_period_is_refused(
    dossiers: list[str], refused: Callable[..., list[str]], counted: Callable[..., str]
) -> None:
    path = Path(dossiers[0])
    path.write_text(path.read_text("utf-8").replace("/2025", "/2026"), "utf-8")
    (line,) = refused("tally", "tiny-2025", *dossiers[:3], "--as-of", "15/04/2026")
    assert line.endswith(
        "got '2025-01-01 – 2025-12-31'; expected a period in which some of its 4 rows fall. "
        "Say with --period which days to count, and see that the table is whole."
    )


def test_a_plan_without_rules_of_a_period_has_none_to_count(
    monkeypatch: pytest.MonkeyPatch, dossiers: list[str], refused: Callable[..., list[str]]
) -> None:
    monkeypatch.setattr("cchc_rules.cli.commands.counting.load_plan", lambda plan: SimpleNamespace(id=plan, rules=()))
    (line,) = refused("tally", "tiny-2025", *dossiers[:3], "--as-of", "15/04/2026")
    assert "expected a plan with rules of a period. Say which days to count." in line


def test_cases_that_may_be_in_two_groups_have_no_total(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "dossiers.csv"
    path.write_text(
        "agency,channel,procedure,received_on,special_procedure,one_stop\n"
        "Sở Tư pháp,online,P,2025-02-03,0,1\nSỞ TƯ PHÁP,counter,P,2025-02-03,0,0\n",
        encoding="utf-8",
    )
    options = [
        "tally",
        "hue-2025",
        str(path),
        "--measure",
        "procedures-through-one-stop-by-dossiers",
        "--as-of",
        "2026-01-15",
    ]
    assert main([*options, "--by", "channel"]) == 0
    assert capsys.readouterr().out.splitlines()[1:] == [
        "counter,procedures-through-one-stop-by-dossiers,0,1,0,0,0",
        "online,procedures-through-one-stop-by-dossiers,1,0,0,0,0",
    ]
    assert main(options) == 0
    assert "so-tu-phap,2025,0,1,0" in capsys.readouterr().out


def test_a_name_that_passed_on_is_counted_for_who_has_it_in_the_period(
    tiny_plan: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where agencies are not followed it is refused, and both are named."""
    path = tmp_path / "table.csv"
    path.write_text("agency,completed_on,due_on\nHuyện Bắc,2025-06-10,2025-06-10\n", encoding="utf-8")
    options = ["tally", "tiny-2025", str(path), "--as-of", "2025-07-15", "--period", "2025-06"]
    assert main(options) == 2
    assert "huyen-bac, before 2025-04-01; so-y-te, from 2025-05-01" in capsys.readouterr().err
    assert main([*options, "--follow-successions"]) == 0
    assert "\non-time-of-closed,so-y-te,2025-06-01" in capsys.readouterr().out
    before = [*options[:4], "2025-07-15", "--period", "2025-03"]
    path.write_text("agency,completed_on,due_on\nHuyện Bắc,2025-03-10,2025-03-10\n", encoding="utf-8")
    for followed in ([], ["--follow-successions"]):
        assert main([*before, *followed]) == 0
        assert "\non-time-of-closed,huyen-bac,2025-03-01" in capsys.readouterr().out


def test_bodies_of_a_file_are_counted_too(tiny_plan: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table, agencies = tmp_path / "table.csv", tmp_path / "agencies.csv"
    table.write_text("agency,completed_on,due_on\nCCT,2025-06-10,2025-06-10\n", encoding="utf-8")
    agencies.write_text("key,vi,kind,level\nchi-cuc-thue,Chi cục Thuế,department,province\n", encoding="utf-8")
    options = ["tally", "tiny-2025", str(table), "--as-of", "2025-07-15"]
    assert main(options) == 2
    assert "got 'CCT'" in capsys.readouterr().err
    for followed in ([], ["--follow-successions"]):
        assert main([*options, "--agencies", str(agencies), *followed]) == 0
        assert "\non-time-of-closed,chi-cuc-thue,2025-01-01..2025-07-15," in capsys.readouterr().out


@pytest.mark.parametrize(
    ("said", "where", "vietnamese"),
    [
        ('[codes.channel]\n2 = "onlin"\n', "codes.channel.2: got 'onlin'", "codes.channel.2: nhận được 'onlin'"),
        ('[codes.due_on]\nx = "y"\n', "codes.due_on.x: got 'y'", "codes.due_on.x: nhận được 'y'"),
        ('time_zone = "Hanoi"\n', "time_zone: got 'Hanoi'", "time_zone: nhận được 'Hanoi'"),
        ('[codes.agency]\nA = "Sở Không"\n', "codes.agency.A: got 'Sở Không'", "codes.agency.A: nhận được 'Sở Không'"),
    ],
)
def test_what_a_mapping_says_wrongly_is_told_with_its_file_and_key(
    refused: Callable[..., list[str]],
    dossiers: list[str],
    tmp_path: Path,
    said: str,
    where: str,
    vietnamese: str,
) -> None:
    mapping = tmp_path / "sai.toml"
    columns = '[columns]\nagency = "DonVi"\ndue_on = "NgayHenTra"\ncompleted_on = "NgayKetThucXuLy"\n'
    mapping.write_text(said + columns, encoding="utf-8")
    asked = ("tally", "tiny-2025", dossiers[0], "--mapping", str(mapping), "--as-of", "2025-04-15")
    measured = (*asked, "--measure", "on-time-of-closed")
    assert f"{mapping}, {where}" in refused(*measured)[0]
    assert f"{mapping}, {vietnamese}" in refused(*measured, "--lang", "vi")[0]


def test_a_mapping_is_not_blamed_for_what_it_does_not_say(
    refused: Callable[..., list[str]], dossiers: list[str], tmp_path: Path
) -> None:
    mapping = tmp_path / "dung.toml"
    mapping.write_text('[columns]\nagency = "DonVi"\ndue_on = "NgayHenTra"\ncompleted_on = "NgayKetThucXuLy"\n')
    asked = ("tally", "tiny-2025", dossiers[0], "--as-of", "2025-04-15", "--measure", "on-time-of-closed")
    (said,) = refused(*asked, "--mapping", str(mapping), "--by", "agency", "agency")
    assert said.startswith("cchc-rules: by: got 'agency', 'agency'; expected different names")


def test_a_wrong_field_of_a_mapping_is_told_with_its_file(
    dossiers: list[str], tmp_path: Path, refused: Callable[..., list[str]]
) -> None:
    """Before anything is said of columns that are lacking for it."""
    mapping = tmp_path / "sai.toml"
    mapping.write_text('[columns]\nhen_tra = "NgayHenTra"\n', encoding="utf-8")
    (said,) = refused("tally", "tiny-2025", dossiers[0], "--mapping", str(mapping), "--as-of", "2025-04-15")
    assert f"{mapping}, columns.hen_tra: got 'hen_tra'; expected one of " in said
    assert "due_on" in said


def test_headings_are_in_the_language_asked_for(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, tiny_plan: None
) -> None:
    """Those of counts by any field, and those of a sheet of figures, which is read back."""
    path = tmp_path / "dossiers.csv"
    path.write_text("agency,ward,completed_on,due_on\nSở Nội vụ,1,2025-02-05,2025-02-06\n", encoding="utf-8")
    options = ["tally", "tiny-2025", str(path), "--period", "2025-Q1", "--as-of", "2025-04-15", "--lang", "vi"]
    assert main([*options, "--by", "due_on", "ward"]) == 0
    assert capsys.readouterr().out.splitlines()[0] == (
        "ngày hẹn trả,ward,chỉ số,có,không,chưa rõ,ngoài diện tính,chưa xác định"
    )
    assert main(options) == 0
    sheet = tmp_path / "figures.csv"
    sheet.write_text(capsys.readouterr().out, encoding="utf-8")
    assert sheet.read_text(encoding="utf-8").startswith("chỉ số,cơ quan,kỳ,có,không,chưa rõ,tỷ lệ (%),giá trị,nguồn\n")
    assert [str(each.value) for each in read_figures(sheet, tiny.PLAN)] == ["1/1"]


def test_days_of_a_period_are_told_as_the_reader_writes_them(
    capsys: pytest.CaptureFixture[str], dossiers: list[str], tiny_plan: None
) -> None:
    table, _, mapping, *_ = dossiers
    options = ["tally", "tiny-2025", table, "--mapping", mapping, "--as-of", "2024-12-01", "--lang", "vi"]
    assert main(options) == 2
    assert "kỳ: nhận được '01/01/2025 – 31/12/2025'; cần kỳ bắt đầu không muộn hơn" in capsys.readouterr().err


# One day added to the last


HEADING = "id,agency,received_on,due_on,completed_on\n"
OPEN = "2,Sở Tư pháp,03/11/2025,20/11/2025,\n"
MONDAY = f"{HEADING}1,Sở Tư pháp,03/11/2025,20/11/2025,19/11/2025\n{OPEN}3,Sở Nội vụ,03/11/2025,20/11/2025,24/11/2025\n"
TUESDAY = f"{HEADING}2,Sở Tư pháp,03/11/2025,20/11/2025,25/11/2025\n4,Sở Nội vụ,20/11/2025,28/11/2025,25/11/2025\n"
BOTH = """\
measure,agency,period,yes,no,unknown,share,value,source
on-time-of-closed,so-noi-vu,2025-01-01..2025-11-25,1,1,0,,,so-far.json
on-time-of-closed,so-tu-phap,2025-01-01..2025-11-25,1,1,0,,,so-far.json
"""


@pytest.fixture
def day_by_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Two days of dossiers, and what was open on the first, in the folder that is open; Monday is counted already."""
    monkeypatch.chdir(tmp_path)
    for name, text in (("monday", MONDAY), ("tuesday", TUESDAY), ("open", HEADING + OPEN)):
        Path(f"{name}.csv").write_text(text, encoding="utf-8")
    assert main(["tally", "hue-2025", "monday.csv", "--as-of", "24/11/2025", "--onto", "so-far.json", "--begin"]) == 0


def test_cases_of_several_records_are_not_kept_for_that_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.csv").write_text(f"{HEADING.strip()},documents_asked_again,applicant\n", encoding="utf-8")
    assert main(["tally", "hue-2025", "a.csv", "--as-of", "24/11/2025", "--onto", "so-far.json", "--begin"]) == 0
    assert "(documents-reused-by-person), a case is several records\n" in capsys.readouterr().err


def test_a_day_is_added_to_what_was_counted_so_far(day_by_day: None, capsys: pytest.CaptureFixture[str]) -> None:
    """A dossier that was open is taken out as it was, and counted as it is."""
    assert "of those received (on-time-of-received), may be otherwise on another day" in capsys.readouterr().err
    options = ["--as-of", "25/11/2025", "--onto", "so-far.json", "--instead-of", "open.csv"]
    assert main(["tally", "hue-2025", "tuesday.csv", *options, "-o", "figures.csv"]) == 0
    period, *beside = capsys.readouterr().err.splitlines()
    assert period.split()[:4] == ["period", "2025-01-01", "–", "2025-11-25;"]
    assert beside == ["rows                  4", "files counted so far  2"]
    assert Path("figures.csv").read_text(encoding="utf-8") == BOTH
    assert main(["assess", "hue-2025", "--figures", "figures.csv", "--as-of", "25/11/2025"]) == 0


@pytest.mark.parametrize(
    ("language", "said"), [("en", "taken out, and none in its place"), ("vi", "đã bớt ra, không có bản ghi thay")]
)
def test_what_is_taken_out_for_good_is_told(
    day_by_day: None, language: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A dossier may have been cancelled, or forgotten in the table of the day."""
    Path("gone.csv").write_text(MONDAY, encoding="utf-8")
    options = ["--as-of", "25/11/2025", "--onto", "so-far.json", "--instead-of", "gone.csv", "--lang", language]
    capsys.readouterr()
    assert main(["tally", "hue-2025", "tuesday.csv", *options]) == 0
    assert f"{said}  2  1, 3\n".split() == capsys.readouterr().err.splitlines()[-1].split()


def test_whether_what_is_taken_out_is_there_again_is_not_known_without_ids(
    day_by_day: None, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("open.csv").write_text((HEADING + OPEN).replace("id,", "number,"), encoding="utf-8")
    options = ["--as-of", "25/11/2025", "--onto", "so-far.json", "--instead-of", "open.csv"]
    assert main(["tally", "hue-2025", "tuesday.csv", *options]) == 0
    assert capsys.readouterr().err.splitlines()[-1].split("  ")[-1].strip() == "not known"


def test_an_id_that_comes_again_in_a_table_of_the_call_is_told_with_its_file(
    day_by_day: None, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was counted so far keeps no ids, and says nothing of them."""
    Path("twice.csv").write_text(TUESDAY + TUESDAY.splitlines()[2], encoding="utf-8")
    assert main(["tally", "hue-2025", "twice.csv", "--as-of", "25/11/2025", "--onto", "so-far.json"]) == 0
    assert "repeated ids          1  twice.csv\n" in capsys.readouterr().err


def test_no_file_is_added_twice_and_nothing_changes_then(day_by_day: None, capsys: pytest.CaptureFixture[str]) -> None:
    before = Path("so-far.json").read_bytes()
    assert main(["tally", "hue-2025", "monday.csv", "--as-of", "25/11/2025", "--onto", "so-far.json"]) == 2
    assert "--onto: got 'monday.csv'; expected a file that was not counted before" in capsys.readouterr().err
    heading, *lines = Path("monday.csv").read_text("utf-8").splitlines()
    wider = "\n".join([f"note,{heading}", *(f",{line}" for line in lines)])
    Path("wider.csv").write_text(wider, encoding="utf-8")
    assert main(["tally", "hue-2025", "wider.csv", "--as-of", "25/11/2025", "--onto", "so-far.json"]) == 2
    assert (
        "--onto: got 'wider.csv'; expected records with other ids than those of monday.csv" in capsys.readouterr().err
    )
    assert Path("so-far.json").read_bytes() == before


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--instead-of", "open.csv"], "--instead-of: got '--instead-of'; expected --onto FILE beside it."),
        (["--begin"], "--begin: got '--begin'; expected --onto FILE beside it."),
        (["--onto", "new.json"], "--onto: got 'new.json'; expected a file that says what was counted so far. Look at"),
        (["--onto", "new.json", "--begin", "--instead-of", "open.csv"], "--instead-of: got 'open.csv'; expected no"),
        (["--onto", "so-far.json", "--begin"], "--onto: got 'so-far.json'; expected a file that is not there yet."),
        (
            ["--onto", "so-far.json", "--instead-of", "tuesday.csv"],
            "--instead-of: got 'tuesday.csv'; expected what the",
        ),
        (["--onto", "so-far.json", "--instead-of", "other.csv"], "--instead-of: got 'on-time-of-closed, so-y-te'"),
        (["--onto", "open.csv"], "got 'open.csv'; expected what was counted so far. It looks like a table of records"),
        (["--onto", "words.txt"], "--onto: got 'words.txt'; expected a text in UTF-8"),
        (["--onto", "damaged.json"], "damaged.json, $.seal: got "),
        (["--onto", "tuesday.csv"], "got 'tuesday.csv'; expected what was counted so far."),
        (["--onto", "so-far.json", "--measure", "on-time-of-received"], "--onto: got 'on-time-of-received'; expected"),
        (
            ["--onto", "new.json", "--begin", "--measure", "on-time-of-received"],
            "--onto: got 'on-time-of-received'; exp",
        ),
        (["--onto", "so-far.json", "--as-of", "24/11/2025"], "--onto: got 2; expected records of which none says “com"),
        (
            ["--onto", "so-far.json", "--mapping", "m.toml"],
            "--mapping: got 'm.toml'; expected the mapping by which the",
        ),
    ],
)
def test_what_cannot_be_added_is_refused(
    day_by_day: None, options: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is kept stays as it is."""
    Path("words.txt").write_bytes(b"\xff\xfe\x00")
    Path("m.toml").write_text('[codes.due_on]\n"31/12/9999" = ""\n', encoding="utf-8")
    Path("other.csv").write_text(f"{HEADING}9,Sở Y tế,03/11/2025,20/11/2025,19/11/2025\n", encoding="utf-8")
    before = Path("so-far.json").read_text(encoding="utf-8")
    Path("damaged.json").write_text(before.replace('"yes": 0', '"yes": 1', 1), encoding="utf-8")
    assert main(["tally", "hue-2025", "tuesday.csv", "--as-of", "25/11/2025", *options]) == 2
    assert capsys.readouterr().err.splitlines()[-1].startswith(f"cchc-rules: {said}")
    assert not Path("new.json").exists()
    assert Path("so-far.json").read_text(encoding="utf-8") == before


def test_a_day_without_dossiers_is_added_too(day_by_day: None, capsys: pytest.CaptureFixture[str]) -> None:
    Path("sunday.csv").write_text(HEADING, encoding="utf-8")
    for _ in range(2):
        assert main(["tally", "hue-2025", "sunday.csv", "--as-of", "25/11/2025", "--onto", "so-far.json"]) == 0
    assert "so-far.json" in capsys.readouterr().out
    assert json.loads(Path("so-far.json").read_text(encoding="utf-8"))["tallies"]["as_of"] == "2025-11-25"


def test_what_another_run_has_added_meanwhile_is_not_lost(
    day_by_day: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Two runs at once that read the same file: the second does not write what it lacks of the first."""

    def tell_and_change(text: str) -> None:
        Path("so-far.json").write_text("what another run has written", encoding="utf-8")

    monkeypatch.setattr(counting, "tell", tell_and_change)
    assert main(["tally", "hue-2025", "tuesday.csv", "--as-of", "25/11/2025", "--onto", "so-far.json"]) == 2
    assert "expected a file that is as it was when it was read. Another run" in capsys.readouterr().err
    assert Path("so-far.json").read_text(encoding="utf-8") == "what another run has written"


def test_a_file_that_another_run_has_begun_meanwhile_is_not_lost(
    day_by_day: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(counting, "tell", lambda _: Path("new.json").write_text("begun", encoding="utf-8"))
    assert main(["tally", "hue-2025", "tuesday.csv", "--as-of", "25/11/2025", "--onto", "new.json", "--begin"]) == 2
    assert "run the command again" in capsys.readouterr().err


# The dossiers behind what was counted


def test_the_dossiers_behind_what_was_counted_are_listed_with_what_decided(
    tiny_plan: None, dossiers: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["tally", "tiny-2025", *dossiers, "--cases", "no,unknown"]) == 0
    written, beside = capsys.readouterr()
    head, *rows = csv.reader(written.splitlines())
    assert head == ["measure", "id", "line", "agency", "answer", "deciding conditions", "to be looked at"]
    assert [row[2:5] for row in rows] == [
        ["3", "Department of Home Affairs", "no"],
        ["4", "Department of Justice", "unknown"],
    ]
    assert rows[0][5].startswith("the day it was closed is after the day it is due; the day it was closed is known; ")
    assert re.split(" {2,}", beside.splitlines()[-1]) == [
        "on-time-of-closed",
        "no 1, unknown 1",
        "cases counted 3",
    ]


def test_an_empty_list_says_whether_there_was_anything_to_count(
    tiny_plan: None, dossiers: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """That none of the cases is late is said of those that were counted, and not where there were none."""
    asked = ["tally", "tiny-2025", *dossiers, "--cases", "không", "--lang", "vi"]
    assert main([*asked, "--period", "2024"]) == 0
    written, beside = capsys.readouterr()
    assert written.splitlines() == ["chỉ số,mã,dòng,cơ quan,kết quả,điều kiện quyết định"]
    assert re.split(" {2,}", beside.splitlines()[-1])[1:] == ["không 0", "không có gì để đếm"]


def test_with_the_dossiers_stands_what_the_count_says_of_them(
    tiny_plan: None, dossiers: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with Path(dossiers[0]).open("a", encoding="utf-8") as file:
        file.write("4,Sở Nội vụ,31/12/9999,06/02/2025\n")
    doubtful: dict[bool, list[list[str]]] = {}
    for listing in (False, True):
        asked = ["--cases", "yes,no,unknown,undetermined,outside"] if listing else []
        assert main(["tally", "tiny-2025", *dossiers, *asked]) == 0
        written, beside = capsys.readouterr()
        lines = [line.split() for line in beside.splitlines()]
        doubtful[listing] = [line for line in lines if line[:1] in (["repeated"], ["contradictory"])]
    assert len(doubtful[True]) == 2
    assert doubtful[True] == doubtful[False]
    notes = [row[-1] for row in csv.reader(written.splitlines())][1:]
    assert [note.partition(" more")[0] for note in notes] == [
        "",
        *["2 records with this id"] * 2,
        "",
        "due_on",
    ]


def test_the_dossiers_are_listed_in_vietnamese_by_words_without_marks(
    tiny_plan: None, dossiers: list[str], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "truong-hop.xlsx"
    assert main(["tally", "tiny-2025", *dossiers, "--cases", "KHONG,chưa-rõ", "--lang", "vi", "-o", str(path)]) == 0
    (name, (head, *rows)), _ = read_workbook(path.read_bytes()).items()
    assert name == "Trường hợp"
    assert head == ["Chỉ số", "Mã", "Dòng", "Cơ quan", "Kết quả", "Điều kiện quyết định", "Cần xem lại"]
    assert [row[3:5] for row in rows] == [["Sở Nội vụ", "không"], ["Sở Tư pháp", "chưa rõ"]]
    assert "không 1, chưa rõ 1" in capsys.readouterr().err.splitlines()[-1]


def test_what_a_list_leaves_out_of_the_unknown_is_told_beside_it_and_in_the_workbook(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """A dossier without a day on which it was received is of the period or not; a figure says that it is unknown."""
    table, book = tmp_path / "dossiers.csv", tmp_path / "cases.xlsx"
    table.write_text("agency,received_on,completed_on,due_on\nSở Nội vụ,,,2025-02-06\n", encoding="utf-8")
    options = ["--as-of", "2025-04-15", "--measure", "on-time-of-received", "-o", str(book), "--force", "--cases"]
    asked = ["tally", "hue-2025", str(table), *options]
    said = "undetermined 1, unknown in the figure; to list them: --cases no,unknown,undetermined"
    assert main([*asked, "no,unknown"]) == 0
    assert capsys.readouterr().err.splitlines()[-1].split(maxsplit=2)[2] == said
    assert [*read_workbook(book.read_bytes()).values()][-1][1][-1] == said
    assert main([*asked, "no,unknown,undetermined"]) == 0
    assert "not listed" not in capsys.readouterr().err


def test_as_many_dossiers_are_listed_as_were_counted(
    tiny_plan: None, dossiers: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    every = ("yes", "no", "unknown", "undetermined", "outside")
    assert main(["tally", "tiny-2025", *dossiers, "--by", "--cases", ",".join(every)]) == 0
    said = capsys.readouterr().err.splitlines()[-1]
    assert [int(number) for number in re.findall("[0-9]+", said)] == [1, 1, 1, 0, 1, 3]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--cases", "no", "-o", "x.pdf"], "--output: got 'x.pdf'; expected a file named .csv or .xlsx"),
        (["--cases", "no", "--format", "json"], "--format: got 'json'; expected csv"),
        (["-o", "x.xlsx"], "--output: got 'x.xlsx'; expected a file not named .xlsx"),
    ],
)
def test_cases_are_written_as_tables_and_counts_as_text(
    dossiers: list[str], refused: Callable[..., list[str]], options: list[str], said: str
) -> None:
    (line,) = refused("tally", "tiny-2025", *dossiers, *options)
    assert said in line


def test_what_is_no_answer_is_refused_with_those_that_are(
    tiny_plan: None, dossiers: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(["tally", "tiny-2025", *dossiers, "--cases", "no,chua-xac-din", "--lang", "vi"])
    assert "Gần giống: chưa-xác-định" in capsys.readouterr().err


# Of some agencies alone


def test_the_counts_and_dossiers_of_an_agency_are_told_by_any_of_its_names(
    tiny_plan: None, dossiers: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """They are those that are told of all agencies, but for the others'."""
    assert main(["tally", "tiny-2025", *dossiers]) == 0
    counted = capsys.readouterr().out.splitlines()
    assert main(["tally", "tiny-2025", *dossiers, "--cases", "no,unknown,yes"]) == 0
    listed = capsys.readouterr().out.splitlines()
    names = {"so noi vu": "so-noi-vu", "so-tu-phap": "so-tu-phap"}
    for name, key in names.items():
        assert main(["tally", "tiny-2025", *dossiers, "--agency", name]) == 0
        written, beside = capsys.readouterr()
        assert written.splitlines() == [line for line in counted if key in line or line == counted[0]]
        assert beside.splitlines()[0].endswith("of the whole table are rows, repeated ids and contradictory ones")
        assert main(["tally", "tiny-2025", *dossiers, "--cases", "no,unknown,yes", "--agency", name]) == 0
        own = tiny.PLAN.roster.get(key).name.en
        assert capsys.readouterr().out.splitlines() == [line for line in listed if own in line or line == listed[0]]
    both = [option for name in names for option in ("--agency", name)]
    assert main(["tally", "tiny-2025", *dossiers, "--by", "agency", "due_on", *both, "--format", "json"]) == 2
    assert "due_on" in capsys.readouterr().err
    assert main(["tally", "tiny-2025", *dossiers, *both]) == 0
    assert capsys.readouterr().out.splitlines() == counted


def test_of_a_class_its_members_are_told(
    tiny_plan: None, dossiers: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["tally", "tiny-2025", *dossiers]) == 0
    counted = capsys.readouterr().out
    (offices,) = (each for each in tiny.PLAN.roster if each.key == "cac-so")
    assert main(["tally", "tiny-2025", *dossiers, "--agency", offices.name.vi]) == 0
    assert capsys.readouterr().out == counted


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--agency", "van-phong"], "an agency that the records name. They name: Department of Home Affairs"),
        (["--agency", "Sở Không Có"], "--agency: got 'Sở Không Có'"),
        (["--agency", "so-noi-vu", "--by"], "records grouped by agency, and not by –"),
        (["--agency", "so-noi-vu", "--onto", "x.json", "--begin"], "--onto: got 'x.json'; expected no file to add to"),
    ],
)
def test_an_agency_that_the_records_do_not_name_is_refused(
    dossiers: list[str], refused: Callable[..., list[str]], options: list[str], said: str
) -> None:
    (line,) = refused("tally", "tiny-2025", *dossiers, *options)
    assert said in line
