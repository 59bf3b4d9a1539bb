import csv
import io
import json
import sys
from collections.abc import Callable
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from attrs import evolve

from cchc_rules import assess, compare
from cchc_rules.cli.finding_tables import agenda_table, comparison_table, findings_table
from cchc_rules.cli.main import main
from cchc_rules.dates.due import Within
from cchc_rules.findings.agenda import Urgency, agenda
from cchc_rules.findings.comparing.finding_pair import PairKind
from cchc_rules.findings.finding import Finding
from cchc_rules.findings.observation import Observation
from cchc_rules.findings.reasons import Reason
from cchc_rules.formats.from_json import load_findings
from cchc_rules.formats.observation_sheets import read_attestations, read_deliveries, read_figures, read_roll_calls
from cchc_rules.formats.receipt import read_receipt, write_receipt
from cchc_rules.formats.to_json import dump_findings, to_plain
from cchc_rules.law.decision import NotEncoded
from cchc_rules.law.plan import Plan
from cchc_rules.law.recurrence import BNV_581
from cchc_rules.law.rule import Activity, Target
from cchc_rules.plans import hue_2025
from cchc_rules.reports.calendar_file import write_calendar
from cchc_rules.reports.due_events import due_events
from cchc_rules.text import Bilingual
from tests import changing, tiny
from tests.shelf import offer

EVENT = "ngày nhận đủ hồ sơ"
LEFT_OUT = NotEncoded(tiny.EVERYONES.clause, Bilingual("Không mã hóa", "Left out"))
AS_AT_SIGNING = "Agencies as at signing; --follow-successions follows them"


@pytest.fixture
def observations(sheets: list[str]) -> list[Observation]:
    """What the four sheets hold."""
    figures, calls, deliveries, attestations = sheets[1::2]
    return [
        *read_figures(figures, tiny.PLAN),
        *read_roll_calls(calls, tiny.PLAN),
        *read_deliveries(deliveries, tiny.PLAN),
        *read_attestations(attestations, tiny.PLAN),
    ]


@pytest.fixture
def waiting_plan(monkeypatch: pytest.MonkeyPatch, tiny_plan: None) -> Plan:
    """On the shelf, a plan in which the quarterly reports are due five working days after an event."""
    waiting = evolve(tiny.QUARTERLY, due=Within(5, EVENT, working_days=True, phrase="trong 5 ngày"))
    plan = evolve(tiny.PLAN, rules=tuple(waiting if rule.key == waiting.key else rule for rule in tiny.RULES))
    offer(monkeypatch, plan)
    return plan


def test_findings_are_told_as_a_table(
    told: Callable[..., str], sheets: list[str], observations: list[Observation]
) -> None:
    findings = assess(tiny.PLAN, observations, as_of=date(2026, 2, 1))
    assert len(findings.unused) == 4
    options = ("assess", "tiny-2025", *sheets, "--as-of", "01/02/2026")
    assert told(*options) == f"{findings_table(findings, 'en')}\n\n{AS_AT_SIGNING}\n"
    vietnamese = "Chưa tính việc sắp xếp, đổi tên cơ quan; dùng --follow-successions để tính"
    assert told(*options, "--lang", "vi") == f"{findings_table(findings, 'vi')}\n\n{vietnamese}\n"
    before = told("assess", "tiny-2025", "--as-of", "01/01/2025")
    assert AS_AT_SIGNING not in before
    assert AS_AT_SIGNING not in told(*options, "--follow-successions")


def test_findings_are_printed_in_their_form_without_any_extra(
    told: Callable[..., str], sheets: list[str], observations: list[Observation], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "cattrs", None)
    printed = told("assess", "tiny-2025", *sheets, "--as-of", "2026-02-01", "--format", "json")
    assert printed == f"{dump_findings(assess(tiny.PLAN, observations, as_of=date(2026, 2, 1)))}\n"
    document = json.loads(printed)
    assert (document["as_of"], document["counts"]["missed"]) == ("2026-02-01", 1)
    assert [unused["reason"] for unused in document["unused"]] == [
        "other_definition",
        "other_period",
        "not_a_lead",
        "not_who_answers",
    ]


def test_a_record_that_is_said_to_be_complete_makes_entire_silence_missed(
    told: Callable[..., str], sheets: list[str], observations: list[Observation], tmp_path: Path
) -> None:
    """As `closed_world` does; the form says so, and the receipt, from which the same is found again."""
    receipt = tmp_path / "receipt.json"
    options = ("assess", "tiny-2025", *sheets, "--as-of", "2026-02-01", "--closed-world", "--receipt", str(receipt))
    printed = told(*options, "--format", "json")
    closed = assess(tiny.PLAN, observations, as_of=date(2026, 2, 1), closed_world=True)
    assert printed == f"{dump_findings(closed)}\n"
    document = json.loads(printed)
    assert document["closed_world"] is True
    missed = {each["id"] for each in document["findings"] if each["reason"] == "nothing_reported"}
    assert missed == {each.id for each in closed if each.reason is Reason.NOTHING_REPORTED}
    assert {each["status"] for each in document["findings"] if each["id"] in missed} == {"missed"}
    assert read_receipt(receipt.read_text("utf-8")).closed_world
    assert "closed_world" not in json.loads(told(*options[:-3], "--format", "json"))
    told("replay", str(receipt), *sheets)


def test_the_day_of_looking_is_today_where_none_is_named(told: Callable[..., str]) -> None:
    before = date.today()  # noqa: DTZ011  as the command reads it
    as_of = json.loads(told("assess", "tiny-2025", "--format", "json"))["as_of"]
    assert before <= date.fromisoformat(as_of) <= date.today()  # noqa: DTZ011  as above


def test_all_bad_cells_of_all_sheets_are_told(refused: Callable[..., list[str]], tmp_path: Path) -> None:
    figures, calls, deliveries = (tmp_path / f"{name}.csv" for name in ("figures", "calls", "deliveries"))
    figures.write_text("measure,agency,start,end,yes,no\nonline,Sở Nội vụ,2025-01-01,2026-01-01,x,-1\n", "utf-8")
    calls.write_text("measure,agency\n", "utf-8")
    deliveries.write_text("rule,agency,day\nII.1.6/1,Sở Nội vụ,x\n", "utf-8")
    sheets = ("--figures", str(figures), "--roll-calls", str(calls), "--deliveries", str(deliveries))
    lines = refused("assess", "tiny-2025", "--as-of", "2026-01-01", *sheets)
    assert [line.partition(": got")[0] for line in lines] == [
        f"cchc-rules: {figures}, line 2, column yes",
        f"cchc-rules: {figures}, line 2, column no",
        f"cchc-rules: {calls}, line 1",
        f"cchc-rules: {deliveries}, line 2, column day",
    ]


def test_sheets_name_agencies_as_they_were_called_on_the_day(
    told: Callable[..., str], sheet: Callable[[str, str], list[str]]
) -> None:
    given = [
        *sheet("figures", "measure,agency,start,end,yes,no\nonline,Huyện Bắc,2025-01-01,2025-04-01,9,1\n"),
        *sheet("deliveries", "rule,agency,day\nII.1.7/1,Huyện Bắc,2025-06-01\nII.1.6/1,City Office,2025-02-01\n"),
        *sheet("roll_calls", "measure,start,end,agency,answer\noffices-ready,2025-04-01,2025-07-01,Huyện Bắc,yes\n"),
    ]
    options = ("assess", "tiny-2025", "--as-of", "2025-06-15", *given)
    found = json.loads(told(*options, "--follow-successions", "--format", "json"))
    by_rule = {(finding["rule"], finding["agency"]): finding for finding in found["findings"]}
    assert by_rule["tiny-2025:II.1.2/1", "huyen-bac"]["evidence"]
    assert by_rule["tiny-2025:II.1.7/1", "so-y-te"]["status"] == "met"
    called = by_rule["tiny-2025:II.1.3/1", None]["evidence"]
    assert called[0]["done"] == ["so-y-te"]
    assert "City Office" in told(*options, code=2)


def test_an_agenda_is_told_as_a_table_and_as_a_document(
    told: Callable[..., str], sheet: Callable[[str, str], list[str]]
) -> None:
    items = agenda(tiny.PLAN, as_of=date(2025, 1, 4), days_ahead=0)
    options = ("agenda", "tiny-2025", "--as-of", "2025-01-04", "--days-ahead", "0")
    assert told(*options) == f"{agenda_table(items, 'en')}\n"
    assert told(*options, "--lang", "vi") == f"{agenda_table(items, 'vi')}\n"
    assert json.loads(told(*options, "--format", "json")) == {
        "plan": "tiny-2025",
        "digest": tiny.PLAN.digest,
        "as_of": "2025-01-04",
        "days_ahead": 0,
        "items": to_plain(items.items),
    }
    delivered = sheet("deliveries", "rule,agency,day\nII.1.6/1,Sở Nội vụ,2025-01-03\n")
    left = json.loads(told(*options, *delivered, "--format", "json"))["items"]
    assert (len(items), [item["rule"] for item in left]) == (3, ["tiny-2025:II.1.9/1"])


@pytest.mark.usefixtures("tiny_plan")
@pytest.mark.parametrize(
    ("language", "undated"),
    [
        ("en", "Without a day, so not in the calendar: 1\nII.1.9/1  Quarterly reports (1)\n"),
        ("vi", "Không ấn định ngày, nên không có trong lịch: 1\nII.1.9/1  Báo cáo quý (1)\n"),
    ],
)
def test_an_agenda_is_a_calendar_where_its_file_is_named_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str, undated: str
) -> None:
    """The file is that of `write_calendar`, and what has no day is told on standard error."""
    path = tmp_path / "dues.ICS"
    options = ("--as-of", "2025-01-01", "--days-ahead", "30", "--alarm", "7", "--alarm", "1", "--lang", language)
    assert main(["agenda", "tiny-2025", *options, "-o", str(path)]) == 0
    due = due_events(tiny.PLAN, as_of=date(2025, 1, 1), days_ahead=30)
    assert path.read_bytes() == write_calendar(due, language="vi" if language == "vi" else "en", alarms=[7, 1])
    assert capsys.readouterr() == ("", undated)


@pytest.mark.usefixtures("tiny_plan")
def test_what_a_calendar_does_not_say_is_told_beside_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "dues.ics"
    options = ("--as-of", "2025-06-15", "--reporting-cycle", "581", "--agency", "so-tu-phap")
    assert main(["agenda", "tiny-2025", *options, "-o", str(path)]) == 0
    assert capsys.readouterr() == ("", f"\n{AS_AT_SIGNING}\n")
    assert main(["agenda", "tiny-2025", *options, "-o", str(path), "--force", "--as-of", "2025-01-10"]) == 0
    assert capsys.readouterr() == ("", "")
    asked = {"agency": tiny.JUSTICE, "reporting_cycle": BNV_581}
    due = due_events(tiny.PLAN, as_of=date(2025, 1, 10), days_ahead=30, **asked)  # type: ignore[arg-type]
    assert path.read_bytes() == write_calendar(due)


def test_what_only_a_calendar_does_is_asked_of_one_alone(refused: Callable[..., list[str]]) -> None:
    no_alarm = (
        "cchc-rules: --alarm: got 7; expected a file named .ics, since only a calendar rings. "
        "Name one with -o FILE.ics, or leave that option out."
    )
    assert refused("agenda", "tiny-2025", "--alarm", "7") == [no_alarm]
    assert refused("agenda", "tiny-2025", "--alarm", "7", "-o", "dues.txt") == [no_alarm]
    assert refused("agenda", "tiny-2025", "--format", "json", "-o", "dues.ics") == [
        "cchc-rules: --output: got 'dues.ics'; expected a file not named .ics. A calendar is no JSON."
    ]
    (told,) = refused("agenda", "tiny-2025", "--alarm", "0", "-o", "dues.ics")
    assert told == "cchc-rules: --alarm: got 0; expected a whole number of days from 1 to 365."
    assert not Path("dues.ics").exists()


def test_an_agenda_is_narrowed_to_an_agency_and_looks_a_month_ahead(told: Callable[..., str]) -> None:
    lines = told("agenda", "tiny-2025", "--as-of", "2024-12-05", "--agency", "vp thị xã").splitlines()
    assert [" ".join(line.split()) for line in lines[1:]] == [
        "Office of the People's Committee",
        "Due in 30 days 2025-01-04 II.1.6/1 Plan",
    ]
    assert told("agenda", "tiny-2025", "--as-of", "2024-12-04", "--agency", "vp thị xã").splitlines()[1:] == []


def test_a_reporting_cycle_is_laid_over_an_agenda(told: Callable[..., str]) -> None:
    options = ("agenda", "tiny-2025", "--as-of", "2025-06-15", "--days-ahead", "10", "--agency", "so-tu-phap")
    items = agenda(tiny.PLAN, as_of=date(2025, 6, 15), days_ahead=10, agency=tiny.JUSTICE, reporting_cycle=BNV_581)
    assert [item.last_day for item in items] == [date(2025, 3, 20), date(2025, 6, 20)]
    assert told(*options, "--reporting-cycle", "581") == f"{agenda_table(items, 'en')}\n\n{AS_AT_SIGNING}\n"
    first, _ = json.loads(told(*options, "--reporting-cycle", "581", "--format", "json"))["items"]
    assert first["turn"] == {
        "period": {"first_day": "2024-12-15", "last_day": "2025-03-14"},
        "last_day": "2025-03-20",
        "cycles": ["quarter"],
    }
    assert first["reporting_cycle"] == to_plain(BNV_581)
    assert "REPORTS ON" not in told(*options)


def test_an_agenda_of_a_class_is_that_of_its_members(told: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Asked for a class, the agenda shows what the class and each of its members owe."""
    offer(monkeypatch, hue_2025.PLAN)
    options = ("--agency", "UBND cấp huyện", "--as-of", "2024-12-26", "--days-ahead", "20", "--lang", "vi")
    lines = [" ".join(line.split()) for line in told("agenda", "hue-2025", *options).splitlines()]
    owed = [bearer for bearer, row in pairwise(lines) if row.startswith("Còn 9 ngày 04/01/2025 III.8.1/2")]
    assert len([bearer for bearer in owed if bearer.startswith("UBND ")]) == 9


def test_agencies_are_followed_where_that_is_asked_for(told: Callable[..., str]) -> None:
    options = ("agenda", "tiny-2025", "--as-of", "2025-06-15", "--days-ahead", "0", "--follow-successions")
    items = agenda(tiny.PLAN, as_of=date(2025, 6, 15), days_ahead=0, roster=changing.ROSTER)
    assert told(*options) == f"{agenda_table(items, 'en')}\n"
    assert "RESTS ON" in told(*options)
    assert "Ask so-tu-phap" in told(*options, "--agency", "Sở Nội vụ", code=2)
    for name in ("City Office", "vp thị xã"):
        assert "van-phong-thanh-pho" in told(*options, "--agency", name, "--format", "json")


def test_successions_that_nobody_offers_cannot_be_followed(
    refused: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    offer(monkeypatch, tiny.PLAN)
    for command in ("agenda", "assess"):
        (line,) = refused(command, "tiny-2025", "--as-of", "2025-06-15", "--follow-successions")
        assert line.startswith("cchc-rules: --follow-successions: got 'tiny-2025'; expected a plan for which")


def test_a_due_counted_from_an_event_waits_for_it(told: Callable[..., str], waiting_plan: Plan) -> None:
    assert f"within 5 working days of “{EVENT}”" in told("show", "tiny-2025", "II.1.9/1")
    options = ("agenda", "tiny-2025", "--as-of", "2025-03-30", "--agency", "so-tu-phap", "--days-ahead", "30")
    assert told(*options).splitlines()[2].endswith(f"Quarterly reports (waits for: {EVENT})")
    assert told(*options, "--lang", "vi").splitlines()[2].endswith(f"Báo cáo quý (chờ: {EVENT})")
    assert json.loads(told(*options, "--format", "json"))["items"][0]["awaited_event"] == EVENT
    dated = told(*options, "--event-day", "II.1.9/1=28/03/2025")
    assert " ".join(dated.splitlines()[2].split()) == "Due in 5 days 2025-04-04 II.1.9/1 Quarterly reports"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["II.1.9/1"], "--event-day: got 'II.1.9/1'; expected RULE=DAY, each rule once"),
        (["II.1.9/1=2025-01-01", "II.1.9/1=2025-01-02"], "--event-day: got 'II.1.9/1=2025-01-02'; expected RULE=DAY"),
        (["II.1.9/1=x"], "--event-day: got 'x'; expected a day"),
        (["II.1.99/1=2025-01-01"], "expected the key of a rule of tiny-2025"),
        (["II.1.9/1=2025-01-01"], "--event-day: got 'II.1.9/1'; expected the key of an activity whose due is counted"),
    ],
)
def test_days_of_events_are_told_for_the_rules_that_wait(
    refused: Callable[..., list[str]], given: list[str], said: str
) -> None:
    options = [word for event_day in given for word in ("--event-day", event_day)]
    (line,) = refused("agenda", "tiny-2025", "--as-of", "2025-03-30", *options)
    assert said in line


def test_of_expected_cases_it_is_told_how_many_may_be_missed(
    told: Callable[..., str], sheet: Callable[[str, str], list[str]]
) -> None:
    """Who is on track too is told one by one, for it was asked about."""
    figures = sheet(
        "figures", "measure,agency,start,end,yes,no\non-time-of-closed,so-noi-vu,2025-01-01,2025-07-01,590,10\n"
    )
    options = ("assess", "tiny-2025", *figures, "--as-of", "2025-07-01")
    expected = ("--expected", "on-time-of-closed@Sở Nội vụ=400")
    said = "400 more expected: up to 10 of them may be missed; lost once 21 are missed in all"
    assert said in " ".join(told(*options, *expected).split())
    assert "expected" not in told(*options)
    (finding,) = [
        each for each in json.loads(told(*options, *expected, "--format", "json"))["findings"] if "budget" in each
    ]
    assert finding["budget"] == {
        "counted": {"yes": 590, "no": 10, "unknown": 0},
        "expected": 400,
        "sure": [0, 10],
        "possible": [0, 10],
        "lost_at": 21,
    }


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("on-time-of-closed=400", "--expected: got 'on-time-of-closed=400'; expected MEASURE@AGENCY=N"),
        ("on-time-of-closed@so-noi-vu=-4", "in digits alone"),
        ("on-time-of-closed@so-noi-vu", "expected MEASURE@AGENCY=N"),
        ("on-time-of-closed@so-noi-vu=3.000", "N is how many cases are still to come, in digits alone: 3000."),
        ("on-time@so-noi-vu=4", "--expected: got 'on-time'"),
        ("on-time-of-closed@so-noi=4", "--expected: got 'so-noi'"),
        ("score@so-noi-vu=4", "--expected: got <Measure score>"),
        (
            "on-time-of-closed@so-tu-phap=4",
            "cases beside a figure that is reported. It has reported no figure of this measure yet",
        ),
    ],
)
def test_expected_cases_that_cannot_be_used_are_refused(
    refused: Callable[..., list[str]], given: str, said: str
) -> None:
    (line,) = refused("assess", "tiny-2025", "--as-of", "2025-07-01", "--expected", given)
    assert said in line


def test_a_receipt_is_written_beside_the_findings(
    told: Callable[..., str], sheets: list[str], observations: list[Observation], tmp_path: Path
) -> None:
    path = tmp_path / "receipt.json"
    options = ("assess", "tiny-2025", *sheets, "--as-of", "2025-07-15")
    assert told(*options, "--receipt", str(path)) == told(*options)
    text = path.read_bytes().decode("utf-8")
    assert text == f"{write_receipt(assess(tiny.PLAN, observations, as_of=date(2025, 7, 15)))}\n"
    assert read_receipt(text).as_of == date(2025, 7, 15)


def test_a_receipt_replays_with_the_observations_it_was_written_for(
    told: Callable[..., str], sheets: list[str], receipt: str
) -> None:
    assert told("replay", receipt, *sheets) == "Replayed: the same\n"
    assert told("replay", receipt, *sheets, "--lang", "vi") == "Kết quả đánh giá lại không đổi\n"
    assert json.loads(told("replay", receipt, *sheets, "--format", "json"))["same"] is True


def test_a_replay_that_comes_out_otherwise_ends_with_1(
    told: Callable[..., str], sheets: list[str], receipt: str
) -> None:
    changed = told("replay", receipt, code=1).splitlines()
    assert changed[0] == "Replayed: changed in observations"
    assert any("Dossiers on time, Department of Home Affairs (tiny-2025:II.1.1/1" in line for line in changed)
    document = json.loads(told("replay", receipt, "--format", "json", code=1))
    assert (document["same"], document["differences"][0]["cause"]) == (False, "observations")
    followed = told("replay", receipt, *sheets, "--follow-successions", "--lang", "vi", code=1)
    assert "dữ liệu quy định" in followed.splitlines()[0]


def test_a_receipt_says_by_itself_whether_agencies_were_followed(
    told: Callable[..., str], sheets: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = str(tmp_path / "followed.json")
    told("assess", "tiny-2025", "--as-of", "2025-02-15", *sheets, "--follow-successions", "--receipt", path)
    for options in ((), ("--follow-successions",)):
        assert told("replay", path, *sheets, *options) == "Replayed: the same\n"
    offer(monkeypatch, tiny.PLAN)
    assert "The rule data differ: the roster" in told("replay", path, *sheets, code=1)


def test_a_receipt_that_cannot_be_trusted_is_refused(refused: Callable[..., list[str]], receipt: str) -> None:
    path = Path(receipt)
    written = path.read_bytes()
    path.write_bytes(written.replace(b"\n", b"\r\n"))
    assert "a receipt to the letter" in refused("replay", receipt)[0]
    path.write_bytes(written.replace(b"tiny-2025", b"tiny-2026", 1))
    assert "seal: got" in refused("replay", receipt)[0]
    path.write_bytes(b"\xff")
    assert "text in UTF-8" in refused("replay", receipt)[0]
    assert "no-such-file" in refused("replay", "no-such-file")[0]


def test_a_receipt_that_cannot_be_written_is_told(refused: Callable[..., list[str]], tmp_path: Path) -> None:
    options = ("assess", "tiny-2025", "--as-of", "2025-04-15", "--receipt", str(tmp_path))
    assert refused(*options) == [f"cchc-rules: {tmp_path}: Is a directory"]


@pytest.mark.parametrize(
    ("options", "keeps"),
    [
        (["--area", "2"], lambda each: each.rule.area == 2),
        (["--status", "missed"], lambda each: each.status == "missed"),
        (["--kind", "activity"], lambda each: type(each.rule) is Activity),
        (["--agency", "so-noi-vu"], lambda each: each.agency == tiny.HOME),
        (
            ["--agency", "Các sở", "--kind", "target"],
            lambda each: type(each.rule) is Target and each.agency in (tiny.DEPARTMENTS, tiny.HOME, tiny.JUSTICE),
        ),
    ],
)
def test_findings_are_narrowed_alike_in_the_table_and_in_the_document(
    told: Callable[..., str],
    sheets: list[str],
    observations: list[Observation],
    options: list[str],
    keeps: Callable[[Finding], bool],
) -> None:
    command = ("assess", "tiny-2025", *sheets, "--as-of", "2026-02-01")
    document = json.loads(told(*command, "--format", "json"))
    asked = json.loads(told(*command, *options, "--format", "json"))
    found = assess(tiny.PLAN, observations, as_of=date(2026, 2, 1))
    kept = [number for number, each in enumerate(found) if keeps(each)]
    assert asked["findings"] == [document["findings"][number] for number in kept] != []
    lines = told(*command, *options, "--all").splitlines()
    rows = [line for line in lines[: lines.index("Unused: 4")] if line.startswith("  ")]
    assert len(rows) == len(kept)


# Bodies that a plan does not name, and names that have passed on


@pytest.mark.parametrize("followed", [[], ["--follow-successions"]])
def test_bodies_of_a_file_are_assessed_asked_about_and_replayed(
    told: Callable[..., str],
    sheet: Callable[[str, str], list[str]],
    agencies: list[str],
    tmp_path: Path,
    followed: list[str],
) -> None:
    receipt = str(tmp_path / "receipt.json")
    delivered = sheet("deliveries", "rule,agency,day\nII.1.7/1,CCT,2025-06-01\n")
    given = ["tiny-2025", "--as-of", "2025-07-15", *delivered, *followed]
    assert "got 'CCT'" in told("assess", *given, code=2)
    found = json.loads(told("assess", *given, *agencies, "--agency", "CCT", "--format", "json", "--receipt", receipt))
    assert [(each["rule"], each["status"]) for each in found["findings"]] == [("tiny-2025:II.1.7/1", "met")]
    waiting = told("agenda", *given[:3], *followed, *agencies, "--agency", "chi cuc thue")
    assert "II.1.7/1" in waiting
    assert told("replay", receipt, *delivered, *agencies).startswith("Replayed: the same")
    assert told("replay", receipt, *delivered, *followed, code=2)


def test_a_name_that_passed_on_is_given_to_nobody_in_silence(
    refused: Callable[..., list[str]], sheet: Callable[[str, str], list[str]]
) -> None:
    """A district was divided on 1 April; a department formed on 1 May has its name."""
    figures = sheet("figures", "measure,agency,start,end,yes,no\nonline,Huyện Bắc,2025-06-01,2025-07-01,9,1\n")
    for options in (
        ("assess", "tiny-2025", "--as-of", "2025-07-15", *figures),
        ("assess", "tiny-2025", "--as-of", "2025-07-15", *figures, "--follow-successions", "--agency", "East"),
        ("assess", "tiny-2025", "--as-of", "2025-06-15", "--agency", "Huyện Bắc"),
        ("agenda", "tiny-2025", "--as-of", "2025-06-15", "--agency", "Huyện Bắc"),
        ("diff", "tiny-2025", "--on", "2025-06-01", "--to", "2025-06-02", "--as-of", "2025-06-15", *figures),
    ):
        (line,) = refused(*options)
        assert ("huyen-bac, before 2025-04-01; so-y-te, from 2025-05-01" in line) is ("East" not in options)


@pytest.fixture
def assessed(told: Callable[..., str], tmp_path: Path) -> Callable[..., str]:
    """The path of an assessment of a day, of so many dossiers on time and not."""

    def written(day: str, yes: int, no: int, *options: str) -> str:
        sheet = tmp_path / "figures.csv"
        sheet.write_text(
            f"measure,agency,start,end,yes,no\non-time-of-closed,so-noi-vu,2025-01-01,{day},{yes},{no}\n", "utf-8"
        )
        path = tmp_path / f"{day}.json"
        path.write_text(
            told("assess", "tiny-2025", "--figures", str(sheet), "--as-of", day, "--format", "json", *options), "utf-8"
        )
        return str(path)

    return written


def test_two_assessments_are_compared(
    told: Callable[..., str], assessed: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    first, second = assessed("2025-04-01", 99, 1), assessed("2025-07-01", 190, 10)
    before, after = (load_findings(Path(path).read_text("utf-8"), tiny.PLAN) for path in (first, second))
    compared = compare(before, after)
    for language in ("en", "vi"):
        said = told("compare", first, second, "--lang", language)
        assert said == f"{comparison_table(compared, language)}\n"
        assert max(map(len, said.splitlines())) <= 80
    everything = told("compare", first, second, "--all")
    assert everything == f"{comparison_table(compared, 'en', everything=True)}\n"
    assert json.loads(told("compare", first, second, "--format", "json")) == to_plain(compared)


def test_the_later_assessment_first_is_refused_with_how_to_swap_them(
    told: Callable[..., str], refused: Callable[..., list[str]], assessed: Callable[..., str]
) -> None:
    """Else what got better would be told as worse; two assessments of one day may be compared."""
    first, second = assessed("2025-04-01", 99, 1), assessed("2025-07-01", 190, 10)
    (line,) = refused("compare", second, first)
    assert f"{first}: got 2025-04-01; expected an assessment of 2025-07-01 or later, the day of the first one." in line
    assert line.endswith(f"Give the earlier one first: cchc-rules compare {first} {second}")
    (line,) = refused("compare", second, first, "--lang", "vi")
    assert "nhận được 01/04/2025; cần lần đánh giá vào ngày 01/07/2025 hoặc sau đó" in line
    assert line.endswith(f"cchc-rules compare {first} {second}")
    assert "Unchanged" in told("compare", second, second)


@pytest.mark.parametrize(("language", "said"), [("en", "findings left out"), ("vi", "số kết luận không nêu")])
def test_a_file_of_a_part_of_an_assessment_is_told_in_the_comparison(
    told: Callable[..., str], assessed: Callable[..., str], language: str, said: str
) -> None:
    """By what it was cut, and of one status how many findings it leaves out; none of them looks as gone, or new."""
    part, whole = assessed("2025-04-01", 99, 1, "--kind", "target"), assessed("2025-05-01", 99, 1)
    later, also = assessed("2025-07-01", 99, 1, "--kind", "target"), assessed("2025-08-01", 99, 1)
    counts = [len(json.loads(Path(path).read_text("utf-8"))["findings"]) for path in (part, whole)]
    for words, side in (((part, also), "before"), ((whole, later), "after")):
        assert said not in told("compare", *words, "--lang", language)
        compared = json.loads(told("compare", *words, "--format", "json"))
        assert compared[side]["selection"] == {"kind": "target"}
        assert compared["counts"]["left_out"] == counts[1] - counts[0]
        assert compared["counts"]["only_before"] == compared["counts"]["only_after"] == 0
    assert said not in told("compare", whole, also, "--lang", language)
    of_status = assessed("2025-09-01", 99, 1, "--status", "open")
    open_ones = len(json.loads(Path(of_status).read_text("utf-8"))["findings"])
    assert f"{said}: {counts[1] - open_ones}" in told("compare", whole, of_status, "--lang", language)


def test_two_files_of_one_agency_are_compared_as_two_wholes(
    told: Callable[..., str], assessed: Callable[..., str]
) -> None:
    """Whoever is new in them is, for nothing of that agency was left out; the comparison says whose they are."""
    first, second = (assessed(day, 99, 1, "--agency", "so-noi-vu") for day in ("2025-04-01", "2025-07-01"))
    silent = told("assess", "tiny-2025", "--as-of", "2025-04-01", "--agency", "so-noi-vu", "--format", "json")
    Path(first).write_text(silent, "utf-8")
    compared = json.loads(told("compare", first, second, "--format", "json"))
    assert compared["before"]["selection"] == compared["after"]["selection"] == {"agency": "so-noi-vu"}
    assert "left_out" not in compared["before"]
    assert (compared["counts"]["newly_heard"], compared["counts"]["left_out"]) == (1, 0)
    assert "Department of Home Affairs" in told("compare", first, second).splitlines()[0]


@pytest.mark.parametrize(
    ("cut", "said", "words"),
    [
        (("--kind", "target"), {"kind": "target"}, "target"),
        (("--area", "2"), {"area": 2}, "Administrative procedures"),
        (("--kind", "target", "--area", "2"), {"kind": "target", "area": 2}, "target; Administrative procedures"),
    ],
)
def test_two_files_cut_alike_are_compared_as_two_wholes(
    told: Callable[..., str], assessed: Callable[..., str], cut: tuple[str, ...], said: dict[str, object], words: str
) -> None:
    """Each says by what it was cut; who was heard in one alone is newly heard, and nothing is left out."""
    first, second = (assessed(day, 99, 1, *cut) for day in ("2025-04-01", "2025-07-01"))
    silent = told("assess", "tiny-2025", "--as-of", "2025-04-01", *cut, "--format", "json")
    Path(first).write_text(silent, "utf-8")
    compared = json.loads(told("compare", first, second, "--format", "json"))
    assert compared["before"]["selection"] == compared["after"]["selection"] == said
    assert "left_out" not in compared["before"]
    assert (compared["counts"]["newly_heard"], compared["counts"]["left_out"]) == (1, 0)
    assert words in told("compare", first, second).splitlines()[0]


def test_a_status_that_changed_is_left_out_by_one_of_two_files_of_one_status(
    told: Callable[..., str], assessed: Callable[..., str]
) -> None:
    """The comparison says why, and that whole files are to be compared; also where it is a row a pair."""
    first, second = (assessed(day, 9, 91, "--status", "open") for day in ("2025-04-01", "2025-12-01"))
    compared = json.loads(told("compare", first, second, "--format", "json"))
    assert compared["counts"]["left_out"] == sum(pair["change"] == "left_out" for pair in compared["pairs"]) > 0
    assert compared["notes"][-1]["en"].startswith(f"Told by one alone: {compared['counts']['left_out']}; ")
    assert "Told by one alone" in told("compare", first, second)
    assert "hãy so sánh hai bản đánh giá đầy đủ" in told("compare", first, second, "--lang", "vi")


def test_files_of_two_agencies_have_nothing_to_compare_and_that_is_noted(
    told: Callable[..., str], assessed: Callable[..., str], capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = (
        assessed(day, 99, 1, "--agency", agency)
        for day, agency in (("2025-04-01", "so-noi-vu"), ("2025-07-01", "so-tu-phap"))
    )
    for options in ((), ("--lang", "vi")):
        said = told("compare", first, second, *options)
        assert ("Nothing was compared" in said, "Không so sánh được gì" in said) == (not options, bool(options))
    assert main(["compare", first, second, "--format", "csv"]) == 0
    assert "Nothing was compared" in capsys.readouterr().err


def test_json_says_on_request_what_keys_are_called(told: Callable[..., str], assessed: Callable[..., str]) -> None:
    """Findings, comparisons and what waits; findings with names are compared as those without."""
    first, second = assessed("2025-04-01", 99, 1), assessed("2025-07-01", 190, 10, "--with-names")
    named = json.loads(Path(second).read_text("utf-8"))
    assert named["findings"][0]["names"]["rule"] == to_plain(tiny.DOSSIERS_ON_TIME.title)
    compared = json.loads(told("compare", first, second, "--format", "json", "--with-names"))
    assert compared["pairs"][0]["labels"] == {"change": to_plain(PairKind.WORSE.label)}
    assert "labels" not in json.loads(told("compare", first, second, "--format", "json"))["pairs"][0]
    waiting = ("agenda", "tiny-2025", "--as-of", "2025-01-03", "--format", "json")
    items = json.loads(told(*waiting, "--with-names"))["items"]
    assert {each["labels"]["urgency"]["vi"] for each in items} <= {each.label.vi for each in Urgency}
    assert [each for each in items if "names" in each] == items != []
    assert not any("names" in each for each in json.loads(told(*waiting))["items"])


def test_tables_need_no_names_beside_them(refused: Callable[..., list[str]], assessed: Callable[..., str]) -> None:
    one = assessed("2025-04-01", 99, 1)
    for command in (("assess", "tiny-2025"), ("agenda", "tiny-2025"), ("compare", one, one, "--format", "csv")):
        (told,) = refused(*command, "--with-names")
        assert "expected --format json beside it. A table has the names: leave --with-names out." in told


def test_a_comparison_is_written_as_csv(told: Callable[..., str], assessed: Callable[..., str]) -> None:
    first, second = assessed("2025-04-01", 99, 1), assessed("2025-07-01", 190, 10)
    rows = [*csv.DictReader(io.StringIO(told("compare", first, second, "--format", "csv")))]
    before, after = (load_findings(Path(path).read_text("utf-8"), tiny.PLAN) for path in (first, second))
    assert len(rows) == len(compare(before, after))
    told_first = {name: rows[0][name] for name in ("change", "before_reaches", "after_as_of", "after_least", "part")}
    assert told_first == {
        "change": "worse",
        "before_reaches": "true",
        "after_as_of": "2025-07-01",
        "after_least": "95",
        "part": "",
    }


def test_assessments_that_followed_successions_are_compared_as_such(
    told: Callable[..., str], assessed: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the digest of the roster, as the one that is offered."""
    offer(monkeypatch, tiny.PLAN, successions={"tiny-2025": changing.SUCCESSIONS})
    first, second = assessed("2025-04-01", 99, 1), assessed("2025-07-01", 190, 10, "--follow-successions")
    assert "roster" in json.loads(Path(second).read_text("utf-8"))
    assert "second assessment  tiny-2025  2025-07-01" in told("compare", first, second)


def test_an_assessment_of_another_version_of_the_plan_is_refused_unless_that_is_given(
    told: Callable[..., str],
    refused: Callable[..., list[str]],
    assessed: Callable[..., str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    first = assessed("2025-04-01", 99, 1)
    exported = tmp_path / "plan.json"
    exported.write_text(told("export", "tiny-2025"), "utf-8")
    changed = evolve(tiny.PLAN, rules=tiny.PLAN.rules[:-1], not_encoded=(*tiny.PLAN.not_encoded, LEFT_OUT))
    offer(monkeypatch, changed)
    second = assessed("2025-07-01", 190, 10)
    (line,) = refused("compare", first, second)
    assert f"{first}, $.digest: " in line
    assert "They are about another version of the plan" in line
    assert "Worse: 1" in told("compare", first, second, "--plan", str(exported))


def test_an_assessment_of_a_plan_that_is_not_installed_is_refused_unless_that_is_given(
    told: Callable[..., str],
    refused: Callable[..., list[str]],
    assessed: Callable[..., str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    first = assessed("2025-04-01", 99, 1)
    exported = tmp_path / "plan.json"
    exported.write_text(told("export", "tiny-2025"), "utf-8")
    offer(monkeypatch)
    (line,) = refused("compare", first, first)
    assert f"{first}, $.plan: got 'tiny-2025'; expected one of" in line
    assert "--plan, a file that export writes" in line
    assert "Unchanged" in told("compare", first, first, "--plan", str(exported))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("[]", "It looks like observations as JSON: give it to cchc-rules assess --observations"),
        ("{}", "$.format: got null"),
        ("{", "a JSON document that is findings"),
        ('{"format": 2}', "$.plan: got null"),
        ('{"format": 2, "seal": "x"}', "It looks like a receipt: give it to cchc-rules replay"),
    ],
)
def test_what_is_no_assessment_is_refused_with_its_file(
    refused: Callable[..., list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str, said: str
) -> None:
    monkeypatch.chdir(tmp_path)  # a long path would be told cut short
    (tmp_path / "q1.json").write_text(content, "utf-8")
    lines = refused("compare", "q1.json", "q1.json")
    assert any(said in line for line in lines)
    assert all("q1.json" in line for line in lines)


def test_a_plan_that_cannot_be_read_is_refused_with_its_file(
    refused: Callable[..., list[str]], assessed: Callable[..., str], tmp_path: Path
) -> None:
    first, path = assessed("2025-04-01", 99, 1), tmp_path / "plan.json"
    path.write_text("{}", "utf-8")
    (line,) = refused("compare", first, first, "--plan", str(path))
    assert f"{path}, $.format: got null" in line


def test_what_is_no_assessment_is_told_by_which_command_one_is_written(
    refused: Callable[..., list[str]], tmp_path: Path
) -> None:
    """A report that was written as a page, for instance."""
    page = tmp_path / "report.html"
    page.write_text("<!DOCTYPE html>\n", encoding="utf-8")
    (line,) = refused("compare", str(page), str(page), "--lang", "vi")
    assert line.endswith("cần tài liệu JSON là bảng đánh giá. Hãy ghi bằng cchc-rules assess --format json.")


@pytest.mark.parametrize("command", ["assess", "report"])
def test_cases_expected_of_others_than_are_told_of_are_not_passed_over_in_silence(
    command: str, tiny_plan: None, sheet: Callable[[str, str], list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    """Whose they are stands on standard error; nothing where they concern the agency, or everything is told."""
    figures = sheet(
        "figures", "measure,agency,start,end,yes,no\non-time-of-closed,so-noi-vu,2025-01-01,2025-07-01,590,10\n"
    )
    expected = ("--expected", "on-time-of-closed@so-noi-vu=400")
    for about, said in (
        (["--agency", "so-tu-phap"], "Số dự kiến của cơ quan khác, không nêu ở đây: Sở Nội vụ\n"),
        (["--agency", "so-noi-vu"], ""),
        ([], ""),
    ):
        assert main([command, "tiny-2025", *figures, "--as-of", "2025-07-01", *expected, *about, "--lang", "vi"]) == 0
        assert capsys.readouterr().err == said
