from collections.abc import Callable
from typing import Any

import pytest

from cchc_rules.errors import BadCell, UnknownAgency, UnknownMeasure
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Activity, Outcome
from cchc_rules.plans import hue_2025
from cchc_rules.plans.shelf import roster_of_names
from cchc_rules.plans.written_keys import agency_reader, key_and_words, measure_reader, rule_reader
from tests import changing, tiny


@pytest.mark.parametrize(
    ("cell", "key", "words"),
    [
        ("III.8.1/2 – Báo cáo – quý", "III.8.1/2", "Báo cáo – quý"),
        ("on-time - Hồ sơ", "on-time", "Hồ sơ"),
        ("hue-2025:II.1.a.1/1 — x\ny", "hue-2025:II.1.a.1/1", "x\ny"),
        ("Sở Văn hóa - Thể thao", "Sở Văn hóa - Thể thao", ""),
        ("on-time-of-closed", "on-time-of-closed", ""),
        ("", "", ""),
    ],
)
def test_a_cell_is_a_key_with_its_words_or_all_of_it(cell: str, key: str, words: str) -> None:
    assert key_and_words(cell) == (key, words)


def every_reading(plan: Plan) -> list[tuple[Callable[[str], Any], str, str, str, Any]]:
    """What reads a cell, the key and the title in it, and what is meant."""
    measure, agency = measure_reader(plan), agency_reader(roster_of_names(plan))
    activity, outcome = rule_reader(plan, Activity), rule_reader(plan, Outcome)
    found: list[tuple[Callable[[str], Any], str, str, str, Any]] = [
        (agency, each.key, each.name.vi, each.name.en, each.key) for each in plan.roster
    ]
    found += [(measure, each.key, each.title.vi, each.title.en, each) for each in plan.measures]
    for rule in plan.rules:
        if isinstance(rule, Activity | Outcome):
            read: Callable[[str], Any] = activity if isinstance(rule, Activity) else outcome
            found.append((read, rule.key.rpartition(":")[2], rule.title.vi, rule.title.en, rule))
    return found


@pytest.mark.parametrize("plan", [tiny.PLAN, hue_2025.PLAN])
def test_a_key_means_the_same_with_its_own_words_in_either_language_or_with_none(plan: Plan) -> None:
    """And so do these words without it."""
    for read, key, vi, en, meant in every_reading(plan):
        assert read(vi) in (meant, vi)  # an agency is asked for by name again, once the day is known
        assert read(vi) == read(en.upper()) or isinstance(meant, str)
        assert read(key) == read(f"{key} – {vi}") == read(f"{key} - {en.upper()}") == read(f"{key} – v.v.") == meant


@pytest.mark.parametrize(
    ("cell", "read", "named"),
    [
        ("so-tu-phap – Sở Nội vụ", agency_reader(hue_2025.PLAN.roster), "so-tu-phap is “Sở Tư pháp”.* so-noi-vu:"),
        ("so-tu-phap – Department of Home Affairs", agency_reader(hue_2025.PLAN.roster), "of so-noi-vu:"),
        (f"PL.1.11/1 – {hue_2025.PLAN.rule('PL.1.10/1').title.vi}", rule_reader(hue_2025.PLAN, Activity), "PL.1.10/1:"),
        (f"online – {tiny.ON_TIME.title.vi}", measure_reader(tiny.PLAN), f"those of {tiny.ON_TIME.key}: correct one"),
    ],
)
def test_the_words_of_another_behind_a_key_are_refused(cell: str, read: Callable[[str], Any], named: str) -> None:
    with pytest.raises(BadCell, match=f"expected a key, and behind it no words of another.*{named}") as refused:
        read(cell)
    assert "hãy sửa mã hoặc tên" in refused.value.sentence("vi")


def test_words_that_another_has_since_do_not_contradict_a_key() -> None:
    passed = tiny.ROSTER.refusing_passed_names(changing.SUCCESSIONS)
    assert agency_reader(passed)("huyen-bac – Huyện Bắc") == "huyen-bac"
    assert agency_reader(passed)("Huyện Bắc") == "Huyện Bắc"
    with pytest.raises(BadCell):
        agency_reader(passed)("so-noi-vu – Huyện Bắc")


@pytest.mark.parametrize(
    "read", [measure_reader(tiny.PLAN), rule_reader(tiny.PLAN, Activity), agency_reader(tiny.ROSTER)]
)
def test_a_blank_cell_may_be_a_merged_one(read: Callable[[str], Any]) -> None:
    with pytest.raises(BadCell, match="The cell is blank, or merged with another") as refused:
        read("")
    assert "Ô trống hoặc ô gộp" in refused.value.sentence("vi")


def test_what_nobody_is_called_is_refused() -> None:
    read = agency_reader(tiny.ROSTER)
    with pytest.raises(BadCell, match="Nearest: Sở Nội vụ") as near:
        read("Sở Nội vụu")
    assert isinstance(near.value.__cause__, UnknownAgency)
    with pytest.raises(BadCell, match="--agencies FILE adds others"):
        read("qqqqqqqq")
    with pytest.raises(UnknownMeasure):
        measure_reader(tiny.PLAN)("nothing – Không có")
