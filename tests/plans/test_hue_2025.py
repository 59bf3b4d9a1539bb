"""Huế 2025 against the text of Decision 3322/QĐ-UBND, which is the oracle for its encoding."""

from __future__ import annotations

import os
import re
from collections import Counter
from datetime import date
from itertools import pairwise
from pathlib import Path
from unicodedata import normalize

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_rules import assess, quote, responsible, verify
from cchc_rules.agencies.agency import AgencyKind, Level
from cchc_rules.dates.phrases import read_due, read_due_cell
from cchc_rules.errors import UnknownAgency
from cchc_rules.findings.observation import Delivery
from cchc_rules.findings.reasons import Status
from cchc_rules.law.budget import BudgetState
from cchc_rules.law.clause import Clause
from cchc_rules.law.instrument import Instrument
from cchc_rules.law.rule import Activity, Basis, Duty, Modality, Outcome, Target, agencies_named
from cchc_rules.plans import hue_2025
from cchc_rules.plans.hue_2025.readings import (
    ADDRESSEES,
    COMMITTEE_ANSWERS,
    DAY_BEFORE,
    HUNDRED_CARRIES_OVER,
    PROVINCIAL_ACT,
)
from cchc_rules.plans.shelf import load_plan
from cchc_rules.source import Certainty
from cchc_rules.testing.conformance import PlanConformance
from cchc_rules.text import letters_and_digits
from cchc_rules.verification.claims import ClaimKind
from tests.plans.printed import bullets, days, instrument_numbers, is_number, names, percentages, row

PLAN = hue_2025.PLAN
ROOT = Path(__file__).parents[2]
COPIES = (os.environ.get("CCHC_DECISION_TEXT", ""), str(ROOT.parent / "shared" / "decision" / "3322-qd-ubnd.txt"))
COPY = next((Path(copy) for copy in COPIES if copy and Path(copy).is_file()), None)
TEXT = COPY.read_text(encoding="utf-8") if COPY else ""
SIGNS = [
    place
    for found in re.finditer(r"[0-9]+(?:[.,][0-9]+)*|[^\W0-9_]|%", TEXT)
    for place in (*[found.start()] * found[0][0].isdigit(), *range(*found.span()))
]  # each number has a space before it
OTHER = {
    False: ("q", "x"),
    True: ("0", "9"),
}  # the second where the first is there
DIGITS = [place for place, letter in enumerate(TEXT) if letter.isdigit()]
FIRST_DIGITS = [
    digits[0]
    for clause in PLAN.clauses
    if (digits := [place for place in SIGNS[clause.start : clause.end] if TEXT[place].isdigit()])
]  # of the passages that have one
SOME = settings(max_examples=settings().max_examples * 2 // 5)  # an example takes a tenth of a second
with_text = pytest.mark.skipif(not TEXT, reason="no copy of the decision: set CCHC_DECISION_TEXT to its path")

SECTIONS = {1: (2, 6), 2: (14, 12), 3: (3, 5), 4: (2, 5), 5: (4, 6), 6: (9, 9), 7: (3, 5)}


class TestConformance(PlanConformance):
    package = "cchc_rules.plans.hue_2025"
    copy = COPY


def test_loads_by_name() -> None:
    assert load_plan("hue-2025") is PLAN


def test_counts() -> None:
    """37 target bullets, 48 task bullets, section III sentence by sentence and 38 rows are encoded."""
    targets = {rule.address for rule in PLAN.rules if isinstance(rule, Target | Outcome)}
    assert targets == {
        "PL.7.1",  # whose objective no bullet repeats: the plans for 2026 and for 2026–2030
        *(f"II.{n}.a.{i}" for n, (a, _) in SECTIONS.items() for i in range(1, a + 1)),
    }
    tasks = dict.fromkeys(duty.address for duty in PLAN.rules_of_kind(Duty) if duty.address.startswith("II."))
    assert list(tasks) == [f"II.{n}.b.{i}" for n, (_, b) in SECTIONS.items() for i in range(1, b + 1)]
    execution = Counter(
        duty.address.split(".")[1] for duty in PLAN.rules_of_kind(Duty) if duty.address.startswith("III")
    )
    assert execution == {"1": 4, "2": 2, "3": 5, "4": 2, "5": 2, "6": 3, "7": 1, "8": 2, "9": 1, "end": 1}, (
        "III.1.2 and III.3.1 speak of two areas each"
    )
    rows = Counter(rule.address.split(".")[1] for rule in PLAN.rules_of_kind(Activity) if rule.printed_code is not None)
    assert rows == {"1": 15, "2": 5, "3": 3, "4": 2, "5": 3, "6": 7, "7": 5}, "PL.1.14 and PL.7.1 stand twice"


def test_readings_of_the_domain() -> None:
    """The choices that flip verdicts are the documented ones."""
    digitised = [target for target in PLAN.rules_at("II.2.a.9") if isinstance(target, Target)]
    assert [(str(each.bound), each.answered_by and each.answered_by.levels) for each in digitised] == [
        ("≥ 100 %", (Level.PROVINCE,)),
        ("≥ 100 %", (Level.DISTRICT,)),
        ("≥ 95 %", (Level.COMMUNE,)),
    ]
    carried = [
        target.address for target in PLAN.rules_of_kind(Target) if HUNDRED_CARRIES_OVER in target.interpretations
    ]
    assert carried == ["II.2.a.3", "II.4.a.1", "II.6.a.7"]
    assert hue_2025.OWN_PLANS_ISSUED.due.last_day == date(2025, 1, 4)
    assert hue_2025.OWN_PLANS_ISSUED.lead == (hue_2025.CAC_SO_BAN_NGANH, hue_2025.UBND_CAP_HUYEN)
    assert hue_2025.DOSSIERS_ON_TIME.measure == hue_2025.ON_TIME_OF_CLOSED
    assert hue_2025.ON_TIME_OF_RECEIVED.indicator == hue_2025.ON_TIME_OF_CLOSED.indicator
    assert {each.key for each in PLAN.measures if each.part_of == hue_2025.SATISFACTION_WITH_KEY_FIELDS.key} == {
        "satisfaction-land",
        "satisfaction-construction",
        "satisfaction-investment",
    }


def test_a_task_that_names_nobody_binds_the_addressees() -> None:
    """By a reading, it binds departments, districts and communes; never central, party, media or mass bodies."""
    read = [duty for duty in PLAN.rules_of_kind(Duty) if ADDRESSEES in duty.interpretations]
    assert len(read) == 43
    assert {duty.address.split(".")[2] for duty in read} == {"b"}
    assert {duty.agencies for duty in read} == {
        (hue_2025.CAC_SO_BAN_NGANH, hue_2025.UBND_CAP_HUYEN, hue_2025.UBND_CAP_XA)
    }
    for party in map(PLAN.roster.find, ("Quốc hội", "Bộ Nội vụ", "Tỉnh ủy", "Báo Thừa Thiên Huế", "Mặt trận Tổ quốc")):
        assert not {*read} & {each.rule for each in responsible(PLAN, party, on=hue_2025.DECISION.effective_on)}


def test_readings_that_rest_on_another_source_name_it() -> None:
    """Eighteen do, on four sources; that of “trước ngày” moves thirteen due days and the last day of two targets."""
    external = [chosen for rule in PLAN.rules for chosen in rule.interpretations if chosen.basis is Basis.EXTERNAL]
    assert Counter(chosen == DAY_BEFORE for chosen in external) == {True: 15, False: 3}
    assert {chosen.source.certainty for chosen in external if chosen.source} == {Certainty.REPORTED}


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("Cácsở,ban, ngành cấp tỉnh", "cac-so-ban-nganh"),
        ("UBNDcấp huyện", "ubnd-cap-huyen"),
        ("UBND các huyện, thị xã, thành phố", "ubnd-cap-huyen"),
        ("Sở TT&TT", "so-thong-tin-truyen-thong"),
        ("sở thông tin & truyền thông", "so-thong-tin-truyen-thong"),
        ("VP UBND tỉnh", "van-phong-ubnd-tinh"),
        ("VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH", "van-phong-ubnd-tinh"),
        ("Uỷ ban nhân dân thị xã Hương Thuỷ", "ubnd-huong-thuy"),
        ("UBND tỉnh", "ubnd-tinh"),
    ],
)
def test_agencies_as_people_write_them(written: str, key: str) -> None:
    """Whatever the Unicode form, an agency is found under the names that documents and people use."""
    assert PLAN.roster.find(written).key == key
    assert PLAN.roster.find(normalize("NFD", written)).key == key


def test_an_unknown_agency_is_told_the_nearest() -> None:
    with pytest.raises(UnknownAgency, match="Sở Tài chính"):
        PLAN.roster.find("Sở Tài chánh")


def test_row_with_two_products() -> None:
    """PL.7.1 asks for two plans of the province, and for two of everybody: one delivery is of one plan alone."""
    rules = (hue_2025.REFORM_PLAN_2026, hue_2025.REFORM_PLAN_2026_2030)
    targets = (hue_2025.REFORM_PLANS_2026_OF_ALL, hue_2025.REFORM_PLANS_2026_2030_OF_ALL)
    assert PLAN.rules_at("PL.7.1") == (*rules, *targets)
    delivered = Delivery(hue_2025.REFORM_PLAN_2026, hue_2025.SO_NOI_VU, date(2025, 12, 1))
    found = assess(PLAN, [delivered], as_of=date(2026, 2, 1))
    assert [{each.status for each in found if each.rule == rule} for rule in (*rules, *targets)] == [
        {Status.MET},
        {Status.UNKNOWN},
        {Status.UNKNOWN},
        {Status.UNKNOWN},
    ]
    for target, activity in zip(targets, rules, strict=True):
        assert target.period.last_day == activity.due.last_day
        assert target.counted == hue_2025.REFORM_PLANS_OF_ALL.counted
        assert set(target.related) == {hue_2025.REFORM_PLANS_OF_ALL.key, activity.key}


def test_an_area_has_its_lead() -> None:
    """Sentences of section III that speak of two areas give each its lead; whom they name beside it supports."""
    leads = {
        (duty.area, party.key)
        for duty in PLAN.rules_of_kind(Duty)
        if duty.address in {"III.1.2", "III.3.1"}
        for party in duty.lead
    }
    assert leads == {(3, "so-noi-vu"), (4, "so-noi-vu"), (2, "van-phong-ubnd-tinh"), (7, "van-phong-ubnd-tinh")}
    supported = [duty for duty in PLAN.rules_of_kind(Duty) if duty.support]
    assert {duty.address: (duty.lead or duty.agencies, duty.support) for duty in supported} == {
        "II.6.b.8": ((hue_2025.DON_VI_THI_DIEM,), (hue_2025.BAN_CHI_DAO_19, hue_2025.SO_KHOA_HOC_CONG_NGHE)),
        "III.3.2": ((hue_2025.VAN_PHONG_UBND_TINH,), (PLAN.roster.find("các cơ quan, đơn vị liên quan"),)),
        "III.3.3": ((hue_2025.VAN_PHONG_UBND_TINH,), (hue_2025.SO_THONG_TIN_TRUYEN_THONG,)),
        "III.6.3": ((hue_2025.SO_TAI_CHINH,), (hue_2025.SO_KE_HOACH_DAU_TU,)),
    }
    assert hue_2025.COST_NORM_DECISIONS.task == hue_2025.SERVICE_LIST_RESOLUTION.task, "one merged cell"


def test_reports_go_from_one_to_the_next() -> None:
    """Departments and districts report to Home Affairs, it to the committee, that to the Ministry: none has a day."""
    chain = (hue_2025.AGENCY_REPORTS, hue_2025.PROVINCIAL_REPORTS, hue_2025.MINISTRY_REPORTS)
    assert [(each.lead, each.addressee) for each in chain] == [
        ((hue_2025.CAC_SO_BAN_NGANH, hue_2025.UBND_CAP_HUYEN), hue_2025.SO_NOI_VU),
        ((hue_2025.SO_NOI_VU,), hue_2025.UBND_TINH),
        ((hue_2025.UBND_TINH,), PLAN.roster.find("Bộ Nội vụ")),
    ]
    assert {each.due.last_day for each in chain} == {None}
    for each in chain:
        assert {each.key, *each.related} == {one.key for one in chain}
    assert hue_2025.MINISTRY_REPORTS.support == (hue_2025.SO_NOI_VU,)


def test_what_only_the_province_can_do_is_its_committees() -> None:
    """To rate departments and districts, and to set the benefits of commune staff, is not for those concerned."""
    for duty in (hue_2025.REFORM_RANKED, hue_2025.COMMUNE_STAFF_REFORMED):
        assert duty.agencies == (hue_2025.UBND_TINH,)
        assert [(each.basis, len(each.rejected)) for each in duty.interpretations] == [(Basis.INFERRED, 1)]


def test_every_outcome_says_who_answers_and_by_which_reading() -> None:
    """The provincial People's Committee does: for its own acts, for what names nobody, and for heads of all bodies."""
    outcomes = PLAN.rules_of_kind(Outcome)
    assert {outcome.answered_by for outcome in outcomes} == {hue_2025.UBND_TINH}
    own_acts = {outcome.key.partition(":")[2] for outcome in outcomes if PROVINCIAL_ACT in outcome.interpretations}
    assert own_acts == {"II.5.a.1/1", "II.5.a.1/2", "II.5.a.3/2", "II.6.a.1/1", "II.6.a.1/2"}
    read = {PROVINCIAL_ACT, COMMITTEE_ANSWERS}
    assert [outcome.address for outcome in outcomes if read.isdisjoint(outcome.interpretations)] == ["II.7.a.1"]


def test_budgets() -> None:
    """9 cells are blank, 24 refer to the annual estimates, and 5 amounts come to 35,609 million đồng."""
    budgets = [rule.budget for rule in PLAN.rules_of_kind(Activity) if rule.budget]
    states = Counter(budget.state for budget in budgets)
    assert states == {BudgetState.BLANK: 9, BudgetState.ANNUAL_ESTIMATE: 24, BudgetState.AMOUNT: 5}
    assert sum(budget.million_vnd or 0 for budget in budgets) == 35_609


@with_text
class TestText:
    def test_everything_is_found_and_accounted_for(self) -> None:
        """Every clause is found, every number of every rule is in its passage, and nothing is uncovered for."""
        checked = verify(PLAN, TEXT)
        assert checked.matches
        assert checked.found == PLAN.clauses

    def test_form_does_not_matter(self) -> None:
        """NFD, other line breaks, other table bars and other spacing change nothing."""
        other = normalize("NFD", re.sub(r"[ \t]*[|\n][ \t|\n]*", "  ‖\r\n", TEXT).replace(" ", "  "))
        assert verify(PLAN, other).matches
        assert verify(PLAN, other).found == PLAN.clauses

    @SOME
    @given(st.sampled_from(DIGITS or [0]), st.integers(1, 9))
    def test_one_digit(self, place: int, step: int) -> None:
        """Of a copy in which one digit was changed, exactly the clause concerned is changed and nothing is missing."""
        self.changed_exactly(place, step)

    @SOME
    @given(st.sampled_from(FIRST_DIGITS or [0]))
    def test_the_first_digit_of_a_passage(self, place: int) -> None:
        """That holds where the digit is one of the letters by which a passage is looked for, too."""
        self.changed_exactly(place, 1)

    @pytest.mark.parametrize(("sign", "other"), [("98%", "98 ‰"), ("4,455", "4455"), ("95%.", "95."), ("80%", "≥ 80%")])
    def test_one_sign(self, sign: str, other: str) -> None:
        """Of a copy in which one sign with a meaning was changed, exactly the clause concerned is changed."""
        place = TEXT.index(sign)
        checked = verify(PLAN, TEXT[:place] + other + TEXT[place + len(sign) :])
        assert [clause.address for clause in checked.changed] == [self.clause_at(place)]
        assert not checked.missing
        assert not checked.uncovered

    @SOME
    @given(st.sampled_from([*pairwise(PLAN.clauses)]))
    def test_two_neighbours(self, pair: tuple[Clause, Clause]) -> None:
        """Of a copy in which two passages that follow one another begin otherwise, exactly those two are changed."""
        text = TEXT
        for place in (SIGNS[clause.start] for clause in pair):
            text = text[:place] + OTHER[text[place].isdigit()][text[place] in "q0"] + text[place + 1 :]
        checked = verify(PLAN, text)
        assert checked.changed == pair
        assert not checked.missing
        assert not checked.uncovered

    @SOME
    @given(st.sampled_from(PLAN.clauses))
    def test_a_passage_removed(self, clause: Clause) -> None:
        """Of a copy from which one passage was taken, exactly that one is missing, and nothing is changed."""
        checked = verify(PLAN, TEXT[: SIGNS[clause.start]] + TEXT[SIGNS[clause.end - 1] + 1 :])
        assert checked.missing == (clause,)
        assert not checked.changed
        assert not checked.uncovered

    def changed_exactly(self, place: int, step: int) -> None:
        digit = str((int(TEXT[place]) + step) % 10)
        checked = verify(PLAN, TEXT[:place] + digit + TEXT[place + 1 :])
        assert [clause.address for clause in checked.changed] == [self.clause_at(place)]
        assert not checked.missing
        assert not checked.uncovered

    def clause_at(self, place: int) -> str:
        before = SIGNS.index(place)
        return next(clause.address for clause in PLAN.clauses if clause.start <= before < clause.end)

    @SOME
    @given(st.integers(0, len(TEXT)))
    def test_truncated(self, end: int) -> None:
        """Of a truncated copy, exactly the passages that are not wholly in it are missing."""
        checked = verify(PLAN, TEXT[:end])
        kept = sum(place < end for place in SIGNS)
        assert checked.missing == tuple(clause for clause in PLAN.clauses if clause.end > kept)
        assert not checked.changed

    def test_threshold_changed(self) -> None:
        """A changed threshold is named as a number that the passage no longer holds."""
        checked = verify(PLAN, TEXT.replace("- 98% hồ sơ", "- 97% hồ sơ"))
        assert [(claim.owner, claim.claimed) for claim in checked.unproven] == [("hue-2025:II.2.a.11/1", "≥ 98 %")]

    def test_a_lead_or_support_that_the_passage_does_not_name_is_told(self) -> None:
        """Whichever department is put in the place of a lead or a support, it is missed where it is not printed."""
        departments = [party for party in PLAN.roster if getattr(party, "kind", None) == AgencyKind.DEPARTMENT]
        headings = {clause.address: quote(clause, TEXT) for clause in PLAN.clauses}
        for number, rule in enumerate(PLAN.rules):
            said = headings.get(rule.address.rpartition(".")[0], "") + headings[rule.address]
            others = [each for each in departments if each.name.vi not in said and "các Sở:" not in said]
            for role in ("lead", "support"):
                if not getattr(rule, role) or not others:
                    continue
                other = others[number % len(others)]
                wrong = evolve(rule, **{role: (*getattr(rule, role), other)})  # type: ignore[arg-type]
                rules = tuple(wrong if each is rule else each for each in PLAN.rules)
                told = verify(evolve(PLAN, rules=rules), TEXT).unproven
                claims = [(claim.owner, claim.kind, claim.claimed) for claim in told]
                assert claims == [(rule.key, ClaimKind(role), other.name.vi)], (rule.key, role)

    @pytest.mark.parametrize("section", SECTIONS)
    def test_percentages(self, section: int) -> None:
        """Bullet by bullet, the thresholds are the percentages printed, and one more where a 100 % carries over."""
        for number, bullet in enumerate(bullets(TEXT, section, "a"), 1):
            targets = [rule for rule in PLAN.rules_at(f"II.{section}.a.{number}") if isinstance(rule, Target)]
            printed = [each.bound.numbers[0] for each in targets if HUNDRED_CARRIES_OVER not in each.interpretations]
            assert printed == percentages(bullet), bullet

    @pytest.mark.parametrize("section", SECTIONS)
    def test_striving(self, section: int) -> None:
        """A rule strives exactly where its bullet says phấn đấu or tiến tới."""
        for number, bullet in enumerate(bullets(TEXT, section, "a"), 1):
            strives = any(rule.modality is Modality.STRIVE for rule in PLAN.rules_at(f"II.{section}.a.{number}"))
            assert strives is bool(re.search("phấn đấu|tiến tới", bullet, re.IGNORECASE)), bullet

    def test_instruments(self) -> None:
        """Every numbered instrument that a passage prints is cited by a rule of it, and none besides."""
        for clause in {rule.clause for rule in PLAN.rules}:
            rules = PLAN.rules_at(clause.address)
            cited = {instrument.number for rule in rules for instrument in rule.instruments}
            assert instrument_numbers(quote(clause, TEXT)) == {number for number in cited if is_number(number)}

    def test_rows(self) -> None:
        """Lead, support, time and budget of every row are the cells printed."""
        for rule in PLAN.rules_of_kind(Activity):
            if rule.printed_code is None or rule.address == "PL.1.14":
                continue
            printed = row(quote(rule, TEXT))
            assert [party.key for party in rule.lead] == [PLAN.roster.find(name).key for name in names(printed.lead)]
            assert [party.key for party in rule.support] == [
                PLAN.roster.find(name).key for name in names(printed.support)
            ]
            assert rule.due.phrase == printed.time
            assert (rule.due.first_day, rule.due.last_day) == days(printed.time, 2025)
            if rule.budget is None:  # another activity of the row has it
                assert rule.ordinal > 1
                continue
            assert (rule.budget.printed, rule.budget.state is BudgetState.BLANK) == (
                printed.budget if "dự toán" not in printed.budget else "",
                printed.budget == "",
            )

    def test_row_with_two_obligations(self) -> None:
        """PL.1.14 binds the departments all year, and the Department of Justice before 10/12/2025."""
        departments, justice = PLAN.rules_at("PL.1.14")
        assert isinstance(departments, Activity)
        assert isinstance(justice, Activity)
        passage = quote(departments, TEXT)
        for rule in (departments, justice):
            assert rule.due.phrase in passage
            assert (rule.due.first_day, rule.due.last_day) == days(rule.due.phrase, 2025)
            assert all(party.name.vi in passage for party in rule.lead)

    def test_time_cells_are_read(self) -> None:
        """Every time cell of the annex, read word by word, gives the dues typed in the plan, with their phrases."""
        cells = {
            rule.address: row(quote(rule, TEXT)).time
            for rule in PLAN.rules_of_kind(Activity)
            if rule.printed_code is not None
        }
        assert len(cells) == 38
        for address, cell in cells.items():
            typed = [rule.due for rule in PLAN.rules_at(address) if isinstance(rule, Activity)]
            if address == "PL.7.1":
                assert typed.pop() == typed[0], "two products in one cell, due on one day"
            found = [part.due for part in read_due_cell(cell, year=2025).parts]
            assert found == typed
            assert [due.phrase for due in found] == [due.phrase for due in typed]
            if len(typed) == 1:
                assert read_due(cell, year=2025) == typed[0]

    def test_time_cell_with_two_obligations(self) -> None:
        """The cell of PL.1.14 names whom each of its obligations binds, and has no other words."""
        departments, justice = PLAN.rules_at("PL.1.14")
        cell = read_due_cell(row(quote(departments, TEXT)).time, year=2025)
        for part, rule in zip(cell.parts, (departments, justice), strict=True):
            assert isinstance(rule, Activity)
            assert part.about.startswith(rule.lead[0].name.vi)
        assert cell.unread == tuple(part.about for part in cell.parts)

    def test_bearers_of_duties(self) -> None:
        """Each duty of section III is led, supported and borne by those whom its heading, or its sentence, names."""
        headings = {clause.address: quote(clause, TEXT) for clause in PLAN.clauses if clause.address.startswith("III")}
        for duty in PLAN.rules_of_kind(Duty):
            if duty.address.startswith("III"):
                said = headings.get(duty.address.rpartition(".")[0], "") + headings[duty.address]
                for party in agencies_named(duty):
                    assert any(name in said for name in (party.name.vi, *party.aliases)), (duty.key, party.key)

    def test_facts_of_the_document(self) -> None:
        """Number, day, day of effect and signer are those printed."""
        decision = PLAN.decision
        assert f"Số: {decision.number} |" in TEXT
        assert f"{decision.issued_on:ngày %d tháng %m năm %Y} |" in TEXT
        assert "có hiệu lực kể từ ngày ký" in TEXT
        assert decision.effective_on == decision.issued_on
        assert f"Người ký: | {decision.signer} |" in TEXT

    def test_no_sentence_of_the_decision(self) -> None:
        """No run of 45 letters of the decision stands in the project, but for names of instruments and agencies."""
        run = 45
        decision = letters_and_digits(TEXT).casefold()
        runs = {decision[start : start + run] for start in range(len(decision) - run + 1)}
        cited = {each.number for rule in PLAN.rules for each in rule.instruments}
        named = {*cited, *(each.number for each in PLAN.decision.legal_bases), *(each.name.vi for each in PLAN.roster)}
        files = [path for folder in ("src", "docs", "examples", "tests") for path in (ROOT / folder).rglob("*.*")]
        for path in (*files, *ROOT.glob("*.md")):
            if path.suffix in {".py", ".md", ".csv", ".json", ".toml"} and "_build" not in path.parts:
                written = path.read_text(encoding="utf-8")
                for name in sorted(named, key=len, reverse=True):  # a name may stand within another
                    written = written.replace(name, "")
                project = letters_and_digits(written).casefold()
                copied = {project[start : start + run] for start in range(len(project) - run + 1)} & runs
                assert not copied, path


def test_instruments_are_dated_as_printed() -> None:
    """An instrument is a value: cited twice with the same day and issuer, it is the same instrument."""
    cited: dict[str, set[Instrument]] = {}
    for rule in PLAN.rules:
        for instrument in rule.instruments:
            if instrument.issuer is not None and instrument.issued_on is not None:
                cited.setdefault(instrument.number, set()).add(instrument)
    assert all(len(same) == 1 for same in cited.values())


def test_every_due_is_what_its_phrase_says() -> None:
    """The words and the typed due of each activity agree, and the due says itself again."""
    for rule in PLAN.rules_of_kind(Activity):
        assert read_due(rule.due.phrase, year=2025) == rule.due
        assert read_due(str(rule.due)) == rule.due
