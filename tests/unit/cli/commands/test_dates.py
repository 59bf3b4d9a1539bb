import json
from collections.abc import Callable

import pytest

from cchc_rules.cli.rule_tables import due_table
from cchc_rules.dates.phrases import read_due

EVENT = "ngày nhận đủ hồ sơ"
READ = {
    ("Quý II, III", "--year", "2025"): ["inside a period", "from 2025-04-01 to 2025-09-30", "2025-04-01", "2025-09-30"],
    ("trước ngày 05/01/2025",): ["before a day", "before 2025-01-05", "–", "2025-01-04"],
    ("chậm nhất ngày 05/01/2025",): ["by a day, that day included", "by 2025-01-05", "–", "2025-01-05"],
    ("thường xuyên",): ["all along", "all along", "–", "–"],
    ("đột xuất",): ["on request", "on request", "–", "–"],
    ("định kỳ 2 tuần một lần hoặc đột xuất",): ["recurring", "every 2 weeks or on request", "–", "–"],
    ("Quý I hằng năm", "--year", "2026"): ["recurring", "yearly, by day 31 of month 3", "–", "–", "2026-03-31"],
    ("hằng quý", "--year", "2026"): ["recurring", "quarterly", "–", "–"],
    ("trước 17h00 ngày 31/12/2025",): [
        "by a day, that day included",
        "by 2025-12-31 (before 17:00)",
        "–",
        "2025-12-31",
    ],
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
    (f"trong 5 ngày làm việc kể từ {EVENT}", "--event-day", "28/03/2025"): [
        "by a day, that day included",
        "by 2025-04-04",
        "–",
        "2025-04-04",
    ],
    ("12/2025", "--completion"): ["completion", "completed by 2025-12-31", "–", "2025-12-31"],
    ("thứ Sáu hằng tuần",): ["recurring", "weekly, by Friday", "–", "–"],
    ("thứ Sáu, 26 tuần một lần, từ ngày 01/01/2026", "--year", "2026"): [
        "recurring",
        "every 26 weeks, by Friday, from 2026-01-01",
        "2026-01-01",
        "–",
        "2026-07-03",
    ],
    ("02 tháng kể từ ngày ban hành", "--event-day", "2025-01-31"): [
        "by a day, that day included",
        "by 2025-03-31",
        "–",
        "2025-03-31",
    ],
    ("quy II", "--year", "2025", "--no-accents"): [
        "inside a period",
        "from 2025-04-01 to 2025-06-30",
        "2025-04-01",
        "2025-06-30",
    ],
}


@pytest.mark.parametrize(("given", "said"), READ.items())
def test_a_phrase_is_read(told: Callable[..., str], given: tuple[str, ...], said: list[str]) -> None:
    lines = [line.split("  ")[-1].strip() for line in told("read-due", *given).splitlines()]
    assert lines == [f"“{given[0]}”", *said]


def test_a_phrase_is_read_in_both_languages_and_as_a_document(told: Callable[..., str]) -> None:
    phrase = f"trong 5 ngày kể từ {EVENT}"
    assert told("read-due", phrase, "--lang", "vi") == f"{due_table(read_due(phrase), 'vi')}\n"
    assert json.loads(told("read-due", phrase, "--format", "json")) == {
        "format": 2,
        "kind": "within",
        "phrase": phrase,
        "first_day": None,
        "last_day": None,
        "count": 5,
        "event": EVENT,
        "working_days": False,
        "words": {"vi": phrase, "en": f"within 5 days of “{EVENT}”"},
    }


def test_the_turns_of_a_year_that_is_given_are_shown(told: Callable[..., str]) -> None:
    """Of what falls due on a day of each turn; a quarter's in its last month, here before the 20th."""
    given = ("read-due", "trước ngày 20 của tháng cuối quý", "--year", "2026")
    days = ["2026-03-19", "2026-06-19", "2026-09-19", "2026-12-19"]
    assert json.loads(told(*given, "--format", "json"))["last_days_in_the_year"] == days
    assert told(*given).splitlines()[-1].split("  ")[-1] == ", ".join(days)
    assert "hạn cuối trong năm" in told(*given, "--lang", "vi")
    assert "last_days_in_the_year" not in told(*given[:2], "--format", "json")


def test_a_remark_on_a_due_is_shown(told: Callable[..., str]) -> None:
    said = json.loads(told("read-due", "giữa năm 2025", "--format", "json"))
    assert said["remark"]["vi"] == "thời điểm theo Điều 146 Bộ luật Dân sự 2015"
    assert said["words"]["en"] == "by 2025-06-30 (the time point of article 146 of the Civil Code 2015)"


def test_a_phrase_that_cannot_be_read_is_refused_with_its_place(refused: Callable[..., list[str]]) -> None:
    assert refused("read-due", "Quý V", "--year", "2025") == [
        "cchc-rules: got 'Quý V'; expected a quarter, I to IV or 1 to 4.",
        "  Quý V",
        "      ^",
    ]
    assert "year" in refused("read-due", "Quý II")[0]
    assert refused("read-due", "quy II", "--year", "2025")
    assert "45658 is a serial day of a spreadsheet, 01/01/2025" in refused("read-due", "45658")[0]
    (line,) = refused("read-due", "Quý II", "--event-day", "x")
    assert "--event-day: got 'x'; expected a day" in line


def test_a_time_limit_is_reckoned_step_by_step(told: Callable[..., str]) -> None:
    lines = told("deadline", "--from", "21/01/2025", "--days", "10").splitlines()
    assert [line.split()[-1] for line in lines[:2]] == ["2025-02-03", "31/01/2025"]
    assert lines[2] == "21/01/2025 – the stated day [named by the caller]"
    assert lines[-1] == "03/02/2025 – the time limit ends at 24:00 [article 148.6 of the Civil Code 2015]"
    vietnamese = told("deadline", "--from", "2025-01-31", "--months", "1", "--lang", "vi").splitlines()
    assert vietnamese[0] == "hạn cuối  28/02/2025"
    assert vietnamese[2] == "31/01/2025 – ngày đầu tiên không tính [Điều 147 Bộ luật Dân sự 2015]"
    document = json.loads(told("deadline", "--from", "2025-04-25", "--working-days", "3", "--format", "json"))
    assert (document["format"], document["day"]) == (2, "2025-04-29")
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


def test_a_deadline_that_a_reported_day_moves_says_so(told: Callable[..., str]) -> None:
    """24/11/2026 is a day off as reported of a resolution."""
    lines = told("deadline", "--from", "2026-11-19", "--days", "5").splitlines()
    assert [line.split() for line in lines[:2]] == [
        ["last", "day", "2026-11-25"],
        ["rests", "on", "reports", "24/11/2026"],
    ]
    assert any("reported, to be confirmed]" in line for line in lines)
    vietnamese = told("deadline", "--from", "2026-11-19", "--days", "5", "--lang", "vi").splitlines()
    assert vietnamese[1].split("  ") == ["theo báo chí, cần kiểm tra", "24/11/2026"]
    document = json.loads(told("deadline", "--from", "2026-11-19", "--days", "5", "--format", "json"))
    assert document["reported"] == ["2026-11-24"]
    (row,) = (step for step in document["steps"] if step["day"] == "2026-11-24" and step["kind"] == "off")
    assert row["certainty"] == "reported"


@pytest.mark.parametrize(
    ("phrase", "reported"),
    [
        ("trong 5 ngày kể từ khi ký", ["2026-11-24"]),
        ("trong 3 ngày làm việc kể từ khi ký", ["2026-11-24"]),
        ("trong 1 ngày kể từ khi ký", []),
        ("chậm nhất ngày 20 tháng sau", []),
        ("trước ngày 24/11/2026", []),
    ],
)
def test_a_due_that_a_reported_day_moves_says_so(told: Callable[..., str], phrase: str, reported: list[str]) -> None:
    given = ("read-due", phrase, "--event-day", "2026-11-19")
    assert json.loads(told(*given, "--format", "json")).get("reported", []) == reported
    assert ("rests on reports  24/11/2026" in told(*given)) is bool(reported)
    assert ("theo báo chí, cần kiểm tra  24/11/2026" in told(*given, "--lang", "vi")) is bool(reported)


@pytest.mark.parametrize(
    ("roll", "day"),
    [([], "2025-02-01"), (["none"], "2025-02-01"), (["next"], "2025-02-03"), (["previous"], "2025-01-24")],
)
def test_a_fixed_date_moves_only_as_it_is_told(told: Callable[..., str], roll: list[str], day: str) -> None:
    """1 February 2025 is a Saturday within the days off of Tết, from 25 January to 2 February."""
    options = [word for direction in roll for word in ("--roll", direction)]
    lines = told("deadline", "--on", "2025-02-01", *options).splitlines()
    assert lines[0].split() == ["last", "day", day]
    assert ("nothing moves a fixed date unless a roll is named" in lines[-1]) is (roll in ([], ["none"]))


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
        (["--from", "2025-01-03", "--working-days", "-3"], "--working-days: got -3; expected a whole number from 1."),
    ],
)
def test_a_deadline_that_makes_no_sense_is_refused(
    refused: Callable[..., list[str]], options: list[str], said: str
) -> None:
    (line,) = refused("deadline", *options)
    assert said in line


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ["deadline", "--from", "25/04/2027", "--working-days", "3"],
            "--from: nhận được 3 ngày làm việc",
        ),
        (["deadline", "--on", "25/04/2027", "--roll", "next"], "--on: nhận được 25/04/2027"),
        (
            ["read-due", "trong 5 ngày làm việc kể từ ngày nhận đủ hồ sơ", "--event-day", "2027-01-01"],
            "--event-day: nhận được 5 ngày làm việc sau 01/01/2027",
        ),
    ],
)
def test_a_year_without_working_days_is_told_in_words_of_an_office(
    refused: Callable[..., list[str]], words: list[str], said: str
) -> None:
    (line,) = refused(*words, "--lang", "vi")
    assert line.startswith(f"cchc-rules: {said}")
    assert "; cần ngày làm việc của các năm 2024 đến 2026" in line
    assert line.endswith("Cần bổ sung ngày nghỉ lễ, ngày làm bù của năm 2027 vào lịch làm việc trước.")
