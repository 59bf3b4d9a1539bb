from argparse import Namespace
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_rules import Attestation, Delivery, Figure, Period, RollCall, Tally
from cchc_rules.cli.arguments import (
    day_argument,
    input_files,
    period_argument,
    read_observations,
    read_text,
    roster_to_follow,
    with_agencies,
)
from cchc_rules.cli.choices import SHEETS
from cchc_rules.cli.main import main
from cchc_rules.dates.period import PERIOD_FORMS
from cchc_rules.errors import AmbiguousAgency, BadValue, FaultGroup, NotADay, ReversedPeriod, UnknownPlan
from cchc_rules.formats import observation_sheets
from cchc_rules.formats.to_json import dump_observations
from cchc_rules.message import in_vietnamese
from cchc_rules.plans.shelf import roster_of_names
from tests import changing, tiny
from tests.shelf import offer
from tests.unit.documents.test_file_kinds import FILES

years = st.integers(1000, 9998)
days = st.dates(date(1000, 1, 1), date(9998, 12, 31))
NO_PERIODS = ["", "2025-Q5", "2025-Q0", "25", "31/03/2025", "2025..2026", "2025-01-01..x", "2025-01-01.."]


def given_sheets(**paths: list[str]) -> Namespace:
    """The arguments of a command that takes these sheets."""
    return Namespace(**{kind: [] for kind in SHEETS} | paths)


@given(days)
def test_a_day_is_written_in_two_ways(day: date) -> None:
    assert day_argument(day.isoformat(), "--on") == day_argument(day.strftime("%d/%m/%Y"), "--on") == day


def test_the_day_is_today_where_none_is_named() -> None:
    before = date.today()  # noqa: DTZ011  as the command reads it
    assert before <= day_argument(None, "--as-of") <= date.today()  # noqa: DTZ011  as above


@pytest.mark.parametrize("option", ["--as-of", "--on"])
def test_what_is_no_day_is_told_with_the_option(option: str) -> None:
    with pytest.raises(NotADay) as raised:
        day_argument("tomorrow", option)
    assert str(raised.value) == f"{option}: got 'tomorrow'; expected a day: 2025-12-31 or 31/12/2025."


@given(years, st.integers(1, 4), st.integers(1, 12))
def test_years_quarters_and_months_are_periods(year: int, quarter: int, month: int) -> None:
    assert period_argument(f"{year}") == Period(date(year, 1, 1), date(year + 1, 1, 1))
    in_quarter = period_argument(f"{year}-Q{quarter}")
    assert (in_quarter.start, in_quarter.last_day.month) == (date(year, 3 * quarter - 2, 1), 3 * quarter)
    in_month = period_argument(f"{year}-{month:02}")
    assert (in_month.start, in_month.last_day.month) == (date(year, month, 1), month)
    for period in (in_quarter, in_month):
        assert (period.end.day, period.last_day + timedelta(days=1)) == (1, period.end)


@given(days, days)
def test_two_days_are_the_first_and_the_last_of_a_period(one: date, other: date) -> None:
    first, last = sorted((one, other))
    period = period_argument(f"{first}..{last:%d/%m/%Y}")
    assert (period.start, period.last_day) == (first, last)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        *((words, f"--period: got {words!r}; expected a period: {PERIOD_FORMS}") for words in NO_PERIODS),
        ("2025-13", "--period: got 13; expected a number from 1 to 12"),
        ("9999", "--period: got 9999; expected a year"),
        ("2025-02-01..2025-02-30", "--period: got '2025-02-30'; expected a day"),
        ("2025-02-01..2025-01-01", "expected a last day that is not before the first"),
    ],
)
def test_what_is_no_period_is_told(words: str, said: str) -> None:
    with pytest.raises((BadValue, NotADay, ReversedPeriod)) as raised:
        period_argument(words)
    assert said in str(raised.value)


def test_agencies_are_followed_where_that_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    offer(monkeypatch, tiny.PLAN, successions={"tiny-2025": changing.SUCCESSIONS})
    assert roster_to_follow(Namespace(follow_successions=False, agencies=None), tiny.PLAN) is None
    followed = roster_to_follow(Namespace(follow_successions=True, agencies=None), tiny.PLAN)
    assert followed is not None
    assert followed.successions == changing.ROSTER.successions


def test_successions_that_nobody_offers_cannot_be_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    offer(monkeypatch, tiny.PLAN)
    with pytest.raises(UnknownPlan) as raised:
        roster_to_follow(Namespace(follow_successions=True, agencies=None), tiny.PLAN)
    assert str(raised.value) == (
        "--follow-successions: got 'tiny-2025'; expected a plan for which successions are offered."
        " Leave the option out."
    )


def test_bodies_of_a_file_are_known_with_and_without_what_became_of_agencies(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    offer(monkeypatch, tiny.PLAN, successions={"tiny-2025": changing.SUCCESSIONS})
    path = tmp_path / "agencies.csv"
    path.write_text("key,vi,kind,level\nchi-cuc-thue,Chi cục Thuế,department,province\n", encoding="utf-8")
    for follow in (False, True):
        args = Namespace(follow_successions=follow, agencies=str(path))
        roster = roster_to_follow(args, tiny.PLAN)
        assert roster is not None
        assert roster.find("CCT").key == with_agencies(args, tiny.PLAN).find("CCT").key == "chi-cuc-thue"
        assert bool(roster.successions) is follow
        assert roster_of_names(tiny.PLAN, roster).find("CCT", date(2025, 7, 1)).key == "chi-cuc-thue"
    assert input_files(args) == [str(path)]
    assert with_agencies(Namespace(agencies=None), tiny.PLAN) is tiny.ROSTER


def test_a_name_is_refused_that_another_has_since_unless_agencies_are_followed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    offer(monkeypatch, tiny.PLAN, successions={"tiny-2025": changing.SUCCESSIONS})
    with pytest.raises(AmbiguousAgency):
        roster_of_names(tiny.PLAN, None).find("Huyện Bắc", date(2025, 6, 1))
    assert roster_of_names(tiny.PLAN, changing.ROSTER) is changing.ROSTER
    offer(monkeypatch, tiny.PLAN)
    assert roster_of_names(tiny.PLAN, None) is tiny.ROSTER


def test_every_kind_of_sheet_has_a_reader() -> None:
    readers = {name for name in observation_sheets.__all__ if name.startswith("read_")}
    assert {f"read_{kind}" for kind in SHEETS} == readers


def test_the_sheets_of_all_kinds_are_read(sheets: list[str]) -> None:
    figures, calls, deliveries, attestations = sheets[1::2]
    given_all = given_sheets(
        figures=[figures], roll_calls=[calls], deliveries=[deliveries], attestations=[attestations]
    )
    observations = read_observations(given_all, tiny.PLAN)
    kinds = [Figure, Figure, RollCall, RollCall, Delivery, Delivery, Attestation]
    assert list(map(type, observations)) == kinds
    assert observations[0] == Figure(tiny.ON_TIME, tiny.HOME, tiny.YEAR, Tally(979, 21))


def test_several_sheets_of_one_kind_are_read_in_their_order(tmp_path: Path) -> None:
    paths = []
    for day in ("2025-04-01", "2025-03-01"):
        path = tmp_path / f"{day}.csv"
        path.write_text(f"rule,agency,day\nII.1.7/1,Sở Tư pháp,{day}\n", encoding="utf-8")
        paths.append(str(path))
    assert read_observations(given_sheets(deliveries=paths), tiny.PLAN) == [
        Delivery(tiny.MIDYEAR_REPORTS, tiny.JUSTICE, date(2025, month, 1)) for month in (4, 3)
    ]


def test_a_command_without_a_kind_of_sheet_reads_none_of_it() -> None:
    assert read_observations(Namespace(deliveries=[]), tiny.PLAN) == []


def test_the_faults_of_all_sheets_are_told_together(tmp_path: Path) -> None:
    figures, calls, empty, nowhere = (tmp_path / f"{name}.csv" for name in ("figures", "calls", "empty", "nowhere"))
    figures.write_text("measure,agency,start,end,yes,no\nonline,Sở Nội vụ,2025-01-01,2026-01-01,x,-1\n", "utf-8")
    calls.write_text("measure,agency\n", "utf-8")
    empty.touch()
    arguments = given_sheets(
        figures=[str(figures)],
        roll_calls=[str(calls)],
        deliveries=[str(tmp_path), str(empty)],
        attestations=[str(nowhere)],
    )
    with pytest.raises(ExceptionGroup, match="sheets that cannot be read") as raised:
        read_observations(arguments, tiny.PLAN)
    where = [getattr(fault, "where", None) or getattr(fault, "filename", None) for fault in raised.value.exceptions]
    assert where == [
        f"{figures}, line 2, column yes",
        f"{figures}, line 2, column no",
        f"{calls}, line 1",
        str(tmp_path),
        f"{empty}, line 1",
        str(nowhere),
    ]


def test_how_far_a_big_sheet_has_been_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "deliveries.csv"
    path.write_text("rule,agency,day\n" + "II.1.6/1,Sở Nội vụ,2025-01-04\n" * 10_000, encoding="utf-8")
    said: list[str] = []
    assert len(read_observations(given_sheets(deliveries=[str(path)]), tiny.PLAN, now=said.append)) == 10_000
    assert said == ["deliveries.csv, line 10000"]
    assert in_vietnamese(said[0]) == "deliveries.csv, dòng 10000"


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_text_is_read_without_its_byte_order_mark(copy: Callable[[str], str], mark: str) -> None:
    assert read_text(copy(f"{mark}Huế\n")) == "Huế\n"


def test_text_whose_line_ends_matter_keeps_them(tmp_path: Path) -> None:
    path = tmp_path / "receipt.json"
    path.write_bytes(b"a\r\nb\n")
    assert read_text(str(path)) == "a\nb\n"
    assert read_text(str(path), encoding="utf-8", newline="") == "a\r\nb\n"


def test_what_is_no_text_is_told_with_its_beginning(tmp_path: Path) -> None:
    path = tmp_path / "copy.docx"
    path.write_bytes(b"PK\x03\x04\xff\xfe" * 99)
    with pytest.raises(BadValue) as raised:
        read_text(str(path))
    assert str(raised.value) == (
        f"{path}: got b'PK\\x03\\x04\\xff\\xfePK'; expected text in UTF-8. Save the copy as UTF-8."
    )


@pytest.fixture
def document(tmp_path: Path) -> Callable[[str], str]:
    """A file that says this."""

    def written(text: str) -> str:
        path = tmp_path / "observations.json"
        path.write_text(text, encoding="utf-8")
        return str(path)

    return written


KNOWN = (
    Figure(tiny.ON_TIME, tiny.HOME, tiny.YEAR, Tally(979, 21)),
    Delivery(tiny.MIDYEAR_REPORTS, tiny.JUSTICE, date(2025, 4, 1)),
)


def test_observations_are_read_from_a_document_too(document: Callable[[str], str], sheets: list[str]) -> None:
    """Behind those of sheets, and told how far it has been read."""
    path = document(f"\ufeff{dump_observations(KNOWN)}\n")
    said: list[str] = []
    arguments = given_sheets(figures=[sheets[1]], observations=[path])
    read = read_observations(arguments, tiny.PLAN, now=said.append)
    assert tuple(read[2:]) == KNOWN
    assert said == [f"observations.json, line {len(dump_observations(KNOWN).splitlines())}"]
    assert input_files(arguments) == [sheets[1], path]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("{", ["line 1, column 2"]),
        ('{"format": 1, "observations": []}', ["$.format"]),
        ('{"format": 2, "observations": [{"kind": "figure"}, 5]}', ["$.observations[0].measure", "$.observations[1]"]),
    ],
)
def test_the_faults_of_a_document_name_its_file(
    document: Callable[[str], str], tmp_path: Path, text: str, places: list[str]
) -> None:
    path = document(text)
    with pytest.raises(FaultGroup) as raised:
        read_observations(given_sheets(observations=[path, str(tmp_path)]), tiny.PLAN)
    *faults, directory = raised.value.exceptions
    assert [getattr(fault, "where", "") for fault in faults] == [f"{path}, {place}" for place in places]
    assert isinstance(directory, OSError)


def test_the_place_in_a_document_is_told_in_vietnamese(document: Callable[[str], str]) -> None:
    path = document("{")
    with pytest.raises(FaultGroup) as raised:
        read_observations(given_sheets(observations=[path]), tiny.PLAN)
    assert raised.value.sentence("vi").startswith(
        f"{path}, dòng 1, cột 2: nhận được '{{'; cần tài liệu JSON là danh sách"
    )


OPTIONS = ("figures", "roll-calls", "deliveries", "attestations", "observations", "agencies")


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], str]:
    """The name of a file of a kind, which is there where the command runs: a long path would be told cut short."""
    monkeypatch.chdir(tmp_path)

    def write(kind: str) -> str:
        name, content = FILES[kind]
        (tmp_path / name).write_text(content, encoding="utf-8")
        return name

    return write


@pytest.mark.parametrize("kind", FILES)
@pytest.mark.parametrize("option", OPTIONS)
def test_a_file_given_to_the_wrong_option_is_told_with_the_right_one(
    refused: Callable[..., list[str]], written: Callable[[str], str], tiny_plan: None, option: str, kind: str
) -> None:
    right = kind.partition(" ")[0]
    if right == option:
        return
    path = written(kind)
    (line,) = refused("assess", "tiny-2025", f"--{option}", path)
    assert line.startswith(f"cchc-rules: --{option}: got '{path}'; expected ")
    taken = {
        "findings": "cchc-rules compare",
        "receipt": "cchc-rules replay",
        "records": "cchc-rules tally",
        "mapping": "cchc-rules tally --mapping",
        "columns": "cchc-rules scaffold --columns",
        "tally-state": "cchc-rules tally --onto",
    }
    assert line.endswith(f": give it to {taken.get(right, f'--{right}')}.")


@pytest.mark.parametrize(
    ("words", "kind", "said"),
    [
        (["tally", "tiny-2025"], "figures", "cần bảng bản ghi. Tệp này có vẻ là bảng số liệu: hãy đưa vào "),
        (
            ["replay"],
            "observations",
            "cần phiếu kết quả. Tệp này có vẻ là thông tin đầu vào dạng JSON: hãy đưa vào --observations.",
        ),
        (
            ["tally", "tiny-2025", "none.csv", "--mapping"],
            "agencies of TOML",
            "có vẻ là tệp nêu thêm cơ quan: hãy đưa vào --agencies.",
        ),
        (["scaffold", "none.txt", "--columns"], "mapping", "hãy đưa vào cchc-rules tally --mapping."),
        (["agenda", "tiny-2025", "--deliveries"], "figures", "hãy đưa vào cchc-rules assess --figures."),
    ],
)
def test_so_is_one_that_another_command_takes(
    refused: Callable[..., list[str]],
    written: Callable[[str], str],
    tiny_plan: None,
    words: list[str],
    kind: str,
    said: str,
) -> None:
    (line,) = refused(*words, written(kind), "--lang", "vi")
    assert said in line


def test_a_workbook_is_known_by_its_headings(
    refused: Callable[..., list[str]], tmp_path: Path, tiny_plan: None, told: Callable[..., str]
) -> None:
    path = tmp_path / "calls.xlsx"
    told("template", "roll-calls", "tiny-2025", "-o", str(path))
    (line,) = refused("assess", "tiny-2025", "--figures", str(path))
    assert line.endswith("It looks like a sheet of roll calls: give it to --roll-calls.")


@pytest.mark.parametrize("name", ["cases.csv", "cases.xlsx"])
def test_a_list_of_cases_is_for_people_alone(
    refused: Callable[..., list[str]],
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    tiny_plan: None,
    dossiers: list[str],
    name: str,
) -> None:
    """Whatever it is given to, nothing reads it back, and no column of it has to be renamed."""
    path = str(tmp_path / name)
    assert main(["tally", "tiny-2025", *dossiers, "--cases", "no", "-o", path]) == 0
    capsys.readouterr()
    for words in (["tally", "tiny-2025", path, *dossiers[1:]], ["assess", "tiny-2025", "--figures", path]):
        (line,) = refused(*words)
        assert line.endswith("It looks like a list of cases, for people to read: give the table that it was made of.")


def test_a_fault_of_a_file_in_its_place_is_told_as_it_is(
    refused: Callable[..., list[str]], tmp_path: Path, tiny_plan: None
) -> None:
    path = tmp_path / "figures.csv"
    path.write_text(f"measure,agency,period,yes,no\n{tiny.PLAN.measures[0].key},Sở X,2025,1,2\n", encoding="utf-8")
    (line,) = refused("assess", "tiny-2025", "--figures", str(path))
    assert line.startswith(f"cchc-rules: {path}, line 2")


def test_the_key_of_a_rule_is_refused_with_its_measure(
    refused: Callable[..., list[str]], dossiers: list[str], tiny_plan: None
) -> None:
    """It is what findings are printed with, and not what cases are counted by; other keys are refused as they are."""
    rule = tiny.DOSSIERS_ON_TIME
    for key in (rule.key, rule.key.partition(":")[2]):
        (line,) = refused("tally", "tiny-2025", *dossiers, "--measure", key)
        assert line.endswith(f"{key} is a rule; its measure is {rule.measure.key}.")
    (line,) = refused("tally", "tiny-2025", *dossiers, "--measure", tiny.MEETINGS.key)
    assert "is a rule" not in line
