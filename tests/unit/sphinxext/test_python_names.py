from pathlib import Path

import pytest
from attrs import evolve
from sphinx.util.inventory import InventoryFile

from cchc_rules.plans import hue_2025
from cchc_rules.sphinxext.page_names import page_names
from cchc_rules.sphinxext.python_names import plan_constants
from tests import tiny
from tests.shelf import offer
from tests.site import build_site

REFERENCE = """\
Index
=====

.. automodule:: cchc_rules.law.rule
   :members: Target, Rule, Modality

.. automodule:: cchc_rules.findings.assessment
   :members: assess

.. automodule:: cchc_rules.errors
   :members: BadValue

.. automodule:: cchc_rules.text
   :members: Bilingual

.. thing:: rule hue-2025:II.2.a.11/1
   :anchor: eleven

   Dossiers on time

.. thing:: measure hue-2025:on-time-of-closed

   On time

.. thing:: agency hue-2025:so-tu-phap

   Department of Justice
"""


@pytest.fixture(scope="module")
def inventory(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, str]]:
    """Where the names of a site lead, by their kind."""
    folder = tmp_path_factory.mktemp("reference")
    pages = {"index": REFERENCE, "plans/hue-2025/index": ":orphan:\n\nHuế\n===\n"}
    extensions = ["cchc_rules.sphinxext", "tests.site", "sphinx.ext.autodoc"]
    build_site(folder, pages, extensions=extensions, nitpicky=False, cchc_plans=["hue-2025"])
    held = InventoryFile.loads((folder / "out" / "objects.inv").read_bytes(), uri="").data
    return {kind: {name: item.uri for name, item in items.items()} for kind, items in held.items()}


def test_every_constant_of_a_plan_leads_to_the_page_of_what_it_is(inventory: dict[str, dict[str, str]]) -> None:
    constants = inventory["py:data"]
    package = "cchc_rules.plans.hue_2025"
    assert constants[f"{package}.DOSSIERS_ON_TIME"] == "index.html#eleven"
    assert constants[f"{package}.ON_TIME_OF_CLOSED"] == constants[f"{package}.SO_TU_PHAP"] == "index.html"
    assert constants[f"{package}.PLAN"] == inventory["py:module"][package] == "plans/hue-2025/index.html"
    assert f"{package}.DOSSIERS_ONLINE" not in constants  # no page of this site has it


def test_every_rule_measure_and_agency_of_the_plan_has_a_constant() -> None:
    labels = {label for _, _, label in plan_constants(hue_2025.PLAN)}
    names = page_names(hue_2025.PLAN)
    named = {name.label for name in (*names.rules.values(), *names.measures.values())}
    assert named <= labels
    assert {f"hue-2025:{entry.key}" for entry in hue_2025.PLAN.roster} <= labels


def test_a_name_that_the_package_hands_on_leads_to_where_it_is_described(inventory: dict[str, dict[str, str]]) -> None:
    assert inventory["py:function"]["cchc_rules.assess"] == "index.html#cchc_rules.findings.assessment.assess"
    assert inventory["py:class"]["cchc_rules.Target"] == "index.html#cchc_rules.law.rule.Target"
    assert "cchc_rules.Plan" not in inventory["py:class"]  # which this site does not describe


def test_a_field_leads_to_its_class(inventory: dict[str, dict[str, str]]) -> None:
    assert inventory["py:attribute"]["cchc_rules.law.rule.Target.bound"] == "index.html#cchc_rules.law.rule.Target"
    assert not [name for name in inventory["py:attribute"] if "._" in name]


def test_a_plan_without_a_first_page_has_constants_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    offer(monkeypatch, evolve(tiny.PLAN))
    page = f"Index\n=====\n\n.. thing:: rule {tiny.DOSSIERS_ON_TIME.key}\n\n   On time\n"
    assert not build_site(tmp_path, {"index": page}, cchc_plans=["tiny-2025"])
    held = InventoryFile.loads((tmp_path / "out" / "objects.inv").read_bytes(), uri="").data
    assert set(held["py:data"]) == {"tests.tiny.DOSSIERS_ON_TIME"}
    assert "py:module" not in held
