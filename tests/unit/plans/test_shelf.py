from importlib.metadata import entry_points
from pathlib import Path

import pytest

from cchc_rules import plans
from cchc_rules.errors import PlanConflict, UnknownPlan
from cchc_rules.plans import hue_2025
from cchc_rules.plans.hue_2025.successions import HUE_2025_SUCCESSIONS
from cchc_rules.plans.shelf import (
    PLAN_ENTRY_POINTS,
    SUCCESSION_ENTRY_POINTS,
    installed_plans,
    load_plan,
    load_successions,
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
    """The package of its name is a short cut, not another plan."""
    offered = {entry.name: entry.load() for entry in entry_points(group=PLAN_ENTRY_POINTS)}
    assert load_plan("hue-2025") is offered["hue-2025"] is hue_2025.PLAN


def test_a_plan_on_this_shelf_is_found_where_nothing_is_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    """It needs no look at every distribution installed; what became of its agencies does."""
    offer(monkeypatch)
    assert load_plan("hue-2025") is hue_2025.PLAN
    assert (installed_plans(), load_successions("hue-2025")) == ((), ())


def test_a_plan_on_this_shelf_that_lacks_something_says_what(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "broken_2026.py").write_text("import no_such_package\n")
    monkeypatch.setattr(plans, "__path__", [*plans.__path__, str(tmp_path)])
    with pytest.raises(ModuleNotFoundError, match="no_such_package"):
        load_plan("broken-2026")


@pytest.mark.parametrize("name", ["shelf", "", "-", "hue_2025", "..errors", "hue-2025.annex"])
def test_what_stands_on_the_shelf_and_is_no_plan_is_not_taken_for_one(name: str) -> None:
    with pytest.raises(UnknownPlan):
        load_plan(name)


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
    assert load_successions("hue-2025") is HUE_2025_SUCCESSIONS
    assert load_successions("tiny-2025") is changing.SUCCESSIONS
    assert load_successions("hue-2099") == ()
    for name, fault in (("no-plan", r"tests\.tiny:RULES"), ("no-successions", r"tests\.tiny:TEXT")):
        with pytest.raises(UnknownPlan, match=f"{fault} is at fault"):
            load_successions(name)
