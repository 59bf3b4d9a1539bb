import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

from cchc_rules import plans
from cchc_rules.cli import main
from cchc_rules.commands import findings, law
from cchc_rules.model import Activity, AtLeast, Budget, BudgetState
from cchc_rules.plan import Plan
from cchc_rules.receipt import opened
from cchc_rules.text import Bilingual
from cchc_rules.when import By, Within
from tests import changing, tiny
from tests.amending import amendment, insert, repeal, revise

MAY = date(2025, 5, 1)
AMENDED = tiny.PLAN.amended(
    amendment(
        90,
        MAY,
        revise(tiny.DOSSIERS_ON_TIME, at_least=AtLeast(99), exclusions=(Bilingual("đất đai", "land"),)),
        revise(
            tiny.MIDYEAR_REPORTS,
            due=By(date(2025, 7, 31)),
            lead=(tiny.HOME,),
            modality=tiny.MIDYEAR_REPORTS.modality.STRIVE,
            budget=Budget(BudgetState.AMOUNT, 900, "900"),
            stt=3,
        ),
        repeal(tiny.MEETINGS),
        insert(tiny.SCORE_OF_80),
    )
)
EVENT = "ngày nhận đủ hồ sơ"

Told = Callable[..., str]


def with_rule(changed: Activity) -> Plan:
    return evolve(tiny.PLAN, rules=tuple(changed if rule.key == changed.key else rule for rule in tiny.RULES))


@pytest.fixture(autouse=True)
def tiny_plan(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tiny plan is installed, and what became of its agencies."""
    monkeypatch.setattr(plans, "_OWN", {"tiny-2025": "tests.tiny"})
    monkeypatch.setattr(plans, "_OWN_EVENTS", {"tiny-2025": ("tests.changing", "EVENTS")})


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> Told:
    """What a command prints that ends with a code."""

    def run(*arguments: str, code: int = 0) -> str:
        assert main(arguments) == code
        captured = capsys.readouterr()
        assert (captured.err if code < 2 else captured.out) == ""
        return captured.err if code == 2 else captured.out

    return run


@pytest.fixture
def sheet(tmp_path: Path) -> Callable[[str, str], list[str]]:
    """The option for a sheet of a kind."""

    def written(kind: str, content: str) -> list[str]:
        path = tmp_path / f"{kind}.csv"
        path.write_text(content, encoding="utf-8")
        return [f"--{kind}", str(path)]

    return written


def test_an_agenda_shows_the_turns_of_a_reporting_cycle(told: Told) -> None:
    options = ("agenda", "tiny-2025", "--on", "2025-06-15", "--within", "10", "--agency", "so-tu-phap")
    lines = told(*options, "--cycle", "581").splitlines()
    assert [" ".join(line.replace("Department of Justice", "").split()) for line in lines] == [
        "URGENCY LAST DAY DAYS LEFT RULE AGENCY REPORTS ON TITLE",
        "Overdue 2025-03-20 -87 tiny-2025:II.1.9/1 2024-12-15 – 2025-03-14 (quarterly) Quarterly reports",
        "Due 2025-06-20 5 tiny-2025:II.1.9/1 2024-12-15 – 2025-06-14 (quarterly) Quarterly reports",
    ]
    vietnamese = told(*options, "--cycle", "581", "--lang", "vi")
    assert "KỲ BÁO CÁO" in vietnamese
    assert "2024-12-15 – 2025-03-14 (hằng quý)" in vietnamese
    item = json.loads(told(*options, "--cycle", "581", "--format", "json"))["items"][0]
    assert item["turn"] == {
        "window": {"start": "2024-12-15", "end": "2025-03-15"},
        "last_day": "2025-03-20",
        "serves": ["quarter"],
    }
    assert "REPORTS ON" not in told(*options)


def test_an_agenda_says_by_which_events_and_how_certain_they_are(told: Told) -> None:
    options = ("agenda", "tiny-2025", "--on", "2025-06-15", "--within", "0", "--events")
    table, legend = told(*options).split("\n\n")
    rows = [" ".join(line.split()) for line in table.splitlines()]
    assert rows == [
        "URGENCY LAST DAY DAYS LEFT RULE AGENCY RESTS ON TITLE",
        "Overdue 2025-01-04 -162 tiny-2025:II.1.6/1 City Office [1] read in the named document Plan",
        "Overdue 2025-01-04 -162 tiny-2025:II.1.6/1 Department of Justice [2] reported, to be confirmed Plan",
        "Undated – – tiny-2025:II.1.9/1 Department of Justice – Quarterly reports",
    ]
    assert legend.splitlines() == [f"[1]  {changing.RENAMED.sentence()}", f"[2]  {changing.MERGED.sentence()}"]
    vietnamese = told(*options, "--cycle", "581", "--lang", "vi")
    assert "CĂN CỨ" in vietnamese
    assert f"[2]  {changing.MERGED.sentence('vi')}" in vietnamese
    assert "Ask van-phong-thanh-pho" in told(*options, "--agency", "vp thị xã", code=2)
    assert "van-phong-thanh-pho" in told(*options, "--agency", "City Office", "--format", "json")


def test_events_that_nobody_offers_cannot_be_followed(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plans, "_OWN_EVENTS", {})
    said = told("agenda", "tiny-2025", "--on", "2025-06-15", "--events", code=2)
    assert said == (
        "cchc-rules: --events: got 'tiny-2025'; expected a plan for which events are offered. Leave the option out.\n"
    )


def test_a_due_counted_from_an_event_waits_for_it(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = with_rule(evolve(tiny.QUARTERLY, due=Within(5, EVENT, working=True, phrase="trong 5 ngày")))
    for module in (findings, law):
        monkeypatch.setattr(module, "load", lambda _: plan)
    assert f"within 5 working days of “{EVENT}”" in told("show", "tiny-2025", "II.1.9/1")
    options = ("agenda", "tiny-2025", "--on", "2025-03-30", "--agency", "so-tu-phap", "--within", "30")
    assert told(*options).splitlines()[1].endswith(f"Quarterly reports (waits for: {EVENT})")
    assert told(*options, "--lang", "vi").splitlines()[1].endswith(f"Báo cáo quý (chờ: {EVENT})")
    assert json.loads(told(*options, "--format", "json"))["items"][0]["waits_for"] == EVENT
    dated = told(*options, "--event", "II.1.9/1=28/03/2025")
    assert " ".join(dated.splitlines()[1].split()) == (
        "Due 2025-04-04 5 tiny-2025:II.1.9/1 Department of Justice Quarterly reports"
    )


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["II.1.9/1"], "--event: got 'II.1.9/1'; expected RULE=DAY, each rule once"),
        (["II.1.9/1=2025-01-01", "II.1.9/1=2025-01-02"], "--event: got 'II.1.9/1=2025-01-02'; expected RULE=DAY"),
        (["II.1.9/1=x"], "--event: got 'x'; expected a day"),
        (["II.1.99/1=2025-01-01"], "expected the key of a rule of tiny-2025"),
        (["II.1.9/1=2025-01-01"], "happened: got 'II.1.9/1'; expected the key of an activity whose due is counted"),
    ],
)
def test_days_of_events_are_told_for_the_rules_that_wait(told: Told, given: list[str], said: str) -> None:
    options = [word for each in given for word in ("--event", each)]
    assert said in told("agenda", "tiny-2025", "--on", "2025-03-30", *options, code=2)


def test_sheets_name_agencies_as_they_were_called_on_the_day(
    told: Told, sheet: Callable[[str, str], list[str]]
) -> None:
    given = [
        *sheet("figures", "measure,agency,start,end,yes,no\nonline,Huyện Bắc,2025-01-01,2025-04-01,9,1\n"),
        *sheet("deliveries", "rule,agency,day\nII.1.7/1,Huyện Bắc,2025-06-01\nII.1.6/1,City Office,2025-02-01\n"),
        *sheet("rollcalls", "measure,start,end,agency,answer\noffices-ready,2025-01-01,2025-07-01,Huyện Bắc,yes\n"),
    ]
    found = json.loads(told("assess", "tiny-2025", "--on", "2025-06-15", *given, "--events", "--format", "json"))
    by_rule = {(each["rule"], each["agency"]): each for each in found["findings"]}
    assert by_rule["tiny-2025:II.1.2/1", "huyen-bac"]["evidence"]
    assert by_rule["tiny-2025:II.1.7/1", "so-y-te"]["status"] == "met"
    called = by_rule["tiny-2025:II.1.3/1", None]["evidence"]
    assert called[0]["done"] == ["so-y-te"]
    assert "City Office" in told("assess", "tiny-2025", "--on", "2025-06-15", *given, code=2)


def test_a_receipt_is_written_and_replayed(
    told: Told, sheet: Callable[[str, str], list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = str(tmp_path / "receipt.json")
    known = sheet("figures", "measure,agency,start,end,yes,no\nonline,Huyện Nam,2025-01-01,2025-04-01,9,1\n")
    told_of_findings = told("assess", "tiny-2025", "--on", "2025-04-15", *known, "--receipt", file)
    assert "Area 2" in told_of_findings
    text = Path(file).read_bytes().decode()
    assert opened(text).on == date(2025, 4, 15)
    assert told("replay", file, *known) == "Replayed: the same\n"
    assert told("replay", file, *known, "--lang", "vi") == "Kết quả đánh giá lại không đổi\n"
    assert json.loads(told("replay", file, *known, "--format", "json"))["same"] is True
    changed = told("replay", file, code=1).splitlines()
    assert changed[0] == "Replayed: changed in observations"
    assert any("tiny-2025:II.1.2/1, huyen-nam: was Open" in line for line in changed)
    assert json.loads(told("replay", file, "--format", "json", code=1))["differences"][0]["cause"] == "observations"
    assert "dữ liệu quy định" in told("replay", file, *known, "--events", "--lang", "vi", code=1)

    told("assess", "tiny-2025", "--on", "2025-04-15", *known, "--events", "--receipt", file)
    assert told("replay", file, *known) == told("replay", file, *known, "--events") == "Replayed: the same\n"
    monkeypatch.setattr(plans, "_OWN_EVENTS", {})
    assert "The rule data differ: the roster" in told("replay", file, *known, code=1)


def test_a_receipt_that_cannot_be_trusted_is_refused(told: Told, tmp_path: Path) -> None:
    path = tmp_path / "receipt.json"
    told("assess", "tiny-2025", "--on", "2025-04-15", "--receipt", str(path))
    written = path.read_bytes()
    path.write_bytes(written.replace(b"\n", b"\r\n"))
    assert "a receipt to the letter" in told("replay", str(path), code=2)
    path.write_bytes(written.replace(b"tiny-2025", b"tiny-2026", 1))
    assert "seal: got" in told("replay", str(path), code=2)
    path.write_bytes(b"\xff")
    assert "text in UTF-8" in told("replay", str(path), code=2)
    assert "no-such-file" in told("replay", "no-such-file", code=2)
    assert "Is a directory" in told("assess", "tiny-2025", "--on", "2025-04-15", "--receipt", str(tmp_path), code=2)


def test_a_plan_without_amendments_says_so(told: Told) -> None:
    options = ("diff", "tiny-2025", "--on", "2025-01-02", "--to", "31/12/2025")
    assert told(*options) == (
        "no amendment of tiny-2025 is encoded: it reads the same on 2025-01-02 and on 2025-12-31\n"
    )
    assert told(*options, "--lang", "vi") == (
        "tiny-2025 không có văn bản sửa đổi, bổ sung nào được mã hóa: ngày 2025-01-02 và ngày 2025-12-31 như nhau\n"
    )
    assert json.loads(told(*options, "--format", "json")) == {
        "format": 1,
        "plan": "tiny-2025",
        "digest": tiny.PLAN.digest,
        "on": "2025-01-02",
        "to": "2025-12-31",
        "amendments": [],
        "changes": [],
    }


def test_what_amendments_change_is_told_in_legal_terms(
    told: Told, monkeypatch: pytest.MonkeyPatch, sheet: Callable[[str, str], list[str]]
) -> None:
    monkeypatch.setattr(law, "load", lambda _: AMENDED)
    assert told("diff", "tiny-2025", "--on", "2025-05-01", "--to", "2025-12-31") == (
        "tiny-2025 reads the same on 2025-05-01 and on 2025-12-31; it is amended by 90/QĐ-UBND\n"
    )
    options = ("diff", "tiny-2025", "--on", "2025-04-30", "--to", "2025-05-01")
    assert told(*options).splitlines() == [
        "changed  tiny-2025:II.1.1/1  Dossiers on time",
        "  at_least  98 % → 99 %",
        "  exclusions  – → land",
        "changed  tiny-2025:II.1.7/1  Mid-year reports",
        "  modality  must be done → is striven for",
        "  lead  Department of Home Affairs; Departments → Department of Home Affairs",
        "  due  by 2025-06-30 → by 2025-07-31",
        "  stt  – → 3",
        "  budget  1.200 → 900",
        "repealed  tiny-2025:II.1.8/1  Meetings",
        "inserted  tiny-2025:SD.90.4/1  Score",
    ]
    vietnamese = told(*options, "--lang", "vi").splitlines()
    assert vietnamese[:2] == ["sửa đổi, thay thế  tiny-2025:II.1.1/1  Hồ sơ đúng hạn", "  mức tối thiểu  98 % → 99 %"]
    known = sheet(
        "figures", "measure,agency,start,end,yes,no\non-time-of-closed,so-noi-vu,2025-01-01,2026-01-01,985,15\n"
    )
    flips = told(*options, *known, "--as-seen-on", "2026-01-01").split("\n\n")[1].splitlines()
    assert flips[0] == "Findings that flip: 4"
    assert " ".join(flips[1].split()) == (
        "tiny-2025:II.1.1/1 Department of Home Affairs: Met → Missed Dossiers on time"
    )
    document = json.loads(told(*options, *known, "--as-seen-on", "2026-01-01", "--format", "json"))
    assert document["amendments"] == ["90/QĐ-UBND"]
    assert document["changes"][0]["fields"]["at_least"]["after"] == {"value": "99", "unit": "percent"}
    assert document["flips"][0]["after"]["status"] == "missed"
    assert "Findings that flip: " in told(*options, "--as-seen-on", "2025-06-01", "--events")


READ = {
    ("Quý II, III", "--year", "2025"): ["inside a period", "from 2025-04-01 to 2025-09-30", "2025-04-01", "2025-09-30"],
    ("trước ngày 05/01/2025",): ["before a day", "before 2025-01-05", "–", "2025-01-04"],
    ("chậm nhất ngày 05/01/2025",): ["by a day, that day included", "by 2025-01-05", "–", "2025-01-05"],
    ("thường xuyên",): ["all along", "all along", "–", "–"],
    ("đột xuất",): ["recurring", "on request", "–", "–"],
    ("hằng quý, năm hoặc đột xuất",): ["recurring", "quarterly, yearly or on request", "–", "–"],
    ("trước ngày 20 của tháng cuối quý",): ["recurring", "quarterly, before day 20 of month 3", "–", "–"],
    ("chậm nhất ngày 05 hằng tháng",): ["recurring", "monthly, by day 5", "–", "–"],
    ("hằng quý từ quý II/2025 trở đi",): ["recurring", "quarterly, from 2025-04-01", "2025-04-01", "–"],
    (f"trong 5 ngày làm việc kể từ {EVENT}",): [
        "counted from an event",
        f"within 5 working days of “{EVENT}”",
        "–",
        "–",
    ],
    (f"trong 1 ngày kể từ {EVENT}",): ["counted from an event", f"within 1 day of “{EVENT}”", "–", "–"],
    (f"trong 5 ngày làm việc kể từ {EVENT}", "--event", "28/03/2025"): [
        "by a day, that day included",
        "by 2025-04-04",
        "–",
        "2025-04-04",
    ],
    ("quy II", "--year", "2025", "--unaccented"): [
        "inside a period",
        "from 2025-04-01 to 2025-06-30",
        "2025-04-01",
        "2025-06-30",
    ],
}


@pytest.mark.parametrize(("given", "said"), READ.items())
def test_a_phrase_is_read(told: Told, given: tuple[str, ...], said: list[str]) -> None:
    lines = [line.split("  ")[-1].strip() for line in told("read", *given).splitlines()]
    assert lines == [f"“{given[0]}”", *said]


def test_a_phrase_is_read_in_both_languages_and_as_a_document(told: Told) -> None:
    assert told("read", f"trong 5 ngày kể từ {EVENT}", "--lang", "vi").splitlines() == [
        f"nguyên văn  “trong 5 ngày kể từ {EVENT}”",
        "loại        tính từ một sự kiện",
        f"diễn đạt    trong 5 ngày kể từ {EVENT}",
        "ngày đầu    –",
        "hạn cuối    –",
    ]
    assert json.loads(told("read", f"trong 5 ngày kể từ {EVENT}", "--format", "json")) == {
        "format": 1,
        "kind": "relative",
        "phrase": f"trong 5 ngày kể từ {EVENT}",
        "first_day": None,
        "last_day": None,
        "count": 5,
        "event": EVENT,
        "working": False,
        "words": {"vi": f"trong 5 ngày kể từ {EVENT}", "en": f"within 5 days of “{EVENT}”"},
    }


def test_a_phrase_that_cannot_be_read_is_refused_with_its_place(told: Told) -> None:
    assert told("read", "Quý V", "--year", "2025", code=2).splitlines() == [
        "cchc-rules: got 'Quý V'; expected a quarter, I to IV or 1 to 4.",
        "  Quý V",
        "      ^",
    ]
    assert "year" in told("read", "Quý II", code=2)
    assert "--event: got 'x'; expected a day" in told("read", "Quý II", "--event", "x", code=2)


def test_a_time_limit_is_reckoned_step_by_step(told: Told) -> None:
    lines = told("deadline", "--from", "21/01/2025", "--days", "10").splitlines()
    assert lines[:2] == ["last day  2025-02-03", "21/01/2025 – the stated day [named by the caller]"]
    assert lines[-1] == "03/02/2025 – the time limit ends at 24:00 [article 148.6 of the Civil Code 2015]"
    vietnamese = told("deadline", "--from", "2025-01-31", "--months", "1", "--lang", "vi").splitlines()
    assert vietnamese[0] == "hạn cuối  2025-02-28"
    assert vietnamese[2] == "31/01/2025 – ngày đầu tiên không tính [Điều 147 Bộ luật Dân sự 2015]"
    document = json.loads(told("deadline", "--from", "2025-04-25", "--working-days", "3", "--format", "json"))
    assert document["day"] == "2025-04-29"
    assert document["steps"][0] == {
        "kind": "stated",
        "day": "2025-04-25",
        "source": {"vi": "do người dùng nêu", "en": "named by the caller"},
        "name": None,
        "count": None,
        "sentence": {
            "vi": "25/04/2025 – ngày được nêu [do người dùng nêu]",
            "en": "25/04/2025 – the stated day [named by the caller]",
        },
    }


@pytest.mark.parametrize(
    ("roll", "day"),
    [([], "2025-02-01"), (["none"], "2025-02-01"), (["next"], "2025-02-03"), (["previous"], "2025-01-24")],
)
def test_a_fixed_date_moves_only_as_it_is_told(told: Told, roll: list[str], day: str) -> None:
    options = [word for each in roll for word in ("--roll", each)]
    assert told("deadline", "--on", "2025-02-01", *options).splitlines()[0] == f"last day  {day}"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--from", "2025-01-21"], "--from: got '2025-01-21'; expected a length with it: --days"),
        (["--from", "2025-01-21", "--days", "0"], "a whole number from 1"),
        (["--from", "2025-01-21", "--days", "3", "--roll", "next"], "--roll: got 'next'; expected --roll with a fixed"),
        (["--from", "2025-01-32", "--days", "3"], "--from: got '2025-01-32'; expected a day of the calendar"),
        (["--from", "2030-01-21", "--days", "3"], "expected working days of 2024 to 2026"),
        (["--on", "2025-01-21", "--days", "3"], "--on: got '2025-01-21'; expected a fixed date, without a length"),
        (["--on", "x"], "--on: got 'x'; expected a day"),
    ],
)
def test_a_deadline_that_makes_no_sense_is_refused(told: Told, options: list[str], said: str) -> None:
    (line,) = told("deadline", *options, code=2).splitlines()
    assert said in line


@pytest.mark.parametrize(
    "arguments", [["deadline"], ["deadline", "--from", "2025-01-01", "--on", "2025-01-01"], ["diff", "tiny-2025"]]
)
def test_what_a_command_needs_is_asked_for(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 2
    told = capsys.readouterr().err
    assert "required" in told or "not allowed" in told


def test_who_answers_is_told_with_the_events_and_how_certain_they_are(told: Told) -> None:
    head, carried = told("who", "Sở Nội vụ", "--on", "2025-06-15").split("\n\n")
    assert head.splitlines() == [
        "agency     Department of Home Affairs (so-noi-vu)",
        "on         2025-06-15",
        "answers    Department of Justice (so-tu-phap)",
        "certainty  reported, to be confirmed",
        f"rests on   {changing.MERGED.sentence()}",
    ]
    assert [" ".join(line.split()) for line in carried.splitlines()] == [
        "Department of Justice",
        "ROLE KIND RULES CERTAINTY",
        "leads activity 2 as at signing; no event is known",
        "leads activity 2 reported, to be confirmed",
        "oversees duty 1 reported, to be confirmed",
        "carries out duty 1 as at signing; no event is known",
    ]
    vietnamese = told("who", "Sở Nội vụ", "--on", "2025-06-15", "--lang", "vi", "--rules").split("\n\n")
    assert "độ chắc chắn  theo báo chí hoặc thực tiễn, cần kiểm tra" in vietnamese[0]
    assert vietnamese[1].splitlines()[1].split("  ")[0] == "QUY ĐỊNH"
    assert [line.split("  ")[0] for line in vietnamese[1].splitlines()[2:]] == [
        "tiny-2025:II.1.6/1",
        "tiny-2025:II.1.7/1",
        "tiny-2025:II.1.7/1",
        "tiny-2025:II.1.9/1",
        "tiny-2025:II.1.10/1",
        "tiny-2025:II.1.11/1",
    ]
    assert "mọi cơ quan" in vietnamese[1]


def test_who_answers_is_a_document(told: Told) -> None:
    document = json.loads(told("who", "so-noi-vu", "--plan", "tiny-2025", "--on", "2025-06-15", "--format", "json"))
    carried = document.pop("carried")
    assert document == {
        "format": 1,
        "plan": "tiny-2025",
        "digest": tiny.PLAN.digest,
        "on": "2025-06-15",
        "agency": {"key": "so-noi-vu", "vi": "Sở Nội vụ", "en": "Department of Home Affairs"},
        "answers": [{"key": "so-tu-phap", "vi": "Sở Tư pháp", "en": "Department of Justice"}],
        "all_listed": True,
        "certainty": "reported",
        "events": document["events"],
        "apart": [],
    }
    assert [event["kind"] for event in document["events"]] == ["merged"]
    assert carried[0] == {
        "agency": "so-tu-phap",
        "rule": "tiny-2025:II.1.6/1",
        "kind": "activity",
        "role": "lead",
        "through": "so-noi-vu",
        "certainty": "reported",
        "events": document["events"],
    }
    assert (carried[-1]["through"], carried[-1]["certainty"]) == (None, None)


def test_a_duty_that_went_elsewhere_is_told_apart(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(changing, "EVENTS", (*changing.EVENTS, changing.TRANSFERRED))
    assert (
        f"transferred apart  tiny-2025:II.1.10/1: City Office; {changing.TRANSFERRED.sentence()}"
        in told("who", "Sở Nội vụ", "--on", "2025-06-15").splitlines()
    )
    document = json.loads(told("who", "Sở Nội vụ", "--on", "2025-06-15", "--format", "json"))
    (apart,) = document["apart"]
    assert (apart["rule"], apart["answers"]) == ("tiny-2025:II.1.10/1", ["van-phong-thanh-pho"])


def test_nobody_answers_where_nobody_is_left_or_there_yet(told: Told) -> None:
    gone = told("who", "Huyện Nam", "--on", "2025-07-01").splitlines()
    assert gone[2:] == [
        "answers    nobody",
        "certainty  read in the named document",
        f"rests on   {changing.DISSOLVED.sentence()}",
    ]
    early = told("who", "Sở Y tế", "--on", "2025-04-30", "--lang", "vi").splitlines()
    assert early[2] == "phụ trách     không có cơ quan nào"
    assert early[4] == f"căn cứ        {changing.FORMED.sentence('vi')}"


def test_a_class_is_answered_for_by_its_members_while_its_level_lasts(told: Told) -> None:
    head, carried = told("who", "UBND các huyện", "--on", "2025-06-15").split("\n\n")
    assert head.splitlines() == [
        "agency     District People's Committees (ubnd-cap-huyen)",
        "on         2025-06-15",
        "answers    South District (huyen-nam)",
        "           East District (huyen-dong)",
        "           West District (huyen-tay)",
        "           (only those that are listed)",
        "certainty  read in the named document",
        f"rests on   {changing.DIVIDED.sentence()}",
    ]
    assert "leads        activity  1" in carried
    ended = told("who", "UBND các huyện", "--on", "2025-07-01")
    assert "answers    nobody" in ended
    assert "Departments (cac-so)" in told("who", "cac-so", "--on", "2025-01-10")


def test_the_plan_is_named_where_several_are_installed(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plans, "_OWN", {"tiny-2025": "tests.tiny", "tiny-2026": "tests.tiny"})
    assert told("who", "so-noi-vu", "--on", "2025-06-15", code=2) == (
        "cchc-rules: --plan: got None; expected one of tiny-2025, tiny-2026. Several are installed: name one.\n"
    )
    assert "Department of Justice" in told("who", "so-noi-vu", "--on", "2025-06-15", "--plan", "tiny-2025")
