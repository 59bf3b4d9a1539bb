import json
import sys
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve

from cchc_rules import Attestation, Delivery, Figure, PairKind, Quantity, RollCall, Share, Tally, assess, compare
from cchc_rules.dates.due import MONTH_REPORTED, Before, By, During, PlanDay, Within
from cchc_rules.dates.period import Cycle, Period
from cchc_rules.dates.recurring import CycleDay, Recurring, WeekDay
from cchc_rules.errors import BadValue
from cchc_rules.findings.agenda import agenda
from cchc_rules.findings.reasons import Status
from cchc_rules.formats.to_json import dump_findings, dump_json, dump_observations, dump_plan, to_plain
from cchc_rules.law.bound import AtLeast
from cchc_rules.law.difference import diff
from cchc_rules.law.recurrence import BNV_581
from cchc_rules.measures.predicate import field, flag
from cchc_rules.measures.unit import Unit
from cchc_rules.verification.verify import verify
from tests import changing, tiny
from tests.amending import amendment, insert, repeal, replace, revise
from tests.snapshots.documents import DOCUMENTS, OBSERVATIONS, read_snapshot
from tests.years import PLAN_2026

EVENT = "ngày nhận đủ hồ sơ"
AMENDED = tiny.PLAN.with_amendments(
    amendment(
        90,
        date(2025, 5, 1),
        revise(tiny.DOSSIERS_ON_TIME, bound=AtLeast(99)),
        replace(evolve(tiny.CONNECTED, area=5)),
        repeal(tiny.MEETINGS),
        insert(tiny.SCORE_OF_80),
    )
)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_documents_are_written_in_the_forms_that_are_documented(name: str) -> None:
    assert f"{DOCUMENTS[name]}\n" == read_snapshot(name)


def test_writing_needs_no_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "cattrs", None)
    assert json.loads(dump_plan(tiny.PLAN))["plan"] == "tiny-2025"
    assert json.loads(dump_observations(OBSERVATIONS))["format"] == 2
    assert json.loads(dump_findings(assess(tiny.PLAN, OBSERVATIONS, as_of=tiny.AFTERWARDS)))["plan"] == "tiny-2025"


def test_json_keeps_vietnamese_letters_and_the_order_of_keys() -> None:
    assert dump_json({"tên": "Huế", "a": []}) == '{\n  "tên": "Huế",\n  "a": []\n}'


@pytest.mark.parametrize(
    ("value", "form"),
    [
        ((None, True, 3, "x"), [None, True, 3, "x"]),
        ((Cycle.HALF_YEAR, Unit.POINT, Status.MET), ["half_year", "point", "met"]),
        (date(2025, 1, 31), "2025-01-31"),
        ((Fraction("97.95"), Fraction(1, 3), Fraction(5)), ["97.95", "1/3", "5"]),
        (frozenset({"b", "a"}), ["a", "b"]),
        (Period.quarter(2025, 4), {"first_day": "2025-10-01", "last_day": "2025-12-31"}),
        ((tiny.HOME, tiny.DEPARTMENTS, tiny.ON_TIME), ["so-noi-vu", "cac-so", "on-time-of-closed"]),
        (AtLeast("97.5"), {"lowest": "97.5", "unit": "percent"}),
        (Tally(8, 1, unknown=2), {"yes": 8, "no": 1, "unknown": 2}),
        (Share("97.95", decimals=2), {"share": "97.95", "decimals": 2}),
        (Quantity(Fraction(1, 3), Unit.POINT), {"quantity": "1/3", "unit": "point"}),
        (tiny.MIDYEAR_REPORTS.budget, {"state": "amount", "million_vnd": "1200", "printed": "1.200"}),
        (tiny.MEETINGS.budget, {"state": "blank", "million_vnd": None, "printed": ""}),
    ],
)
def test_values_are_numbers_text_and_lists(value: object, form: object) -> None:
    assert to_plain(value) == form


@pytest.mark.parametrize(
    ("due", "kind", "days", "rest"),
    [
        (Before(date(2025, 1, 5)), "before", (None, "2025-01-04"), {}),
        (By(date(2025, 6, 30)), "by", (None, "2025-06-30"), {}),
        (During(Period.year(2025)), "during", ("2025-01-01", "2025-12-31"), {}),
        (
            Recurring((Cycle.QUARTER,), on_request=True),
            "recurring",
            (None, None),
            {"cycles": ["quarter"], "on_request": True},
        ),
        (
            Recurring((Cycle.QUARTER,), due_day=CycleDay(20, 3, exclusive=True), since=date(2025, 4, 1)),
            "recurring",
            ("2025-04-01", None),
            {"cycles": ["quarter"], "on_request": False, "due_day": {"day": 20, "month": 3, "exclusive": True}},
        ),
        (
            Within(5, EVENT, working_days=True),
            "within",
            (None, None),
            {"count": 5, "event": EVENT, "working_days": True},
        ),
        (
            Within(20, MONTH_REPORTED, next_month=True),
            "within",
            (None, None),
            {"count": 20, "event": MONTH_REPORTED, "working_days": False, "next_month": True},
        ),
        (Recurring((), weeks=2), "recurring", (None, None), {"cycles": [], "on_request": False, "weeks": 2}),
        (
            Recurring((), weeks=1, due_day=WeekDay(5)),
            "recurring",
            (None, None),
            {"cycles": [], "on_request": False, "weeks": 1, "due_day": {"weekday": 5, "exclusive": False}},
        ),
        (
            Recurring((Cycle.MONTH,), times=2),
            "recurring",
            (None, None),
            {"cycles": ["month"], "on_request": False, "times": 2},
        ),
        (
            During(Period.month(2025, 12), completion=True),
            "during",
            (None, "2025-12-31"),
            {"completion": True, "period": {"first_day": "2025-12-01", "last_day": "2025-12-31"}},
        ),
        (
            Within(100, PlanDay.ISSUED, event_day=date(2026, 7, 15)),
            "within",
            (None, "2026-10-23"),
            {
                "count": 100,
                "event": "ngày ban hành",
                "plan_day": "issued",
                "event_day": "2026-07-15",
                "working_days": False,
            },
        ),
        (
            Within(100, PlanDay.EFFECTIVE),
            "within",
            (None, None),
            {"count": 100, "event": "ngày có hiệu lực", "plan_day": "effective", "working_days": False},
        ),
    ],
)
def test_a_due_has_its_kind_its_days_and_what_its_kind_needs(
    due: Any, kind: str, days: tuple[str | None, str | None], rest: Mapping[str, object]
) -> None:
    phrased = evolve(due, phrase="nguyên văn")
    first, last = days
    assert to_plain(phrased) == {
        "kind": kind,
        "phrase": "nguyên văn",
        "first_day": first,
        "last_day": last,
        **rest,
    }


def test_a_predicate_is_named_by_its_key() -> None:
    asked = (flag("a") | ~field("fee", int).is_null()) & (field("due_on") < date(2025, 1, 1))
    assert to_plain(asked) == {
        "all": [
            {"any": [{"is_true": "a"}, {"not": {"is_null": "fee", "kind": "number"}}]},
            {"compare": "due_on", "kind": "day", "is": "<", "to": {"day": "2025-01-01"}},
        ]
    }


def test_an_observation_names_what_it_is_about_by_keys() -> None:
    year = {"first_day": "2025-01-01", "last_day": "2025-12-31"}
    counted = Figure(tiny.ONLINE, tiny.HOME, tiny.YEAR, Tally(9, 1), "system")
    called = RollCall(tiny.OFFICES_READY, tiny.YEAR, [tiny.OFFICE], [tiny.NORTH], [tiny.SOUTH])
    delivered = Delivery(tiny.JOINT_PLAN, tiny.HOME, date(2025, 1, 4), "12/BC")
    attested = Attestation(tiny.CONNECTED, tiny.HOME, date(2025, 6, 1), holds=False)
    assert to_plain((counted, called, delivered, attested)) == [
        {
            "kind": "figure",
            "measure": "online",
            "agency": "so-noi-vu",
            "period": year,
            "value": {"yes": 9, "no": 1, "unknown": 0},
            "source": "system",
        },
        {
            "kind": "roll_call",
            "measure": "offices-ready",
            "period": year,
            "done": ["van-phong"],
            "not_done": ["huyen-bac"],
            "unknown": ["huyen-nam"],
        },
        {
            "kind": "delivery",
            "rule": "tiny-2025:II.1.6/1",
            "agency": "so-noi-vu",
            "day": "2025-01-04",
            "reference": "12/BC",
        },
        {
            "kind": "attestation",
            "rule": "tiny-2025:II.1.5/1",
            "agency": "so-noi-vu",
            "day": "2025-06-01",
            "holds": False,
            "reference": "",
        },
    ]


def test_a_rule_begins_with_where_it_stands_and_ends_with_what_its_kind_has() -> None:
    form = to_plain(tiny.JOINT_PLAN)
    assert list(form)[:8] == ["key", "kind", "version", "address", "ordinal", "area", "title", "modality"]
    assert (form["kind"], form["address"], form["ordinal"]) == ("activity", "II.1.6", 1)
    assert (form["lead"], form["support"]) == (["van-phong", "so-noi-vu"], ["ubnd-cap-huyen"])
    assert to_plain(tiny.DOSSIERS_ON_TIME)["instruments"] == [
        {"kind": "decree", "number": "61/2018/NĐ-CP", "issued_on": "2018-04-23", "issuer": None}
    ]


def test_a_plan_is_written_with_what_amends_it_only_where_something_does() -> None:
    signed = to_plain(tiny.PLAN)
    facts = ["format", "plan", "digest", "decision", "areas"]
    lists = ["levels", "agency_kinds", "case_kinds"]
    assert list(signed) == [*facts, *lists, "agencies", "measures", "rules", "not_encoded"]
    form = to_plain(AMENDED)
    assert list(form) == [*signed, "amendments"]
    assert form["rules"] == signed["rules"]
    (amending,) = form["amendments"]
    assert [patch["kind"] for patch in amending["patches"]] == ["revision", "replacement", "repeal", "insertion"]
    revision, replacement, repealed, insertion = amending["patches"]
    assert (revision["key"], revision["changes"]) == (
        tiny.DOSSIERS_ON_TIME.key,
        {"bound": {"lowest": "99", "unit": "percent"}},
    )
    assert (replacement["rule"]["key"], replacement["clause"]["address"]) == (tiny.CONNECTED.key, "SD.90.2")
    assert repealed["key"] == tiny.MEETINGS.key
    assert insertion["rule"]["key"] == "tiny-2025:SD.90.4/1"
    later = to_plain(AMENDED.as_of(tiny.AFTERWARDS))
    assert [rule["key"] for rule in later["repealed"]] == [tiny.MEETINGS.key]
    assert "amendments" not in later


def test_a_changed_rule_says_what_was_before_and_what_is_after() -> None:
    changed, *_ = (to_plain(change) for change in diff(tiny.PLAN, AMENDED))
    assert changed == {
        "rule": tiny.DOSSIERS_ON_TIME.key,
        "change": "changed",
        "title": {"vi": "Hồ sơ đúng hạn", "en": "Dossiers on time"},
        "fields": {
            "bound": {"before": {"lowest": "98", "unit": "percent"}, "after": {"lowest": "99", "unit": "percent"}}
        },
    }


def test_a_changed_finding_is_written_with_both_findings() -> None:
    figure = Figure(tiny.ON_TIME, tiny.HOME, tiny.YEAR, Tally(985, 15))
    plans = (tiny.PLAN, AMENDED.as_of(tiny.AFTERWARDS))
    changes = compare(*(assess(plan, [figure], as_of=tiny.AFTERWARDS) for plan in plans)).changes
    flipped = to_plain(changes[0])
    assert list(flipped) == ["change", "rule", "agency", "before", "after", "sentence"]
    assert flipped["sentence"]["vi"] == changes[0].sentence("vi")
    assert (flipped["rule"], flipped["agency"]) == (tiny.DOSSIERS_ON_TIME.key, "so-noi-vu")
    assert (flipped["before"]["status"], flipped["after"]["status"]) == ("met", "missed")
    gone = next(to_plain(change) for change in changes if change.after is None)
    assert (gone["rule"], gone["after"]) == (tiny.MEETINGS.key, None)


def test_a_comparison_is_written_with_what_was_asked_and_every_pair() -> None:
    compared = compare(
        assess(tiny.PLAN, [], as_of=tiny.AFTERWARDS, closed_world=True), assess(PLAN_2026, [], as_of=date(2027, 1, 1))
    )
    written = to_plain(compared)
    assert list(written) == ["format", "before", "after", "counts", "pairs"]
    assert written["before"] == {
        "plan": "tiny-2025",
        "digest": tiny.PLAN.digest,
        "as_of": "2026-01-01",
        "closed_world": True,
    }
    assert list(written["after"]) == ["plan", "digest", "as_of"]
    assert list(written["counts"]) == [kind.value for kind in PairKind]
    assert sum(written["counts"].values()) == len(written["pairs"]) == len(compared)
    split = next(pair for pair in written["pairs"] if pair["rule"] == tiny.MEETINGS.key)
    assert split["beside"] == ["tiny-2026:A.6/1@ubnd-cap-huyen", "tiny-2026:A.7/1@ubnd-cap-huyen"]


def test_findings_are_written_with_their_reasons_and_their_evidence() -> None:
    written = json.loads(dump_findings(assess(tiny.PLAN, OBSERVATIONS, as_of=tiny.AFTERWARDS)))
    assert list(written)[:4] == ["format", "plan", "digest", "as_of"]
    assert list(written["counts"]) == [status.value for status in Status]
    assert sum(written["counts"].values()) == len(written["findings"])
    first = written["findings"][0]
    assert (first["rule"], first["agency"], first["status"], first["reaches"]) == (
        "tiny-2025:II.1.1/1",
        "so-noi-vu",
        "missed",
        False,
    )
    assert first["value"] == {"yes": 979, "no": 21, "unknown": 0}
    assert first["evidence"] == json.loads(dump_observations(OBSERVATIONS[:1]))["observations"]
    assert first["sentence"]["vi"].startswith("Sở Nội vụ: Không đạt")
    (unused,) = (unused for unused in written["unused"] if unused["reason"] == "other_definition")
    assert unused["observation"]["measure"] == "on-time-of-all"
    assert unused["sentence"]["en"] == "it is counted by another definition"


def test_a_verification_is_written_by_address() -> None:
    assert to_plain(verify(tiny.PLAN, tiny.TEXT.replace("98 %", "97 %"))) == {
        "found": [clause.address for clause in tiny.CLAUSES if clause.address != "II.1.1"],
        "changed": ["II.1.1"],
        "missing": [],
        "uncovered": [],
        "unproven": [
            {
                "owner": "tiny-2025:II.1.1/1",
                "kind": "number",
                "claimed": "≥ 98 %",
                "printed": ["Tối thiểu 97 %"],
                "sentence": {
                    "vi": "không thấy con số “≥ 98 %” trong đoạn; đoạn ghi “Tối thiểu 97 %”",
                    "en": "the number “≥ 98 %” is not in the passage, which has “Tối thiểu 97 %”",
                },
            }
        ],
    }


def test_an_agenda_is_written_by_rule() -> None:
    (item, *_) = agenda(tiny.PLAN, as_of=date(2025, 1, 4), days_ahead=0)
    assert to_plain(item) == {
        "rule": "tiny-2025:II.1.6/1",
        "title": {"vi": "Kế hoạch", "en": "Plan"},
        "agency": "van-phong",
        "urgency": "due",
        "last_day": "2025-01-04",
        "days_left": 0,
        "role": "lead",
    }


def test_a_turn_on_an_agenda_says_what_it_reports_on_and_for_which_cycles() -> None:
    items = agenda(tiny.PLAN, as_of=date(2025, 6, 15), days_ahead=10, agency=tiny.JUSTICE, reporting_cycle=BNV_581)
    assert [to_plain(item)["turn"] for item in items] == [
        {
            "period": {"first_day": "2024-12-15", "last_day": "2025-03-14"},
            "last_day": "2025-03-20",
            "cycles": ["quarter"],
        },
        {
            "period": {"first_day": "2024-12-15", "last_day": "2025-06-14"},
            "last_day": "2025-06-20",
            "cycles": ["quarter"],
        },
    ]


def test_an_agenda_says_what_is_waited_for_and_on_which_successions_it_rests() -> None:
    waiting = evolve(tiny.QUARTERLY, due=Within(5, EVENT))
    plan = evolve(tiny.PLAN, rules=tuple(waiting if rule.key == waiting.key else rule for rule in tiny.RULES))
    items = agenda(plan, as_of=date(2025, 6, 15), days_ahead=0, roster=changing.ROSTER)
    forms = {(form["rule"], form["agency"]): form for form in map(to_plain, items)}
    awaited = forms[waiting.key, "so-tu-phap"]
    assert (awaited["awaited_event"], awaited["last_day"]) == (EVENT, None)
    assert "successions" not in awaited
    (renamed,) = forms[tiny.JOINT_PLAN.key, "van-phong-thanh-pho"]["successions"]
    assert (renamed["kind"], renamed["day"]) == ("renamed", "2025-02-01")
    assert (renamed["predecessors"], renamed["successors"]) == (["van-phong"], ["van-phong-thanh-pho"])


@pytest.mark.parametrize("bad", [1.5, {}, object(), b"x"])
def test_nothing_else_has_a_form(bad: object) -> None:
    with pytest.raises(BadValue, match="a value of this library"):
        to_plain(bad)


def test_a_finding_in_json_says_which_days_and_whom_it_misses() -> None:
    """What a sentence names is a field too; a finding that misses nothing has neither."""
    quarter = Figure(tiny.ON_TIME, tiny.HOME, Period.quarter(2025, 1), Tally(99, 1))
    call = RollCall(tiny.OFFICES_READY, tiny.YEAR, [tiny.HOME])
    document = json.loads(dump_findings(assess(tiny.PLAN, [quarter, call], as_of=date(2026, 2, 1))))
    by_rule = {finding["rule"]: finding for finding in document["findings"]}
    assert by_rule[tiny.DOSSIERS_ON_TIME.key]["missing_days"] == [{"first_day": "2025-04-01", "last_day": "2025-12-31"}]
    assert by_rule[tiny.ALL_OFFICES_READY.key]["missing"][-1] == tiny.EVERYBODY.key
    assert not {"missing", "missing_days"} & by_rule[tiny.CONNECTED.key].keys()
