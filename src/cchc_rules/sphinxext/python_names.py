"""Python names: what else the inventory of a site says of Python, beside what autodoc describes.

- the constants of plan packages, which lead to the page of the rule, measure or agency that they are
- the names that `cchc_rules` itself hands on, which lead to where they are described
- the fields of classes, which lead to their class
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from pkgutil import resolve_name
from typing import cast

import cchc_rules
from cchc_rules.agencies.agency import Agency, AgencyClass
from cchc_rules.extras import needing_extra
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Activity, Duty, Outcome, Target
from cchc_rules.measures.measure import Measure
from cchc_rules.plans.shelf import load_plan, plan_package
from cchc_rules.sphinxext.domain import CchcDomain
from cchc_rules.sphinxext.page_names import ThingKind, page_names

with needing_extra("sphinx"):
    from sphinx.application import Sphinx
    from sphinx.domains.python import ModuleEntry, ObjectEntry
    from sphinx.environment import BuildEnvironment

__all__ = ["note_python_names", "plan_constants"]

_PACKAGE = "cchc_rules"


def plan_constants(plan: Plan) -> Iterator[tuple[str, ThingKind, str]]:
    """The constants of the package of a plan on the shelf: what each is called in full, its kind and its label.

    >>> from cchc_rules.plans import hue_2025
    >>> [each for each in plan_constants(hue_2025.PLAN) if each[2] == "hue-2025:II.2.a.11/1"]
    [('cchc_rules.plans.hue_2025.DOSSIERS_ON_TIME', 'rule', 'hue-2025:II.2.a.11/1')]
    """
    package = plan_package(plan.id)
    for name, value in vars(import_module(package)).items():
        match value:
            case Target() | Outcome() | Activity() | Duty():
                yield f"{package}.{name}", "rule", value.key
            case Measure():
                yield f"{package}.{name}", "measure", f"{plan.id}:{value.key}"
            case Agency() | AgencyClass():
                yield f"{package}.{name}", "agency", f"{plan.id}:{value.key}"


def note_python_names(app: Sphinx, env: BuildEnvironment) -> None:
    """Add to the Python domain what autodoc does not describe; whatever it describes stays as it is."""
    python = env.domains.python_domain
    things = cast("CchcDomain", env.get_domain("cchc")).things
    more: dict[str, ObjectEntry] = {}
    for plan in map(load_plan, app.config.cchc_plans):
        index, package = page_names(plan).index, plan_package(plan.id)
        python.modules[package] = ModuleEntry(index, "", "", "", deprecated=False)
        more[package] = ObjectEntry(index, "", "module", aliased=False)
        more[f"{package}.PLAN"] = ObjectEntry(index, "", "data", aliased=False)
        for name, kind, key in plan_constants(plan):
            if (kind, key) in things:
                _, docname, anchor = things[kind, key]
                more[name] = ObjectEntry(docname, anchor, "data", aliased=False)
    ours = {name: entry for name, entry in python.objects.items() if name.startswith(f"{_PACKAGE}.")}
    more |= dict(_handed_on(ours))
    more |= dict(_fields(ours))
    python.data["objects"] = more | python.objects


def _handed_on(ours: Mapping[str, ObjectEntry]) -> Iterable[tuple[str, ObjectEntry]]:
    """The names of the package itself, as second names of what is described in a room."""
    names = set(cchc_rules.__all__)
    for full, (docname, anchor, kind, _) in ours.items():
        name = full.rpartition(".")[2]
        if name in names and resolve_name(full) is getattr(cchc_rules, name):
            yield f"{_PACKAGE}.{name}", ObjectEntry(docname, anchor, kind, aliased=True)


def _fields(ours: Mapping[str, ObjectEntry]) -> Iterable[tuple[str, ObjectEntry]]:
    """The fields of classes, which stand among the arguments of their class."""
    for full, (docname, anchor, kind, _) in ours.items():
        if kind in ("class", "exception"):
            for each in getattr(resolve_name(full), "__attrs_attrs__", ()):
                if not each.name.startswith("_"):
                    yield f"{full}.{each.name}", ObjectEntry(docname, anchor, "attribute", aliased=True)
