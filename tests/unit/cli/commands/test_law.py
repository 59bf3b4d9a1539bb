import json
from collections.abc import Callable
from pathlib import Path
from unicodedata import normalize

import pytest
from openpyxl import Workbook

from cchc_rules.cli.rule_tables import changes_table, verification_table
from cchc_rules.formats.to_json import to_plain
from cchc_rules.law.amendment import PlanReplacement
from cchc_rules.law.difference import diff
from cchc_rules.law.plan import Plan
from cchc_rules.verification.verify import verify
from tests import changing, tiny
from tests.shelf import offer
from tests.years import JULY, PLAN_2026, PLAN_JULY, REPLACED, continuing, succeeding

DIFFERENT = tiny.TEXT.replace("98 %", "97 %").replace("Nơi nhận: như trên", "").replace("I. Mục", "Bổ sung\nI. Mục")


def test_a_faithful_copy_is_verified(told: Callable[..., str], copy: Callable[[str], str]) -> None:
    path = copy("\ufeff" + normalize("NFD", tiny.TEXT))
    count = len(tiny.CLAUSES)
    assert told("verify", "tiny-2025", path) == (f"found: {count}; changed: 0; missing: 0; uncovered: 0; unproven: 0\n")
    document = json.loads(told("verify", "tiny-2025", path, "--format", "json"))
    assert list(document) == ["found", "changed", "missing", "uncovered", "unproven"]
    assert document["found"] == [clause.address for clause in tiny.CLAUSES]


def test_a_copy_is_read_as_documents_are(told: Callable[..., str], tmp_path: Path) -> None:
    """A workbook with the lines of the copy says what the text says."""
    book = Workbook()
    for line in tiny.TEXT.splitlines():
        book.worksheets[0].append([line])
    book.save(tmp_path / "copy.xlsx")
    assert told("verify", "tiny-2025", str(tmp_path / "copy.xlsx")).endswith("uncovered: 0; unproven: 0\n")


@pytest.mark.parametrize("language", ["en", "vi"])
def test_a_copy_that_differs_is_told_and_ends_with_1(
    told: Callable[..., str], copy: Callable[[str], str], language: str
) -> None:
    table = verification_table(verify(tiny.PLAN, DIFFERENT), "vi" if language == "vi" else "en")
    assert told("verify", "tiny-2025", copy(DIFFERENT), "--lang", language, code=1) == f"{table}\n"


def test_a_copy_that_differs_is_told_as_a_document(told: Callable[..., str], copy: Callable[[str], str]) -> None:
    document = json.loads(told("verify", "tiny-2025", copy(DIFFERENT), "--format", "json", code=1))
    assert (document["changed"], document["missing"]) == (["II.1.1"], ["NN.1"])
    assert document["uncovered"] == [{"line": 2, "text": "Bổ sung"}]
    assert [(claim["owner"], claim["claimed"]) for claim in document["unproven"]] == [("tiny-2025:II.1.1/1", "≥ 98 %")]


def test_text_of_any_kind_stays_in_its_line(told: Callable[..., str], copy: Callable[[str], str]) -> None:
    text = f"{tiny.TEXT}Phụ\nlục\x1b[2J {normalize('NFD', 'ế')}\n"
    assert "Phụ lục [2J ế\n" in told("verify", "tiny-2025", copy(text), code=1)


def test_a_plan_without_amendments_says_so(told: Callable[..., str]) -> None:
    options = ("diff", "tiny-2025", "--on", "2025-01-02", "--to", "31/12/2025")
    assert told(*options) == (
        "no amendment of tiny-2025 is encoded: it reads the same on 2025-01-02 and on 2025-12-31\n"
    )
    assert told(*options, "--lang", "vi") == (
        "tiny-2025 chưa ghi văn bản sửa đổi, bổ sung nào: ngày 02/01/2025 và ngày 31/12/2025 như nhau\n"
    )
    assert json.loads(told(*options, "--format", "json")) == {
        "format": 2,
        "plan": "tiny-2025",
        "digest": tiny.PLAN.digest,
        "on": "2025-01-02",
        "to": "2025-12-31",
        "amendments": [],
        "changes": [],
    }


@pytest.fixture
def amended(monkeypatch: pytest.MonkeyPatch, tiny_plan: None, amended_plan: Plan) -> Plan:
    """The amended plan is on the shelf in the place of the one as signed."""
    offer(monkeypatch, amended_plan, successions={"tiny-2025": changing.SUCCESSIONS})
    return amended_plan


def test_days_between_which_no_amendment_takes_effect_read_the_same(told: Callable[..., str], amended: Plan) -> None:
    options = ("diff", "tiny-2025", "--on", "2025-05-01", "--to", "2025-12-31")
    assert told(*options) == ("tiny-2025 reads the same on 2025-05-01 and on 2025-12-31; it is amended by 90/QĐ-UBND\n")
    assert told(*options, "--lang", "vi") == (
        "tiny-2025 không đổi giữa hai ngày 01/05/2025 và 31/12/2025; văn bản sửa đổi, bổ sung: 90/QĐ-UBND\n"
    )


def test_what_amendments_change_is_told_in_legal_terms(told: Callable[..., str], amended: Plan) -> None:
    options = ("diff", "tiny-2025", "--on", "2025-04-30", "--to", "2025-05-01")
    changes = diff(tiny.PLAN, amended)
    assert len(changes) == 4
    assert told(*options) == f"{changes_table(changes, 'en')}\n"
    assert told(*options, "--lang", "vi") == f"{changes_table(changes, 'vi')}\n"
    document = json.loads(told(*options, "--format", "json"))
    assert list(document) == ["format", "plan", "digest", "on", "to", "amendments", "changes"]
    assert document["amendments"] == ["90/QĐ-UBND"]
    assert document["changes"] == to_plain(changes)


def test_what_an_amendment_changes_is_undone_on_the_way_back(told: Callable[..., str], amended: Plan) -> None:
    told_back = told("diff", "tiny-2025", "--on", "2025-05-01", "--to", "2025-04-30").splitlines()
    assert told_back[1] == "  bound  ≥ 99 % → ≥ 98 %"
    assert "repealed  SD.90.4/1  Score" in told_back
    assert "inserted  II.1.8/1  Meetings" in told_back


def test_with_sheets_the_findings_that_come_out_otherwise_are_told(
    told: Callable[..., str], amended: Plan, sheet: Callable[[str, str], list[str]]
) -> None:
    options = ("diff", "tiny-2025", "--on", "2025-04-30", "--to", "2025-05-01")
    figures = sheet(
        "figures", "measure,agency,start,end,yes,no\non-time-of-closed,so-noi-vu,2025-01-01,2026-01-01,985,15\n"
    )
    changes, findings = told(*options, *figures, "--as-of", "2026-01-01").split("\n\n")
    assert f"{changes}\n" == told(*options)
    said = " ".join(findings.split())
    assert said.startswith("Findings that change: 4 II.1.1/1 Dossiers on time – Department of Home Affairs: worse: Met")
    document = json.loads(told(*options, *figures, "--as-of", "2026-01-01", "--format", "json"))
    assert len(document["finding_changes"]) == 4
    before, after = (document["finding_changes"][0][side]["status"] for side in ("before", "after"))
    assert (before, after) == ("met", "missed")


def test_a_day_of_looking_alone_asks_for_findings_too(told: Callable[..., str], amended: Plan) -> None:
    options = ("diff", "tiny-2025", "--on", "2025-04-30", "--to", "2025-05-01")
    assert "Findings that change: " in told(*options, "--as-of", "2025-06-01", "--follow-successions")
    assert "Findings that change: " not in told(*options)


@pytest.mark.parametrize("option", ["--on", "--to", "--as-of"])
def test_what_is_no_day_is_told_with_its_option(refused: Callable[..., list[str]], option: str) -> None:
    days = {"--on": "2025-01-02", "--to": "2025-12-31", "--as-of": "2025-12-31", option: "32/01/2025"}
    (line,) = refused("diff", "tiny-2025", *(word for pair in days.items() for word in pair))
    assert line.startswith(f"cchc-rules: {option}: got '32/01/2025'; expected a day of the calendar.")


@pytest.fixture
def years(monkeypatch: pytest.MonkeyPatch, tiny_plan: None) -> None:
    """The tiny plan, replaced in July, and what succeeds it are on the shelf."""
    offer(monkeypatch, REPLACED, PLAN_2026, PLAN_JULY)


@pytest.mark.usefixtures("years")
def test_a_plan_is_compared_with_the_one_that_succeeds_it(told: Callable[..., str]) -> None:
    changes = diff(tiny.PLAN, PLAN_2026)
    assert told("diff", "tiny-2025", "tiny-2026") == f"{changes_table(changes, 'en')}\n"
    lines = told("diff", "tiny-2025", "tiny-2026", "--lang", "vi").splitlines()
    assert lines[:3] == [
        "sửa đổi, thay thế  II.1.1/1 → A.1/1  Hồ sơ đúng hạn",
        "  mức chỉ tiêu  ≥ 98 % → ≥ 99 %",
        "không tiếp tục  II.1.3/1  Cơ quan sẵn sàng",
    ]
    assert "gộp  II.1.10/1 → A.5/1  Theo dõi" in lines
    assert "tách  II.1.8/1 → A.7/1  Hội nghị miền Nam" in lines
    assert lines[-1] == "đặt mới  A.8/1  Trợ lý ảo"
    document = json.loads(told("diff", "tiny-2025", "tiny-2026", "--format", "json"))
    assert document == {
        "format": 2,
        "plan": "tiny-2025",
        "digest": REPLACED.digest,
        "later": {"plan": "tiny-2026", "digest": PLAN_2026.digest},
        "changes": to_plain(changes),
    }


def test_a_plan_that_says_the_same_says_so(told: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> None:
    earlier = tiny.plan_of("một")
    offer(
        monkeypatch, earlier, succeeding("tiny-2026", {"A.1": continuing(*earlier.rules)}, issued=JULY, effective=JULY)
    )
    assert told("diff", "tiny-2025", "tiny-2026") == "tiny-2026 says the same as tiny-2025\n"
    assert told("diff", "tiny-2025", "tiny-2026", "--lang", "vi") == "tiny-2026 không đổi gì so với tiny-2025\n"


@pytest.mark.usefixtures("years")
def test_two_plans_or_two_days_are_compared(refused: Callable[..., list[str]]) -> None:
    for words in (
        ("--on", "2025-01-01"),
        ("--to", "2025-01-01"),
        ("--as-of", "2025-01-01"),
        ("--figures", "f.csv"),
        ("--roll-calls", "r.csv"),
    ):
        (line,) = refused("diff", "tiny-2025", "tiny-2026", *words)
        assert f"{words[0]}: got 'tiny-2026'; expected two days of one plan, or a plan and the one that" in line
    (line,) = refused("diff", "tiny-2025", "--on", "2025-01-01")
    assert line.startswith("cchc-rules: --to: got ''; expected a day")
    (line,) = refused("diff", "tiny-2025")
    assert line.startswith("cchc-rules: --on: got ''; expected a day")
    (line,) = refused("diff", "tiny-2026", "tiny-2025")
    assert "expected a plan that succeeds tiny-2026. Name the earlier plan first." in line


@pytest.mark.usefixtures("years")
def test_a_plan_that_is_replaced_as_a_whole_is_told_in_one_line(told: Callable[..., str]) -> None:
    options = ("diff", "tiny-2025", "--on", "2025-06-30", "--to", "2025-07-01")
    assert told(*options) == ("tiny-2025 is replaced as a whole by tiny-july from 2025-07-01 on (tiny-july/QĐ-UBND)\n")
    assert told(*options, "--lang", "vi") == (
        "tiny-2025 được thay thế toàn bộ bằng tiny-july từ ngày 01/07/2025 (tiny-july/QĐ-UBND)\n"
    )
    back = ("diff", "tiny-2025", "--on", "2025-07-01", "--to", "2025-06-30")
    for words in (options, back):
        document = json.loads(told(*words, "--format", "json"))
        assert document["changes"] == []
        assert document["replaced_by"] == {
            "plan": "tiny-july",
            "decision": "tiny-july/QĐ-UBND",
            "from": "2025-07-01",
        }
    assert "reads the same" in told("diff", "tiny-2025", "--on", "2025-06-29", "--to", "2025-06-30")
    assert "reads the same" in told("diff", "tiny-2025", "--on", "2025-07-01", "--to", "2025-07-02")


def test_what_was_amended_before_a_plan_was_replaced_is_told_below(
    told: Callable[..., str], amended: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    offer(monkeypatch, amended.with_amendments(PlanReplacement(PLAN_JULY.id, PLAN_JULY.decision)))
    lines = told("diff", "tiny-2025", "--on", "2025-04-30", "--to", "2025-07-01").splitlines()
    assert lines[1:] == changes_table(diff(tiny.PLAN, amended), "en").splitlines()


def test_what_became_of_agencies_is_told_to_be_no_part_of_what_is_compared(
    told: Callable[..., str], amended: Plan
) -> None:
    """Where it is asked to be followed, and something became of them between the two days."""
    options = ("diff", "tiny-2025", "--on", "2025-05-01", "--to", "2025-12-31")
    _, apart = told(*options, "--follow-successions").splitlines()
    assert apart.startswith("only what amends the plan is compared; what became of agencies")
    assert "việc sắp xếp cơ quan giữa hai ngày này" in told(*options, "--follow-successions", "--lang", "vi")
    later = ("diff", "tiny-2025", "--on", "2025-07-02", "--to", "2025-12-31", "--follow-successions")
    assert len(told(*later).splitlines()) == 1
