"""Translation: which texts of a plan nobody has put into English yet."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import fields, frozen, has

from cchc_rules.agencies.agency import Agency, AgencyClass
from cchc_rules.law.plan import Plan, require_plan
from cchc_rules.measures.measure import Measure
from cchc_rules.text import Bilingual, LabelledCode

__all__ = ["Untranslated", "untranslated"]


@frozen
class Untranslated:
    """A text of a plan without an English one of its own, which reads in English as in Vietnamese (chưa dịch).

    Args:
        owner: Whose it is: the key of a rule, measure, agency or code, the address of a passage that is no rule, or
            `areas` or `decision` of the plan.
        field: In which of its fields it stands, such as `title`.
        vi: The text.
    """

    owner: str
    field: str
    vi: str


def untranslated(plan: Plan) -> tuple[Untranslated, ...]:
    """The texts of a plan without an English one, each once for whoever says it.

    Args:
        plan: The plan.

    Returns:
        Those of the decision, the areas, the codes and agencies, the measures, the rules as signed and as amended, and
        the passages that are no rule; none where all is translated.

    Raises:
        BadValue: For anything but a plan.

    >>> from cchc_rules.plans import hue_2025
    >>> untranslated(hue_2025.PLAN)
    ()
    """
    require_plan(plan, "untranslated")
    return tuple(dict.fromkeys(_untranslated(plan)))


def _untranslated(plan: Plan) -> Iterator[Untranslated]:
    yield from _of("decision", plan.decision)
    yield from _missing("areas", "areas", plan.areas)
    for code in (*plan.levels, *plan.agency_kinds, *plan.case_kinds):
        yield from _of(code.key, code)
    for named in (*plan.roster.entries, *plan.measures, *(each for end in plan.amendments for each in end.measures)):
        yield from _of(named.key, named)
    for versions in plan.versions().values():
        for version in versions:
            yield from _of(version.rule.key, version.rule)
    for passage in plan.not_encoded:
        yield from _of(passage.clause.address, passage)


def _of(owner: str, value: object) -> Iterator[Untranslated]:
    for each in fields(type(value)):  # type: ignore[arg-type]
        yield from _missing(owner, each.name, getattr(value, each.name))


def _missing(owner: str, field: str, held: object) -> Iterator[Untranslated]:
    """What is missing in what a field holds; agencies, measures and codes say for themselves what they are called."""
    if isinstance(held, Bilingual):
        if not held.translated:
            yield Untranslated(owner, field, held.vi)
    elif isinstance(held, tuple):
        for each in held:
            yield from _missing(owner, field, each)
    elif has(type(held)) and not isinstance(held, Agency | AgencyClass | Measure | LabelledCode):
        for part in _of(owner, held):
            yield Untranslated(owner, field, part.vi)
