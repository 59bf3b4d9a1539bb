import io
import json
import os
import runpy
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest

from cchc_rules import __version__, plans
from cchc_rules.cli import main
from cchc_rules.commands import law
from cchc_rules.finding import UnusedReason
from cchc_rules.forms import plain
from cchc_rules.plan import Plan
from cchc_rules.plans import hue_2025
from cchc_rules.wire import dumps
from tests import tiny

COPY = tiny.TEXT.replace("98 %", "97 %").replace("Nơi nhận: như trên", "").replace("I. Mục", "Bổ sung\nI. Mục")


@pytest.fixture
def tiny_plan(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tiny plan is installed, and what became of its agencies."""
    monkeypatch.setattr(plans, "_OWN", {"tiny-2025": "tests.tiny"})
    monkeypatch.setattr(plans, "_OWN_EVENTS", {"tiny-2025": ("tests.changing", "EVENTS")})


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str], tiny_plan: None) -> Callable[..., str]:
    """What a command that succeeds prints about the tiny plan."""

    def run(command: str, *arguments: str, code: int = 0) -> str:
        assert main([command, "tiny-2025", *arguments]) == code
        captured = capsys.readouterr()
        assert captured.err == ""
        return captured.out

    return run


@pytest.fixture
def refused(capsys: pytest.CaptureFixture[str], tiny_plan: None) -> Callable[..., list[str]]:
    """The lines on standard error of a command that is refused."""

    def run(command: str, *arguments: str) -> list[str]:
        assert main([command, "tiny-2025", *arguments]) == 2
        captured = capsys.readouterr()
        assert captured.out == ""
        return captured.err.splitlines()

    return run


@pytest.fixture
def sheets(tmp_path: Path) -> list[str]:
    """The options of `assess` for four sheets."""
    contents = {
        "figures": "measure,agency,start,end,yes,no\n"
        "on-time-of-closed,Sở Nội vụ,2025-01-01,2026-01-01,979,21\n"
        "on-time-of-all,Sở Nội vụ,2025-01-01,2026-01-01,99,1\n",
        "rollcalls": "measure,start,end,agency,answer\n"
        "offices-ready,2025-01-01,2026-01-01,Sở Nội vụ,yes\n"
        "offices-ready,2027-01-01,2027-04-01,Sở Nội vụ,no\n",
        "deliveries": "rule,agency,day\nII.1.6/1,Sở Nội vụ,2025-01-04\nII.1.9/1,Huyện Bắc,2025-01-04\n",
        "attestations": "rule,agency,day,holds\nII.1.5/1,Văn phòng Ủy ban nhân dân thị xã,2025-06-01,yes\n",
    }
    options = []
    for name, content in contents.items():
        path = tmp_path / f"{name}.csv"
        path.write_text(content, encoding="utf-8")
        options += [f"--{name}", str(path)]
    return options


@pytest.fixture
def copy(tmp_path: Path) -> Callable[[str], str]:
    def written(text: str) -> str:
        path = tmp_path / "copy.txt"
        path.write_text(text, encoding="utf-8")
        return str(path)

    return written


@pytest.fixture
def dossiers(tmp_path: Path) -> list[str]:
    """The file and the options of `tally` for a small table and its mapping, in the first quarter."""
    path, mapping = tmp_path / "ho-so.csv", tmp_path / "mapping.toml"
    path.write_text(
        "HoSo,DonVi,NgayHenTra,NgayKetThucXuLy\n"
        "1,Sở Nội vụ,05/02/2025,05/02/2025 16:30\n"
        "2,sở nội vụ,05/02/2025,06/02/2025\n"
        "2,Sở Tư pháp,,06/02/2025\n"
        "3,Sở Tư pháp,06/05/2025,\n",
        encoding="utf-8",
    )
    mapping.write_text(
        '[columns]\nid = "HoSo"\nagency = "DonVi"\ndue_on = "NgayHenTra"\ncompleted_on = "NgayKetThucXuLy"\n',
        encoding="utf-8",
    )
    return [str(path), "--map", str(mapping), "--period", "2025-Q1", "--as-of", "15/04/2025"]


class Terminal(io.StringIO):
    """A standard error that is a terminal."""

    def isatty(self) -> bool:
        return True


def test_rules_are_listed_under_one_another(said: Callable[..., str]) -> None:
    lines = said("list").splitlines()
    assert len(lines) == 1 + len(tiny.RULES)
    assert lines[0] == "RULE                 KIND      AREA  ASKED          TITLE"
    assert lines[1] == "tiny-2025:II.1.1/1   target    2     ≥ 98 %         Dossiers on time"
    assert lines[5] == "tiny-2025:II.1.5/1   outcome   6     by 2025-12-31  Connected"
    assert lines[6] == "tiny-2025:II.1.6/1   activity  7     by 2025-01-04  Plan"
    assert lines[9] == "tiny-2025:II.1.9/1   activity  1     quarterly      Quarterly reports"
    assert lines[10] == "tiny-2025:II.1.10/1  duty      5     oversees       Oversight"
    assert "Hồ sơ đúng hạn" in said("list", "--lang", "vi")


@pytest.mark.parametrize(
    ("options", "keys"),
    [
        (["--area", "5"], ["II.1.10/1", "II.1.11/1"]),
        (["--kind", "outcome"], ["II.1.5/1"]),
        (["--agency", "sở tư pháp", "--kind", "activity", "--area", "1"], ["II.1.9/1"]),
        (["--kind", "target", "--area", "7"], []),
    ],
)
def test_a_list_is_narrowed(said: Callable[..., str], options: list[str], keys: list[str]) -> None:
    document = json.loads(said("list", *options, "--format", "json"))
    assert (document["plan"], document["digest"]) == ("tiny-2025", tiny.PLAN.digest)
    assert document["rules"] == [plain(tiny.PLAN.rule(key)) for key in keys]


def test_everything_about_a_target_is_shown(said: Callable[..., str]) -> None:
    clause = tiny.DOSSIERS_ON_TIME.clause
    assert said("show", "II.1.1/1").splitlines() == [
        "key          tiny-2025:II.1.1/1",
        "kind         target, must be done",
        "version      1",
        "area         2, Administrative procedures",
        "title        Hồ sơ đúng hạn",
        "             Dossiers on time",
        "asked        ≥ 98 %",
        "measure      on-time-of-closed: on-time-of-closed",
        "             Definition",
        "levels       province, district, commune",
        "period       2025-01-01 – 2025-12-31",
        "decision     12/QĐ-UBND",
        "address      II.1.1",
        f"fingerprint  {clause.anchor}…, {clause.length} letters, SHA-256 {clause.sha256}",
        "instrument   61/2018/NĐ-CP (decree, 2018-04-23)",
    ]
    assert "related      tiny-2025:II.1.1/1" in said("show", "II.1.2/1")


def test_the_due_day_and_the_budget_of_an_annex_row_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "hue-2025", "PL.1.14/2", "--lang", "vi"]) == 0
    shown = [line.split(maxsplit=1)[1].split("  ")[-1].strip() for line in capsys.readouterr().out.splitlines()]
    assert {"2", "Sở Tư pháp", "đến 2025-12-09", "“trước ngày 10/12/2025”", "theo dự toán hằng năm"} <= set(shown)


def test_every_rule_of_the_decision_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    for rule in hue_2025.PLAN.rules:
        assert main(["show", "hue-2025", rule.key]) == 0
        shown = capsys.readouterr().out
        stated = (rule.title.vi, rule.title.en, rule.clause.sha256, *rule.related)
        cited = (each.number for each in rule.instruments)
        readings = (reading.en for each in rule.interpretations for reading in (each.reading, *each.rejected))
        left_out = (each.en for each in getattr(rule, "exclusions", ()))
        assert [each for each in (*stated, *cited, *readings, *left_out) if each not in shown] == []


def test_a_shown_rule_is_printed_in_its_form(said: Callable[..., str]) -> None:
    assert json.loads(said("show", "II.1.8/1", "--format", "json")) == {
        "plan": "tiny-2025",
        "digest": tiny.PLAN.digest,
        "decision": "12/QĐ-UBND",
        "rule": plain(tiny.MEETINGS),
    }
    assert "first day    2025-01-01" in said("show", "II.1.8/1")
    assert "1.200 million VND" in said("show", "II.1.7/1")
    assert "agency       Department of Home Affairs" in said("show", "II.1.10/1")


def test_the_whole_plan_is_exported(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "hue-2025"]) == 0
    assert capsys.readouterr().out == f"{dumps(hue_2025.PLAN)}\n"


def test_a_faithful_copy_is_verified(said: Callable[..., str], copy: Callable[[str], str]) -> None:
    path = copy("\ufeff" + normalize("NFD", tiny.TEXT))
    count = len(tiny.CLAUSES)
    assert said("verify", path) == f"found: {count}; changed: 0; missing: 0; unaccounted: 0; number absent: 0\n"
    document = json.loads(said("verify", path, "--format", "json"))
    assert list(document) == ["found", "changed", "missing", "unaccounted", "numbers_absent"]
    assert document["found"] == [clause.address for clause in tiny.CLAUSES]


def test_a_copy_that_differs_is_told_apart(said: Callable[..., str], copy: Callable[[str], str]) -> None:
    assert said("verify", copy(COPY), code=1).splitlines() == [
        "changed        II.1.1",
        "missing        NN.1",
        "unaccounted    line 2              Bổ sung",
        "number absent  tiny-2025:II.1.1/1  98",
        "found: 12; changed: 1; missing: 1; unaccounted: 1; number absent: 1",
    ]
    document = json.loads(said("verify", copy(COPY), "--format", "json", code=1))
    assert (document["changed"], document["missing"]) == (["II.1.1"], ["NN.1"])
    assert document["unaccounted"] == [{"line": 2, "text": "Bổ sung"}]
    assert document["numbers_absent"] == [{"owner": "tiny-2025:II.1.1/1", "number": "98"}]


def test_findings_are_grouped_by_area_and_agency(said: Callable[..., str], sheets: list[str]) -> None:
    lines = said("assess", *sheets, "--on", "01/02/2026").splitlines()
    at = lines.index("Area 2, Administrative procedures: Department of Home Affairs")
    assert lines[at + 1] == (
        "  Missed   tiny-2025:II.1.1/1  Dossiers on time: the threshold is not reached (979/1000; at least 98 %)"
    )
    headings = [line for line in lines if line.startswith("Area ")]
    assert headings == sorted(headings, key=lambda line: line[:6])
    assert "Area 3, Organisation: no agency in particular" in headings
    counts = lines[lines.index("") + 1 :]
    assert counts[: counts.index("")] == ["Met      4", "Missed   1", "Open     1", "Unknown  5"]
    definition, period, lead = (
        UnusedReason(reason).label.en for reason in ("other_definition", "other_period", "not_a_lead")
    )
    assert counts[counts.index("") + 1 :] == [
        "Unused: 3",
        f"  figure     on-time-of-all      Department of Home Affairs  2025-01-01 – 2025-12-31  {definition}",
        f"  roll call  offices-ready       –                           2027-01-01 – 2027-03-31  {period}",
        f"  delivery   tiny-2025:II.1.9/1  North District              2025-01-04               {lead}",
    ]


def test_findings_are_told_in_vietnamese(said: Callable[..., str], sheets: list[str]) -> None:
    told = said("assess", *sheets, "--on", "2026-02-01", "--lang", "vi")
    assert "Lĩnh vực 2, Cải cách thủ tục hành chính: Sở Nội vụ\n  Không đạt" in told
    assert "Lĩnh vực 3, Cải cách tổ chức bộ máy: không riêng cơ quan nào" in told
    assert "Không sử dụng: 3" in told


def test_findings_without_leftovers_end_with_the_counts(said: Callable[..., str]) -> None:
    assert said("assess", "--on", "2026-02-01").splitlines()[-1].startswith("Unknown")


def test_findings_are_printed_in_their_form(
    said: Callable[..., str], sheets: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "cattrs", None)
    document = json.loads(said("assess", *sheets, "--on", "2026-02-01", "--format", "json"))
    assert document["on"] == "2026-02-01"
    assert document["counts"]["missed"] == 1
    assert [each["reason"] for each in document["unused"]] == ["other_definition", "other_period", "not_a_lead"]


def test_several_sheets_of_one_kind_are_read(said: Callable[..., str], tmp_path: Path) -> None:
    options = []
    for day in ("2025-03-01", "2025-04-01"):
        path = tmp_path / f"{day}.csv"
        path.write_text(f"rule,agency,day\nII.1.7/1,Sở Tư pháp,{day}\n", encoding="utf-8")
        options += ["--deliveries", str(path)]
    document = json.loads(said("assess", *options, "--on", "2025-05-01", "--format", "json"))
    (found,) = (each for each in document["findings"] if each["agency"] == "so-tu-phap" and each["evidence"])
    assert [each["day"] for each in found["evidence"]] == ["2025-03-01", "2025-04-01"]


def test_the_day_of_looking_is_today_where_none_is_named(said: Callable[..., str]) -> None:
    before = date.today()  # noqa: DTZ011  as the command reads it
    on = json.loads(said("assess", "--format", "json"))["on"]
    assert before <= date.fromisoformat(on) <= date.today()  # noqa: DTZ011  as above


def test_an_agenda_is_printed(said: Callable[..., str], tmp_path: Path) -> None:
    told = said("agenda", "--on", "2025-01-04", "--within", "0", "--agency", "vp thị xã")
    assert told.splitlines() == [
        "URGENCY  LAST DAY    DAYS LEFT  RULE                AGENCY                            TITLE",
        "Due      2025-01-04  0          tiny-2025:II.1.6/1  Office of the People's Committee  Plan",
    ]
    undated = said("agenda", "--on", "2025-01-01", "--agency", "sở tư pháp", "--lang", "vi").splitlines()[-1]
    assert undated.split("  ")[0] == "Không ấn định ngày"
    assert undated.endswith("tiny-2025:II.1.9/1  Sở Tư pháp  Báo cáo quý")
    path = tmp_path / "deliveries.csv"
    path.write_text("rule,agency,day\nII.1.6/1,Sở Nội vụ,2025-01-03\n", encoding="utf-8")
    options = ("--on", "2025-01-04", "--within", "0", "--format", "json")
    document = json.loads(said("agenda", *options))
    assert {**document, "items": len(document["items"])} == {
        "plan": "tiny-2025",
        "digest": tiny.PLAN.digest,
        "on": "2025-01-04",
        "within": 0,
        "items": 3,
    }
    left = json.loads(said("agenda", *options, "--deliveries", str(path)))["items"]
    assert [item["rule"] for item in left] == ["tiny-2025:II.1.9/1"]


def test_text_of_any_kind_stays_in_its_line(said: Callable[..., str], copy: Callable[[str], str]) -> None:
    text = f"{tiny.TEXT}Phụ\nlục\x1b[2J {normalize('NFD', 'ế')}\n"
    assert "Phụ lục [2J ế\n" in said("verify", copy(text), code=1)


def test_all_bad_cells_of_all_sheets_are_told(refused: Callable[..., list[str]], tmp_path: Path) -> None:
    figures, calls, deliveries = (tmp_path / f"{name}.csv" for name in ("figures", "calls", "deliveries"))
    figures.write_text("measure,agency,start,end,yes,no\nonline,Sở Nội vụ,2025-01-01,2026-01-01,x,-1\n", "utf-8")
    calls.write_text("measure,agency\n", "utf-8")
    deliveries.write_text("rule,agency,day\nII.1.6/1,Sở Nội vụ,x\n", "utf-8")
    sheets = ("--figures", str(figures), "--rollcalls", str(calls), "--deliveries", str(deliveries))
    lines = refused("assess", "--on", "2026-01-01", *sheets)
    assert [line.partition(": got")[0] for line in lines] == [
        f"cchc-rules: {figures}, line 2, column yes",
        f"cchc-rules: {figures}, line 2, column no",
        f"cchc-rules: {calls}, line 1",
        f"cchc-rules: {deliveries}, line 2, column day",
    ]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["list", "--agency", "Sở Nội"], "expected the name of an agency in the roster. Nearest: Sở Nội vụ"),
        (["show", "II.1.99/1"], "expected the key of a rule of tiny-2025. Nearest: "),
        (["assess", "--on", "tomorrow"], "--on: got 'tomorrow'; expected a day: 2025-12-31 or 31/12/2025."),
        (["agenda", "--on", "2025-01-01", "--within", "-1"], "within: got -1; expected a whole number of days"),
        (["agenda", "--on", "2025-01-01", "--within", str(10**30)], "expected a whole number of days"),
        (["assess", "--figures", "no-such-file.csv"], "no-such-file.csv: No such file or directory"),
        (["verify", "no-such-file.txt"], "no-such-file.txt: No such file or directory"),
        (["verify", "."], ".: Is a directory"),
        (["assess", "--deliveries", "."], ".: Is a directory"),
    ],
)
def test_bad_input_is_told_in_a_line(refused: Callable[..., list[str]], arguments: list[str], expected: str) -> None:
    command, *options = arguments
    (line,) = refused(command, *options)
    assert line.startswith("cchc-rules: ")
    assert expected in line


def test_a_binary_copy_is_told_in_a_line(refused: Callable[..., list[str]], tmp_path: Path) -> None:
    path = tmp_path / "copy.docx"
    path.write_bytes(b"PK\x03\x04\xff\xfe" * 99)
    (line,) = refused("verify", str(path))
    assert line == (
        f"cchc-rules: {path}: got b'PK\\x03\\x04\\xff\\xfePK'; expected text in UTF-8. Save the copy as UTF-8."
    )


def test_an_unknown_plan_is_told_with_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "hue-2026"]) == 2
    assert capsys.readouterr().err == "cchc-rules: got 'hue-2026'; expected one of hue-2025.\n"


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["bake", "hue-2025"],
        ["list"],
        ["list", "hue-2025", "--area", "8"],
        ["list", "hue-2025", "--kind", "wish"],
        ["list", "hue-2025", "--lang", "fr"],
        ["list", "hue-2025", "--form", "json"],
        ["agenda", "hue-2025", "--within", "soon"],
        ["agenda", "hue-2025", "--within", "9" * 5000],
    ],
)
def test_bad_usage_ends_with_2(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 2
    assert capsys.readouterr().err.startswith("usage: cchc-rules")


def test_help_tells_the_exit_codes_and_version_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--help"])
    assert left.value.code == 0
    assert "  1    verify or replay found a difference" in capsys.readouterr().out
    with pytest.raises(SystemExit):
        main(["--version"])
    assert capsys.readouterr().out == f"cchc-rules {__version__}\n"


def test_an_interrupted_command_ends_with_130(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: str) -> Plan:
        raise KeyboardInterrupt

    monkeypatch.setattr(law, "load", interrupted)
    assert main(["list", "tiny-2025"]) == 130


def test_a_full_disk_is_told_in_a_line(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: str) -> Plan:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(law, "load", full)
    assert main(["list", "tiny-2025"]) == 2
    assert capsys.readouterr().err == "cchc-rules: [Errno 28] No space left on device\n"


def test_a_terminal_is_told_how_far_a_big_sheet_has_been_read(
    tiny_plan: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "deliveries.csv"
    path.write_text("rule,agency,day\n" + "II.1.6/1,Sở Nội vụ,2025-01-04\n" * 10_000, encoding="utf-8")
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert main(["assess", "tiny-2025", "--on", "2025-02-01", "--deliveries", str(path)]) == 0
    assert terminal.getvalue() == "read 10000 rows\r\033[K"


def run(*arguments: str, **options: Any) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603  the package under test, by this interpreter
        [sys.executable, "-m", "cchc_rules", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        **options,
    )


def test_a_reader_that_closes_the_output_sees_no_traceback() -> None:
    with run("export", "hue-2025") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.wait() == 141
        assert process.stderr.read() == b""


def test_vietnamese_is_printed_whatever_the_locale_says() -> None:
    environment = {**os.environ, "LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    with run("list", "hue-2025", "--area", "1", "--lang", "vi", env=environment) as process:
        out, err = process.communicate()
    assert process.returncode == 0
    assert err == b""
    assert "văn bản" in out.decode()


def test_the_package_runs_as_a_module(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["cchc-rules", "list", "hue-2025", "--area", "1"])
    with pytest.raises(SystemExit) as left:
        runpy.run_module("cchc_rules", run_name="__main__")
    assert left.value.code == 0
    assert capsys.readouterr().out.startswith("RULE ")
    runpy.run_module("cchc_rules.__main__", run_name="imported")


def test_the_faults_of_all_sheets_are_told_together(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    empty = tmp_path / "empty.csv"
    empty.touch()
    options = ("--figures", str(tmp_path), "--deliveries", str(empty), "--attestations", str(tmp_path / "nowhere.csv"))
    assert main(["assess", "hue-2025", *options, "--on", "2025-04-15"]) == 2
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 3
    assert all(str(path) in line for path, line in zip((tmp_path, empty, tmp_path / "nowhere.csv"), told, strict=True))


def test_a_table_of_records_becomes_findings(
    tiny_plan: None, tmp_path: Path, dossiers: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["tally", "tiny-2025", *dossiers]) == 0
    counted = capsys.readouterr()
    assert counted.out.splitlines() == [
        "measure,agency,start,end,yes,no,unknown,share,source",
        "on-time-of-closed,so-noi-vu,2025-01-01,2025-04-01,1,1,0,,ho-so.csv",
        "on-time-of-closed,so-tu-phap,2025-01-01,2025-04-01,0,0,1,,ho-so.csv",
    ]
    assert counted.err.splitlines() == [
        "rows          4",
        "repeated ids  1",
        "outside       1  on-time-of-closed",
    ]
    figures = tmp_path / "figures.csv"
    figures.write_text(counted.out, encoding="utf-8")
    assert main(["assess", "tiny-2025", "--figures", str(figures), "--on", "2025-04-15"]) == 0
    found = capsys.readouterr().out
    assert "the latest part of the period is behind (1/2; at least 98 %)" in found
    assert "Unused" not in found


def test_counts_by_other_fields_and_in_total(
    tiny_plan: None, dossiers: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["tally", "tiny-2025", *dossiers, "--by", "agency", "id"]) == 0
    assert capsys.readouterr().out.splitlines()[:2] == [
        "agency,id,measure,yes,no,unknown,outside,undetermined",
        "Sở Nội vụ,1,on-time-of-closed,1,0,0,0,0",
    ]
    assert main(["tally", "tiny-2025", *dossiers, "--by"]) == 0
    assert capsys.readouterr().out.splitlines()[1] == "on-time-of-closed,1,1,1,1,0"


def test_tallies_are_printed_whole(tiny_plan: None, dossiers: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tally", "tiny-2025", *dossiers, "--format", "json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert (document["plan"], document["digest"]) == ("tiny-2025", tiny.PLAN.digest)
    assert (document["by"], document["rows"], document["repeated"]) == (["agency"], 4, 1)
    assert document["counted"][-1] == {
        "measure": "on-time-of-closed",
        "group": ["sở nội vụ"],
        "tally": {"yes": 0, "no": 1, "unknown": 0},
        "outside": 0,
        "undetermined": 0,
    }


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
    assert told[:3] == [
        "rows           2",
        "contradictory  1  completed before it was received",
        "undetermined   1  on-time-of-received",
    ]
    assert "not counted       late-dossiers-apologised, without apologised" in told
    assert "not counted       dossiers-filed-remotely, without channel, filed_on_site" in told
    assert main([*options, "--lang", "vi"]) == 0
    told = capsys.readouterr().err.splitlines()
    assert told[:3] == [
        "số dòng          2",
        "mâu thuẫn        1  kết thúc trước khi tiếp nhận",
        "chưa xác định    1  on-time-of-received",
    ]
    assert "không đếm           late-dossiers-apologised, thiếu cột apologised" in told


def test_a_named_measure_is_counted_or_refused(
    tiny_plan: None, dossiers: list[str], capsys: pytest.CaptureFixture[str], refused: Callable[..., list[str]]
) -> None:
    assert main(["tally", "tiny-2025", *dossiers, "--measure", "on-time-of-closed"]) == 0
    assert "not counted" not in capsys.readouterr().err
    (line,) = refused("tally", *dossiers, "--measure", "on-time-of-all")
    assert "got 'on-time-of-all'; expected a measure with a population and a yes" in line
    (line,) = refused("tally", *dossiers, "--measure", "on-time-of-clos")
    assert "Nearest: on-time-of-closed" in line
    lines = refused("tally", dossiers[0], "--as-of", "2025-04-15", "--measure", "on-time-of-closed")
    assert len(lines) == 3
    assert lines[0].startswith(f"cchc-rules: {dossiers[0]}: got 'completed_on'; expected one of the columns")


def test_a_table_that_answers_nothing_is_refused(dossiers: list[str], refused: Callable[..., list[str]]) -> None:
    (line,) = refused("tally", dossiers[0], "--as-of", "2025-04-15")
    assert "got 'HoSo, DonVi, NgayHenTra, NgayKetThucXuLy'; expected the columns of a measure of tiny-2025" in line


def test_groups_that_are_no_agencies_are_told_together(
    tmp_path: Path, dossiers: list[str], refused: Callable[..., list[str]]
) -> None:
    path = Path(dossiers[0])
    path.write_text(path.read_text("utf-8").replace("sở nội vụ", "Sở Nội").replace("Tư pháp", "Tư"), "utf-8")
    lines = refused("tally", *dossiers)
    assert [line.partition("Nearest: ")[2] for line in lines] == ["Sở Nội vụ.", "Sở Tư pháp."]


@pytest.mark.parametrize(
    ("period", "start", "end"),
    [
        ("2025", "2025-01-01", "2025-04-16"),
        ("2025-Q1", "2025-01-01", "2025-04-01"),
        ("2025-03", "2025-03-01", "2025-04-01"),
        ("2025-02-01..15/03/2025", "2025-02-01", "2025-03-15"),
        (None, "2025-01-01", "2025-04-16"),
    ],
)
def test_periods_are_written_as_people_write_them(
    tiny_plan: None,
    dossiers: list[str],
    capsys: pytest.CaptureFixture[str],
    period: str | None,
    start: str,
    end: str,
) -> None:
    options = [*dossiers[:3], *([] if period is None else ["--period", period]), *dossiers[5:]]
    assert main(["tally", "tiny-2025", *options, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["period"] == {"start": start, "end": end}


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--period", "2025-Q5"], "--period: got '2025-Q5'; expected a period: 2025, 2025-Q1, 2025-03, or "),
        (["--period", "2025-13"], "--period: got '2025-13'; expected a period"),
        (["--period", "9999"], "--period: got '9999'; expected a period"),
        (["--period", "2025-H1"], "--period: got '2025-H1'; expected a period"),
        (["--period", "2025-01-01..x"], "--period: got 'x'; expected a day"),
        (["--period", "2025-01-01.."], "--period: got ''; expected a day"),
        (["--period", "2025-02-01..2025-01-01"], "expected an end after the start"),
        (["--period", "2026"], "expected a period that begins by the day of looking, 2025-04-15"),
        (["--as-of", "x"], "--as-of: got 'x'; expected a day"),
        (["--map", "no-such-file.toml"], "no-such-file.toml: No such file or directory"),
    ],
)
def test_a_question_that_makes_no_sense_is_told(
    dossiers: list[str], refused: Callable[..., list[str]], options: list[str], said: str
) -> None:
    (line,) = refused("tally", *dossiers, *options)
    assert said in line


def test_all_bad_cells_of_a_table_are_told(dossiers: list[str], refused: Callable[..., list[str]]) -> None:
    path = Path(dossiers[0])
    path.write_text(
        path.read_text("utf-8").replace("06/02/2025\n", "mai\n").replace("06/05/2025", "32/05/2025"), "utf-8"
    )
    lines = refused("tally", *dossiers)
    assert [line.partition(": got")[0].removeprefix(f"cchc-rules: {path}, ") for line in lines] == [
        "column 'NgayKetThucXuLy', 2 rows, the first of them 2, 3",
        "column 'NgayHenTra', row 4",
    ]


def test_a_terminal_is_shown_a_bar_where_tqdm_is_installed(
    tiny_plan: None, dossiers: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert main(["tally", "tiny-2025", *dossiers]) == 0
    assert "%|" in terminal.getvalue()
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setitem(sys.modules, "tqdm", None)
    assert main(["tally", "tiny-2025", *dossiers]) == 0
    assert "%|" not in terminal.getvalue()
