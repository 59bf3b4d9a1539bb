from pathlib import Path

import pytest

from cchc_rules.errors import UnknownPlan
from cchc_rules.plans import EVENTS_GROUP, GROUP, events, installed, load
from cchc_rules.plans.hue_2025.events import HUE_2025_EVENTS
from tests import changing, tiny


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another distribution that offers a plan, and something that is none."""
    about = tmp_path / "tiny_plan-1.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: tiny-plan\nVersion: 1\n")
    (about / "entry_points.txt").write_text(
        f"[{GROUP}]\ntiny-2025 = tests.tiny:PLAN\nno-plan = tests.tiny:TEXT\n"
        f"[{EVENTS_GROUP}]\ntiny-2025 = tests.changing:EVENTS\nno-plan = tests.tiny:RULES\n"
        "no-events = tests.tiny:TEXT\n"
    )
    monkeypatch.syspath_prepend(tmp_path)


@pytest.mark.usefixtures("elsewhere")
def test_a_plan_of_another_distribution_is_found() -> None:
    assert {"tiny-2025", "no-plan", "hue-2025"} <= set(installed())
    assert list(installed()) == sorted(installed())
    assert load("tiny-2025") is tiny.PLAN


@pytest.mark.usefixtures("elsewhere")
def test_what_is_no_plan_is_refused() -> None:
    with pytest.raises(UnknownPlan, match=r"tests\.tiny:TEXT is at fault"):
        load("no-plan")


def test_an_unknown_plan_names_those_there_are() -> None:
    with pytest.raises(UnknownPlan, match=r"one of .*hue-2025"):
        load("hue-2099")


def test_a_plan_of_this_distribution_is_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cchc_rules.plans._OWN", {"tiny-2025": "tests.tiny"})
    assert load("tiny-2025") is tiny.PLAN


@pytest.mark.usefixtures("elsewhere")
def test_what_became_of_its_agencies_is_offered_beside_a_plan() -> None:
    assert events("hue-2025") is HUE_2025_EVENTS
    assert events("tiny-2025") is changing.EVENTS
    assert events("hue-2099") == ()
    for name, fault in (("no-plan", r"tests\.tiny:RULES"), ("no-events", r"tests\.tiny:TEXT")):
        with pytest.raises(UnknownPlan, match=f"{fault} is at fault"):
            events(name)
