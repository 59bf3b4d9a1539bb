import json
from collections.abc import Callable
from datetime import date

import pytest
from attrs import evolve

from cchc_rules.cli.rule_tables import agencies_table, measures_table, rule_table, rules_table
from cchc_rules.formats.to_json import dump_plan, to_plain
from cchc_rules.plans import hue_2025
from tests import tiny
from tests.amending import amendment, revise
from tests.shelf import offer
from tests.years import REPLACED


def test_the_rules_of_a_plan_are_listed(told: Callable[..., str]) -> None:
    assert told("list", "tiny-2025") == f"{rules_table(tiny.PLAN, tiny.RULES, 'en')}\n"
    assert told("list", "tiny-2025", "--lang", "vi") == f"{rules_table(tiny.PLAN, tiny.RULES, 'vi')}\n"


@pytest.mark.parametrize(
    ("options", "keys"),
    [
        (["--area", "5"], ["II.1.10/1", "II.1.11/1"]),
        (["--kind", "outcome"], ["II.1.5/1"]),
        (["--agency", "sở tư pháp"], ["II.1.3/1", "II.1.7/1", "II.1.9/1", "II.1.11/1"]),
        (["--agency", "sở tư pháp", "--kind", "activity", "--area", "1"], ["II.1.9/1"]),
        (["--kind", "target", "--area", "7"], []),
        (["--level", "district"], ["II.1.2/1", "II.1.3/1", "II.1.6/1", "II.1.8/1", "II.1.11/1"]),
        (["--level", "commune"], []),
    ],
)
def test_a_list_is_narrowed(told: Callable[..., str], options: list[str], keys: list[str]) -> None:
    rules = [tiny.PLAN.rule(key) for key in keys]
    assert told("list", "tiny-2025", *options) == f"{rules_table(tiny.PLAN, rules, 'en')}\n"
    assert json.loads(told("list", "tiny-2025", *options, "--format", "json")) == {
        "plan": "tiny-2025",
        "digest": tiny.PLAN.digest,
        "rules": [to_plain(rule) for rule in rules],
    }


@pytest.mark.parametrize(
    ("command", "text", "keys"),
    [
        ("list", "HO SO dung", ["tiny-2025:II.1.1/1"]),
        ("list", "dossiers on t", ["tiny-2025:II.1.1/1"]),
        ("list", "ii.1.5/", ["tiny-2025:II.1.5/1"]),
        ("list", "xyz", []),
        ("measures", "on-time-of-all", ["on-time-of-all"]),
        ("agencies", "tu phap", ["so-tu-phap"]),
        ("agencies", "Tư pháp", ["so-tu-phap"]),
    ],
)
def test_words_are_looked_for_without_their_accents(
    told: Callable[..., str], command: str, text: str, keys: list[str]
) -> None:
    kind = {"list": "rules"}.get(command, command)
    found = json.loads(told(command, "tiny-2025", "--search", text, "--format", "json"))
    assert [each["key"] if command == "list" else each for each in found[kind]] == keys


def test_measures_and_agencies_are_listed(told: Callable[..., str]) -> None:
    assert told("measures", "tiny-2025") == f"{measures_table(tiny.PLAN.measures, 'en')}\n"
    assert told("agencies", "tiny-2025", "--lang", "vi") == f"{agencies_table(tiny.PLAN.roster.entries, 'vi')}\n"
    assert told("agencies", "tiny-2025", "--level", "commune") == f"{agencies_table([tiny.RIVERSIDE], 'en')}\n"


def test_a_rule_is_found_by_its_printed_code(told: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> None:
    coded = evolve(tiny.MEETINGS, printed_code="KH20_TT_N01.1")
    rules = tuple(coded if rule.key == coded.key else rule for rule in tiny.RULES)
    offer(monkeypatch, evolve(tiny.PLAN, rules=rules))
    found = json.loads(told("list", "tiny-2025", "--search", "kh20_tt_n01", "--format", "json"))
    assert [rule["printed_code"] for rule in found["rules"]] == ["KH20_TT_N01.1"]
    assert "printed code  KH20_TT_N01.1" in told("show", "tiny-2025", "II.1.8/1").splitlines()


def test_areas_and_levels_are_those_of_the_plan(refused: Callable[..., list[str]]) -> None:
    for command in ("list", "assess"):
        (line,) = refused(command, "tiny-2025", "--area", "8")
        assert "--area: got 8; expected an area of tiny-2025, 1 to 7." in line
    for command in ("list", "agencies"):
        (line,) = refused(command, "tiny-2025", "--level", "comune")
        assert "--level: got 'comune'; expected one of " in line
        assert "commune" in line


def test_a_rule_is_shown_by_its_key_with_or_without_the_plan_before_it(told: Callable[..., str]) -> None:
    shown = f"{rule_table(tiny.PLAN, tiny.MEETINGS, 'en')}\n"
    assert told("show", "tiny-2025", "II.1.8/1") == told("show", "tiny-2025", "tiny-2025:II.1.8/1") == shown
    vietnamese = f"{rule_table(tiny.PLAN, tiny.MEETINGS, 'vi')}\n"
    assert told("show", "tiny-2025", "II.1.8/1", "--lang", "vi") == vietnamese


@pytest.mark.parametrize("written", ["MEETINGS", "meetings"])
def test_a_rule_is_shown_by_the_name_of_its_constant_which_it_tells(told: Callable[..., str], written: str) -> None:
    shown = told("show", "tiny-2025", written)
    assert shown == told("show", "tiny-2025", "II.1.8/1")
    assert "constant     MEETINGS" in shown.splitlines()


def test_a_shown_rule_is_printed_in_its_form(told: Callable[..., str]) -> None:
    assert json.loads(told("show", "tiny-2025", "II.1.8/1", "--format", "json")) == {
        "plan": "tiny-2025",
        "digest": tiny.PLAN.digest,
        "decision": "12/QĐ-UBND",
        "rule": to_plain(tiny.MEETINGS),
    }


def test_the_whole_plan_is_exported(told: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> None:
    assert told("export", "tiny-2025") == f"{dump_plan(tiny.PLAN)}\n"
    offer(monkeypatch, hue_2025.PLAN)
    assert told("export", "hue-2025") == f"{dump_plan(hue_2025.PLAN)}\n"


def test_a_rule_and_an_agency_that_are_not_known_are_told_with_the_nearest(refused: Callable[..., list[str]]) -> None:
    (line,) = refused("show", "tiny-2025", "II.1.99/1")
    assert "got 'II.1.99/1'; expected the key of a rule of tiny-2025. Nearest: " in line
    (line,) = refused("list", "tiny-2025", "--agency", "Sở Nội")
    assert "got 'Sở Nội'; expected the name of an agency in the roster. Nearest: Sở Nội vụ" in line


def test_a_list_is_narrowed_to_a_body_of_a_file_by_the_class_it_belongs_to(
    told: Callable[..., str], agencies: list[str]
) -> None:
    listed = told("list", "tiny-2025", "--agency", "CCT", *agencies)
    assert listed == f"{rules_table(tiny.PLAN, [tiny.MIDYEAR_REPORTS], 'en')}\n"
    assert "got 'CCT'" in told("list", "tiny-2025", "--agency", "CCT", code=2)


def test_a_rule_that_is_replaced_with_its_plan_says_until_when_it_holds(
    told: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "versions" not in json.loads(told("show", "tiny-2025", "II.1.8/1", "--format", "json"))
    may = amendment(1, date(2025, 5, 1), revise(tiny.MEETINGS, area=2))
    offer(monkeypatch, REPLACED.with_amendments(may))
    assert json.loads(told("show", "tiny-2025", "II.1.8/1", "--format", "json"))["versions"] == [
        {"since": "2025-01-02", "until": "2025-05-01", "amended_by": None, "ended_by": "1/QĐ-UBND"},
        {"since": "2025-05-01", "until": "2025-07-01", "amended_by": "1/QĐ-UBND", "ended_by": "tiny-july/QĐ-UBND"},
    ]
    offer(monkeypatch, tiny.PLAN.with_amendments(may))
    assert json.loads(told("show", "tiny-2025", "II.1.8/1", "--format", "json"))["versions"][1]["until"] is None


def test_the_plans_that_are_installed_are_listed(told: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> None:
    """With what is wrong with those that are broken, and in both languages."""
    decision = tiny.PLAN.decision
    assert told("plans").splitlines() == [
        "PLAN       DECISION    IN FORCE    TITLE",
        f"tiny-2025  12/QĐ-UBND  2025-01-02  {decision.title.en}",
    ]
    offer(monkeypatch, tiny.PLAN, broken={"broken": tiny.TEXT})
    *listed, empty, fault = told("plans", "--lang", "vi").splitlines()
    assert (len(listed), empty) == (2, "")
    assert fault.startswith("broken  không nạp được  broken: nhận được")
    assert fault.endswith("Mục tests.tiny:broken mà gói cài đặt ? khai báo có lỗi.")
    document = json.loads(told("plans", "--format", "json"))
    assert document["plans"] == [
        {
            "plan": "tiny-2025",
            "decision": "12/QĐ-UBND",
            "title": to_plain(decision.title),
            "effective_on": "2025-01-02",
        }
    ]
    assert [(each["plan"], list(each["error"])) for each in document["broken"]] == [("broken", ["vi", "en"])]
