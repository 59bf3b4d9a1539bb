import sys
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

import pytest

from cchc_rules.errors import PlanConflict, UnknownPlan, UnknownRule
from cchc_rules.plans import hue_2025, shelf
from cchc_rules.plans.hue_2025.successions import SUCCESSIONS
from cchc_rules.plans.shelf import (
    PLAN_ENTRY_POINTS,
    SUCCESSION_ENTRY_POINTS,
    find_rule,
    installed_plans,
    load_plan,
    load_successions,
    plan_package,
    rule_constants,
)
from tests import changing, tiny
from tests.shelf import offer


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another distribution that offers a plan, and something that is none."""
    about = tmp_path / "tiny_plan-1.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: tiny-plan\nVersion: 1\n")
    (about / "entry_points.txt").write_text(
        f"[{PLAN_ENTRY_POINTS}]\ntiny-2025 = tests.tiny:PLAN\nno-plan = tests.tiny:TEXT\n"
        f"[{SUCCESSION_ENTRY_POINTS}]\ntiny-2025 = tests.changing:SUCCESSIONS\nno-plan = tests.tiny:RULES\n"
        "no-successions = tests.tiny:TEXT\n"
    )
    monkeypatch.syspath_prepend(tmp_path)


@pytest.mark.usefixtures("elsewhere")
def test_a_plan_of_another_distribution_is_found() -> None:
    assert {"tiny-2025", "no-plan", "hue-2025"} <= set(installed_plans())
    assert list(installed_plans()) == sorted(installed_plans())
    assert load_plan("tiny-2025") is tiny.PLAN


@pytest.mark.usefixtures("elsewhere")
def test_what_is_no_plan_is_refused() -> None:
    with pytest.raises(UnknownPlan, match=r"tests\.tiny:TEXT is at fault"):
        load_plan("no-plan")


def test_an_unknown_plan_names_those_there_are() -> None:
    with pytest.raises(UnknownPlan, match=r"one of .*hue-2025"):
        load_plan("hue-2099")


def test_a_plan_on_this_shelf_is_the_one_that_its_entry_point_names() -> None:
    """Found by the name of its package or through its entry point, like everybody's: it is one plan."""
    (plan,) = entry_points(group=PLAN_ENTRY_POINTS, name="hue-2025")
    (successions,) = entry_points(group=SUCCESSION_ENTRY_POINTS, name="hue-2025")
    assert plan.load() is load_plan("hue-2025") is hue_2025.PLAN
    assert successions.load() is load_successions("hue-2025") is SUCCESSIONS


def test_a_plan_on_this_shelf_needs_no_installation(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a zip file, a copied folder or beside old metadata it is found with what became of its agencies."""
    monkeypatch.setattr(shelf, "_entries", lambda _group: ())
    assert installed_plans() == ("hue-2025",)
    assert load_plan("hue-2025") is hue_2025.PLAN
    assert load_successions("hue-2025") is SUCCESSIONS


def test_a_plan_on_this_shelf_cannot_be_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another distribution may offer its name; ours is the one that is loaded, and it is listed once."""
    other = EntryPoint("hue-2025", "tests.tiny:PLAN", PLAN_ENTRY_POINTS)
    monkeypatch.setattr(shelf, "_entries", lambda _group: (other,))
    assert load_plan("hue-2025") is hue_2025.PLAN
    assert installed_plans() == ("hue-2025",)


@pytest.mark.parametrize("name", ["shelf", "", "-", "hue_2025", "..errors", "hue-2025.annex", "Hue-2025", None, 5])
def test_what_stands_on_the_shelf_and_is_no_plan_is_not_taken_for_one(name: str) -> None:
    with pytest.raises(UnknownPlan):
        load_plan(name)
    assert load_successions(name) == ()


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        ("import no_such_package", "ModuleNotFoundError: No module named 'no_such_package'"),
        ("def", "SyntaxError"),
        ("raise SystemExit(0)", "SystemExit"),
        ("PLAIN = 1", "AttributeError"),
    ],
)
def test_what_cannot_be_loaded_is_its_own_fault(
    content: str, cause: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line names the entry point and what went wrong in it, whatever it was."""
    about = tmp_path / "broken_plan-1.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: broken-plan\nVersion: 1\n")
    (about / "entry_points.txt").write_text(
        "".join(f"[{group}]\nbroken = broken_plan:PLAN\n" for group in (PLAN_ENTRY_POINTS, SUCCESSION_ENTRY_POINTS))
    )
    (tmp_path / "broken_plan.py").write_text(content + "\n")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "broken_plan", raising=False)
    for load in (load_plan, load_successions):
        with pytest.raises(UnknownPlan, match=f"broken_plan:PLAN is at fault: {cause}"):
            load("broken")


@pytest.mark.usefixtures("elsewhere")
def test_two_distributions_that_offer_one_plan_are_told_apart(tmp_path: Path) -> None:
    again = tmp_path / "other_plan-1.dist-info"
    again.mkdir()
    (again / "METADATA").write_text("Metadata-Version: 2.1\nName: other-plan\nVersion: 1\n")
    (again / "entry_points.txt").write_text(
        f"[{PLAN_ENTRY_POINTS}]\ntiny-2025 = tests.amending:PLAN\n"
        f"[{SUCCESSION_ENTRY_POINTS}]\ntiny-2025 = tests.amending:PLAN\n"
    )
    with pytest.raises(PlanConflict, match=r"tests\.amending:PLAN.*tests\.tiny:PLAN"):
        load_plan("tiny-2025")
    with pytest.raises(PlanConflict):
        load_successions("tiny-2025")


@pytest.mark.usefixtures("elsewhere")
def test_what_became_of_its_agencies_is_offered_beside_a_plan() -> None:
    assert load_successions("hue-2025") is SUCCESSIONS
    assert load_successions("tiny-2025") is changing.SUCCESSIONS
    assert load_successions("hue-2099") == ()
    for name, fault in (("no-plan", r"tests\.tiny:RULES"), ("no-successions", r"tests\.tiny:TEXT")):
        with pytest.raises(UnknownPlan, match=f"{fault} is at fault"):
            load_successions(name)


@pytest.mark.parametrize("written", ["DOSSIERS_ON_TIME", "dossiers_on_time", " Dossiers_on_time\n", "ii.2.a.11/1"])
def test_a_rule_is_found_by_its_constant_and_by_its_key(written: str) -> None:
    assert find_rule(hue_2025.PLAN, written) is hue_2025.DOSSIERS_ON_TIME


def test_every_rule_of_a_plan_on_this_shelf_has_a_constant() -> None:
    constants = rule_constants(hue_2025.PLAN)
    assert list(constants) == [name for name in constants if getattr(hue_2025, name).key == constants[name]]
    assert set(constants.values()) == {rule.key for rule in hue_2025.PLAN.rules}


@pytest.mark.usefixtures("elsewhere")
def test_the_constants_of_a_plan_of_another_distribution_are_known() -> None:
    assert find_rule(load_plan("tiny-2025"), "meetings") is tiny.MEETINGS


def test_a_plan_that_is_on_no_shelf_is_asked_by_keys_alone() -> None:
    assert rule_constants(tiny.PLAN) == {}
    assert find_rule(tiny.PLAN, "II.1.8/1") is tiny.MEETINGS
    with pytest.raises(UnknownRule, match="got 'meetings'"):
        find_rule(tiny.PLAN, "meetings")


def test_a_rule_that_is_not_there_names_the_nearest_constants_or_keys() -> None:
    with pytest.raises(UnknownRule, match=r"got 'dossiers_on_tim'.*Nearest: DOSSIERS_ON_TIME, "):
        find_rule(hue_2025.PLAN, "dossiers_on_tim")
    with pytest.raises(UnknownRule, match=r"Nearest: hue-2025:II\.2\.a\.9/3, "):
        find_rule(hue_2025.PLAN, "II.2.a.99")


def test_the_package_of_a_plan_is_where_its_entry_points(monkeypatch: pytest.MonkeyPatch) -> None:
    assert plan_package("hue-2025") == hue_2025.__name__
    offer(monkeypatch, tiny.PLAN)
    assert plan_package("tiny-2025") == "tests.tiny"
    with pytest.raises(UnknownPlan):
        plan_package("hue-2025")
