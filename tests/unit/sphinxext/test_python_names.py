import pytest
from sphinx.util.inventory import InventoryFile

from cchc_rules.plans import hue_2025
from cchc_rules.sphinxext.page_names import page_names
from cchc_rules.sphinxext.python_names import plan_constants
from tests.site import build_site, pages_but

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
"""


@pytest.fixture(scope="module")
def inventory(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, str]]:
    """Where the names of a site lead, by their kind."""
    folder = tmp_path_factory.mktemp("reference")
    extensions = ["cchc_rules.sphinxext", "sphinx.ext.autodoc"]
    left_out = pages_but(hue_2025.PLAN, "rules/ii-2-a-11-1", "measures/on-time-of-closed", "agencies/so-tu-phap")
    build_site(folder, {"index": REFERENCE}, extensions=extensions, cchc_plans=["hue-2025"], exclude_patterns=left_out)
    held = InventoryFile.loads((folder / "out" / "objects.inv").read_bytes(), uri="").data
    return {kind: {name: item.uri for name, item in items.items()} for kind, items in held.items()}


def test_every_constant_of_a_plan_leads_to_the_page_of_what_it_is(inventory: dict[str, dict[str, str]]) -> None:
    constants = inventory["py:data"]
    package = "cchc_rules.plans.hue_2025"
    for name, page in (
        ("DOSSIERS_ON_TIME", "rules/ii-2-a-11-1"),
        ("ON_TIME_OF_CLOSED", "measures/on-time-of-closed"),
        ("SO_TU_PHAP", "agencies/so-tu-phap"),
    ):
        assert constants[f"{package}.{name}"] == f"plans/hue-2025/{page}.html"
    assert constants[f"{package}.PLAN"] == inventory["py:module"][package] == "plans/hue-2025/index.html"


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
