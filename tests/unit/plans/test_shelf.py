import re
import sys
import tomllib
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from cchc_rules.errors import PlanConflict, UnknownPlan, UnknownRule
from cchc_rules.plans import hue_2025, shelf
from cchc_rules.plans.hue_2025.successions import SUCCESSIONS
from cchc_rules.plans.shelf import (
    PLAN_ENTRY_POINTS,
    SUCCESSION_ENTRY_POINTS,
    broken_plans,
    find_rule,
    installed_plans,
    load_plan,
    load_successions,
    plan_package,
    rule_constants,
)
from tests import changing, tiny
from tests.shelf import offer

ROOT = Path(__file__).parents[3]


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
    with pytest.raises(UnknownPlan, match=r"tests\.tiny:TEXT of the distribution tiny-plan is at fault"):
        load_plan("no-plan")


def test_an_unknown_plan_names_those_there_are() -> None:
    with pytest.raises(UnknownPlan, match=r"one of .*hue-2025"):
        load_plan("hue-2099")


def test_the_folder_of_a_plan_is_no_name_of_it_and_one_is_told_to_install_it(tmp_path: Path) -> None:
    """What holds the pyproject is what is installed, whichever folder in it was named."""
    inside = tmp_path / "src" / "mau_2026"
    inside.mkdir(parents=True)
    with pytest.raises(UnknownPlan, match=re.escape(f"pip install -e {inside}")):
        load_plan(str(inside))
    (tmp_path / "pyproject.toml").touch()
    for folder in (inside, tmp_path):
        with pytest.raises(UnknownPlan) as refused:
            load_plan(str(folder))
        assert refused.value.remedy.endswith(f"once it is installed: pip install -e {tmp_path}")
        assert f"sau khi cài đặt: pip install -e {tmp_path}" in refused.value.sentence("vi")


def test_a_file_in_the_place_of_a_plan_is_told_to_stand_behind_it(tmp_path: Path) -> None:
    path = tmp_path / "ho-so.csv"
    path.touch()
    with pytest.raises(UnknownPlan, match="That is a file: name the plan before it"):
        load_plan(str(path))


def test_a_plan_on_this_shelf_is_the_one_that_its_entry_point_names() -> None:
    """Found by the name of its package or through its entry point, like everybody's: it is one plan."""
    (plan,) = entry_points(group=PLAN_ENTRY_POINTS, name="hue-2025")
    (successions,) = entry_points(group=SUCCESSION_ENTRY_POINTS, name="hue-2025")
    assert plan.load() is load_plan("hue-2025") is hue_2025.PLAN
    assert successions.load() is load_successions("hue-2025") is SUCCESSIONS


def test_the_plans_of_this_shelf_are_those_of_our_entry_points() -> None:
    """The list in the code saves a look at all that is installed; it says what the metadata say."""
    about = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["entry-points"]
    offered = [about[group] for group in (PLAN_ENTRY_POINTS, SUCCESSION_ENTRY_POINTS)]
    for entries, place in zip(offered, ("{}:PLAN", "{}.successions:SUCCESSIONS"), strict=True):
        assert entries == {name: place.format(plan_package(name)) for name in shelf._OWN_PLANS}
    packages = {path.parent.name for path in Path(str(shelf.__file__)).parent.glob("*/__init__.py")}
    assert packages == {name.replace("-", "_") for name in shelf._OWN_PLANS}


def test_a_plan_on_this_shelf_needs_no_installation(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a zip file, a copied folder or beside old metadata it is found with what became of its agencies."""
    monkeypatch.setattr(shelf, "_entries", lambda _group: ())
    assert installed_plans() == ("hue-2025",)
    assert load_plan("hue-2025") is hue_2025.PLAN
    assert load_successions("hue-2025") is SUCCESSIONS


def test_a_plan_on_this_shelf_cannot_be_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another distribution may offer its name; ours is the one that is loaded and listed, and the other is told of."""
    install(tmp_path, "other-hue", f"[{PLAN_ENTRY_POINTS}]\nhue-2025 = tests.tiny:PLAN\n")
    monkeypatch.syspath_prepend(tmp_path)
    assert load_plan("hue-2025") is hue_2025.PLAN
    assert installed_plans().count("hue-2025") == 1
    told = r"'cchc-rules: cchc_rules\.plans\.hue_2025:PLAN', 'other-hue: tests\.tiny:PLAN.*Uninstall one"
    fault = broken_plans()["hue-2025 (other-hue)"]
    with pytest.raises(PlanConflict, match=told):
        raise fault
    with pytest.raises(PlanConflict, match=told):
        plan_package("hue-2025")


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
        with pytest.raises(UnknownPlan, match=f"broken_plan:PLAN of the distribution broken-plan is at fault: {cause}"):
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
    with pytest.raises(PlanConflict, match=r"other-plan: tests\.amending:PLAN.*tiny-plan: tests\.tiny:PLAN"):
        load_plan("tiny-2025")
    with pytest.raises(PlanConflict):
        load_successions("tiny-2025")


@pytest.mark.usefixtures("elsewhere")
def test_what_became_of_its_agencies_is_offered_beside_a_plan() -> None:
    assert load_successions("hue-2025") is SUCCESSIONS
    assert load_successions("tiny-2025") is changing.SUCCESSIONS
    assert load_successions("hue-2099") == ()
    for name, fault in (("no-plan", r"tests\.tiny:RULES"), ("no-successions", r"tests\.tiny:TEXT")):
        with pytest.raises(UnknownPlan, match=f"{fault} of the distribution tiny-plan is at fault"):
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
    with pytest.raises(UnknownRule, match="got 'joint_plan'"):
        find_rule(tiny.PLAN, "joint_plan")


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


def install(folder: Path, distribution: str, entries: str) -> None:
    """What an installer leaves behind for a distribution with these entry points, on the path from then on."""
    about = folder / f"{distribution.replace('-', '_')}-1.dist-info"
    about.mkdir()
    (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {distribution}\nVersion: 1\n")
    (about / "entry_points.txt").write_text(entries)


@pytest.mark.usefixtures("elsewhere")
def test_a_plan_of_another_name_than_its_entry_is_refused(tmp_path: Path) -> None:
    install(tmp_path, "misnamed", f"[{PLAN_ENTRY_POINTS}]\ntiny-2030 = tests.tiny:PLAN\n")
    with pytest.raises(UnknownPlan) as refused:
        load_plan("tiny-2030")
    assert refused.value.sentence("en") == (
        "tiny-2030: got 'tiny-2025'; expected the plan tiny-2030, as the entry point is called. "
        "The entry point tests.tiny:PLAN of the distribution misnamed is at fault."
    )
    assert "gói cài đặt misnamed khai báo có lỗi" in refused.value.sentence("vi")


@pytest.mark.usefixtures("elsewhere")
def test_what_is_broken_is_listed_and_keeps_nobody_from_the_others(tmp_path: Path) -> None:
    """A plan that is none, one that two offer, one that cannot be imported, and metadata that nobody can read."""
    install(tmp_path, "other-plan", f"[{PLAN_ENTRY_POINTS}]\ntwice = tests.tiny:PLAN\ngone = no_such_package:PLAN\n")
    install(tmp_path, "third-plan", f"[{PLAN_ENTRY_POINTS}]\ntwice = tests.tiny:PLAN\n")
    install(tmp_path, "malformed", f"[{PLAN_ENTRY_POINTS}]\nno line of a name and a value\n")
    install(tmp_path, "garbled", "")
    (tmp_path / "garbled-1.dist-info" / "entry_points.txt").write_bytes(b"\xff\xfe[cchc")
    assert installed_plans() == ("gone", "hue-2025", "no-plan", "tiny-2025", "twice")
    broken = broken_plans()
    assert list(broken) == ["gone", "no-plan", "twice"]
    for name, at_fault in (("gone", "other-plan"), ("no-plan", "tiny-plan"), ("twice", "third-plan")):
        assert at_fault in broken[name].sentence("en")
        assert at_fault in broken[name].sentence("vi")
    assert load_plan("tiny-2025") is tiny.PLAN


@pytest.mark.usefixtures("elsewhere")
def test_an_older_copy_behind_a_distribution_is_not_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    older = tmp_path / "older"
    older.mkdir()
    install(older, "tiny-plan", f"[{PLAN_ENTRY_POINTS}]\ntiny-2025 = tests.tiny:TEXT\n")
    monkeypatch.setattr(sys, "path", [*sys.path, str(older)])
    assert load_plan("tiny-2025") is tiny.PLAN


@pytest.mark.parametrize(
    ("measure", "said"),
    [
        ("satisfaction-procedures-index", r"hue-2025:II\.2\.a\.12/1 asks for it or for another definition of it"),
        ("dossiers-digitised", r"hue-2025:II\.2\.a\.9/1, hue-2025:II\.2\.a\.9/2, hue-2025:II\.2\.a\.9/3 asks for it"),
        ("feedback-received", r"feedback-received is a measure: measures --search shows it\.$"),
    ],
)
def test_the_key_of_a_measure_is_told_as_one_with_the_rules_that_ask_for_it(measure: str, said: str) -> None:
    """Whether or not a rule is called nearly so."""
    with pytest.raises(UnknownRule, match=said):
        find_rule(hue_2025.PLAN, f" {measure}")
