"""The same figures judged by two other rule engines: the arrays of OpenFisca, and a batch of datalogic.

From one table of figures to whether each floor is reached, which is all that they tell: what nobody reported they take
for no case at all, which reaches any floor, a case that is not decided for one that is not yes, and of two figures that
contradict each other they notice nothing. OpenFisca adds up months; datalogic judges each figure by itself.

Each is measured where it is installed, as `make bench` installs it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Final

import polars as pl

from benchmarks.frame_findings import COMMUNES, TARGETS, adding_plan, table_of
from benchmarks.made_up import MONTHS, ON
from benchmarks.timing import ratio, row
from cchc_rules import Plan
from cchc_rules.counting import frames
from cchc_rules.law.rule import Target

__all__ = ["main"]

ROUNDS = 3
_COUNTS: Final = ("yes", "no", "unknown")


def main(targets: int = TARGETS, communes: int = COMMUNES) -> None:
    """A row for each engine that is installed."""
    plan, table = adding_plan(targets, communes), table_of(targets, communes)
    print(f"judging {table.height:,} figures in other rule engines, which tell no silence, unknown or contradiction")
    engines: dict[str, Callable[[Plan, pl.DataFrame], Callable[[], object]]] = {
        "openfisca_core": in_openfisca,
        "datalogic_py": in_datalogic,
    }
    for module, engine in engines.items():
        if find_spec(module) is None:
            print(f"{module} is not installed, and not measured")
            continue
        theirs = engine(plan, table)
        taken = ratio(lambda: frames.assess(table, plan, as_of=ON).findings, theirs, ROUNDS)
        row(f"Polars, all that is found, to true or false in {module}", taken, 1, "x")


def in_openfisca(plan: Plan, table: pl.DataFrame) -> Callable[[], object]:
    """Each measure by month as arrays over the communes, and by year whether the sum of each reaches the floor."""
    variable, periods = import_module("openfisca_core.variables").Variable, import_module("openfisca_core.periods")
    commune = import_module("openfisca_core.entities").build_entity(
        key="commune", plural="communes", label="a commune", is_person=True
    )
    system = import_module("openfisca_core.taxbenefitsystems").TaxBenefitSystem([commune])
    builder = import_module("openfisca_core.simulations").SimulationBuilder
    add_up = [import_module("openfisca_core.populations").ADD]

    def learn(name: str, value: type, unit: Any, **more: Any) -> None:
        about = {"entity": commune, "value_type": value, "definition_period": unit, **more}
        system.add_variable(type(name, (variable,), about))

    def reached(key: str, over: int, under: int) -> Callable[[Any, Any], Any]:
        def formula(who: Any, period: Any) -> Any:
            yes, no, unknown = (who(f"{each}_{key}", period, options=add_up) for each in _COUNTS)
            return yes * under >= (yes + no + unknown) * over

        return formula

    targets = plan.rules_of_kind(Target)
    for target in targets:
        key = target.measure.key
        for each in _COUNTS:
            learn(f"{each}_{key}", int, periods.DateUnit.MONTH)
        floor = target.bound.percent_floor or (1, 1)
        learn(f"reached_{key}", bool, periods.DateUnit.YEAR, formula=reached(key, *floor))
    communes = table["agency"].n_unique()
    months = {each.start: f"{each.start:%Y-%m}" for each in MONTHS}

    def theirs() -> dict[str, Any]:
        simulation = builder().build_default_simulation(system, count=communes)
        ordered = table.sort("measure", "first_day", "agency")
        counts = {each: ordered[each].to_numpy() for each in _COUNTS}
        firsts = ordered[::communes]
        for place, (measure, first) in enumerate(zip(firsts["measure"], firsts["first_day"], strict=True)):
            here = slice(place * communes, (place + 1) * communes)
            for each in _COUNTS:
                simulation.set_input(f"{each}_{measure}", months[first], counts[each][here])
        return {each.key: simulation.calculate(f"reached_{each.measure.key}", "2025") for each in targets}

    found = frames.assess(table, plan, as_of=ON).findings.sort("rule", "agency")
    assert found["reaches"].to_list() == [truth for _, truths in sorted(theirs().items()) for truth in truths]
    return theirs


def in_datalogic(plan: Plan, table: pl.DataFrame) -> Callable[[], object]:
    """Each figure as a document of JSON beside the floor that it is held against."""
    datalogic = import_module("datalogic_py")
    engine = datalogic.Engine()
    total = {"+": [{"var": each} for each in _COUNTS]}
    rule = engine.compile({">=": [{"*": [{"var": "yes"}, {"var": "under"}]}, {"*": [total, {"var": "over"}]}]})
    floors = pl.DataFrame(
        [(each.measure.key, *(each.bound.percent_floor or (1, 1))) for each in plan.rules_of_kind(Target)],
        schema=["measure", "over", "under"],
        orient="row",
    )

    def theirs() -> list[str]:
        beside = table.join(floors, on="measure", maintain_order="left")
        documents = beside.select(pl.struct(*_COUNTS, "over", "under").struct.json_encode()).to_series()
        told: list[str] = engine.session().evaluate_batch(rule, [datalogic.DataHandle(each) for each in documents])
        return told

    yes, total_of = table["yes"], table["yes"] + table["no"] + table["unknown"]
    assert {each.bound.percent_floor for each in plan.rules_of_kind(Target)} == {(49, 50)}
    assert theirs() == ["true" if truth else "false" for truth in yes * 50 >= total_of * 49]
    return theirs


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
