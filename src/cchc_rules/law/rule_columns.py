"""Rule columns: what a flat table says of the rule of a row, and how a plan tells of all of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from cchc_rules.agencies.agency import AgencyOrClass
from cchc_rules.card import Card, facts_in
from cchc_rules.dates.period import Period, write_day
from cchc_rules.flat_table import Column, ColumnType, named_columns, worded_columns
from cchc_rules.law.demand import brief_demand
from cchc_rules.law.rule import RULE_KIND_NAMES, RULE_KINDS, Activity, Duty, Outcome, Rule, Target
from cchc_rules.text import Bilingual, Language

if TYPE_CHECKING:
    from cchc_rules.law.plan import Plan

__all__ = [
    "agency_columns",
    "card_of_plan",
    "columns_of_rules",
    "counts_of_rules",
    "days_columns",
    "demand_columns",
    "rule_columns",
]


def rule_columns(plan: Plan, rule_of: Callable[[Any], Rule]) -> Iterator[Column]:
    """Which rule a row is about: its plan, its key, its place in the decision, its kind, its area and its title.

    Args:
        plan: The plan, which knows what its areas are called.
        rule_of: The rule that an item is about.
    """
    kinds = {kind: name for name, kind in RULE_KINDS.items()}
    text = ColumnType.TEXT
    yield Column("plan", text, Bilingual("kế hoạch", "the plan, by its id"), lambda _: plan.id)
    yield Column("rule", text, Bilingual("quy định, theo mã", "the rule, by its key"), lambda item: rule_of(item).key)
    yield Column(
        "address",
        text,
        Bilingual("vị trí trong quyết định", "where in the decision it stands"),
        lambda item: rule_of(item).address,
    )
    yield Column(
        "kind",
        text,
        Bilingual("loại quy định, theo mã", "the kind of the rule, by its code"),
        lambda item: kinds[type(rule_of(item))],
    )
    yield from worded_columns("title", Bilingual("nội dung", "what it is about"), lambda item: rule_of(item).title)
    yield Column(
        "area",
        ColumnType.WHOLE,
        Bilingual("lĩnh vực, theo thứ tự trong kế hoạch", "the area of reform, by its place in the plan's list"),
        lambda item: rule_of(item).area,
    )
    yield from worded_columns(
        "area", Bilingual("tên lĩnh vực", "what the area is called"), lambda item: plan.area_name(rule_of(item).area)
    )


def agency_columns(name: str, about: Bilingual, agency_of: Callable[[Any], AgencyOrClass | None]) -> Iterator[Column]:
    """Whom a row is about: the key and the names of an agency or class, empty where there is none.

    Args:
        name: What the column of the key is called.
        about: In what capacity.
        agency_of: The agency or class of an item.
    """
    yield from named_columns(name, about, lambda item: _keyed(filter(None, [agency_of(item)])))


def _keyed(agencies: Iterable[AgencyOrClass]) -> list[tuple[str, Bilingual]]:
    return [(each.key, each.name) for each in agencies]


def days_columns(rule_of: Callable[[Any], Rule]) -> Iterator[Column]:
    """From when to when: the period of a target or an outcome, the days within which an activity is to be delivered.

    Args:
        rule_of: The rule that an item is about.
    """
    day = ColumnType.DAY
    yield Column(
        "first_day",
        day,
        Bilingual(
            "ngày đầu của kỳ hoặc của thời gian thực hiện", "the first day of the period, or of the time to deliver in"
        ),
        lambda item: _days_of(rule_of(item))[0],
    )
    yield Column(
        "last_day",
        day,
        Bilingual("ngày cuối của kỳ hoặc hạn cuối", "the last day of the period, or the last permitted day"),
        lambda item: _days_of(rule_of(item))[1],
    )
    yield Column(
        "period",
        ColumnType.TEXT,
        Bilingual("kỳ, viết gọn: 2025, 2025-Q1", "the period in short: 2025, 2025-Q1"),
        lambda item: _period_label(*_days_of(rule_of(item))),
    )


def _days_of(rule: Rule) -> tuple[date | None, date | None]:
    if isinstance(rule, Target | Outcome):
        return rule.period.start, rule.period.last_day
    return (rule.due.first_day, rule.due.last_day) if isinstance(rule, Activity) else (None, None)


def _period_label(first: date | None, last: date | None) -> str | None:
    return None if first is None or last is None else Period.of_days(first, last).short


def demand_columns(rule_of: Callable[[Any], Rule]) -> Iterator[Column]:
    """What a rule asks, in a few words: a threshold, a last day, a cycle or a role.

    Args:
        rule_of: The rule that an item is about.
    """
    yield from worded_columns(
        "asked",
        Bilingual("mức, hạn hoặc vai trò được quy định", "what is asked: a threshold, a last day, a cycle or a role"),
        lambda item: Bilingual(brief_demand(rule_of(item), "vi"), brief_demand(rule_of(item), "en")),
    )


def columns_of_rules(plan: Plan) -> tuple[Column, ...]:
    """The columns of the flat form of a plan, of which each item is a rule."""

    def own(rule: Rule) -> Rule:
        return rule

    text = ColumnType.TEXT
    return (
        *rule_columns(plan, own),
        Column("version", ColumnType.WHOLE, Bilingual("phiên bản", "its version"), lambda rule: rule.version),
        Column(
            "modality",
            text,
            Bilingual("mức độ ràng buộc, theo mã", "how strongly it binds, by its code"),
            lambda rule: rule.modality.value,
        ),
        *demand_columns(own),
        *named_columns(
            "measure",
            Bilingual("chỉ số", "what is counted"),
            lambda rule: [(rule.measure.key, rule.measure.title)] if isinstance(rule, Target) else [],
        ),
        *days_columns(own),
        *named_columns("lead", Bilingual("cơ quan chủ trì", "who leads"), lambda rule: _keyed(rule.lead)),
        *named_columns("support", Bilingual("cơ quan phối hợp", "who helps"), lambda rule: _keyed(rule.support)),
        *agency_columns(
            "answered_by",
            Bilingual("cơ quan phải trả lời", "whoever answers for it"),
            lambda rule: rule.answered_by if isinstance(rule, Target | Outcome) else None,
        ),
        Column(
            "each",
            ColumnType.TRUTH,
            Bilingual(
                "từng cơ quan trong nhóm phải trả lời riêng", "whether each member of that class answers by itself"
            ),
            lambda rule: rule.each if isinstance(rule, Target) else None,
        ),
        *named_columns(
            "carried_by",
            Bilingual("cơ quan thực hiện trách nhiệm", "who carries a duty otherwise than by leading or helping"),
            lambda rule: _keyed(rule.agencies) if isinstance(rule, Duty) else [],
        ),
        Column(
            "printed_code",
            text,
            Bilingual("số hoặc mã in trước dòng", "the number or code printed before its line"),
            lambda rule: rule.printed_code,
        ),
    )


def counts_of_rules(rules: Iterable[Rule], language: Language) -> str:
    """How many rules there are of each kind that occurs.

    Args:
        rules: The rules.
        language: "vi" or "en".

    >>> from cchc_rules.plans import hue_2025
    >>> counts_of_rules([hue_2025.DOSSIERS_ON_TIME, hue_2025.OWN_PLANS_ISSUED], "en")
    'target 1, activity 1'
    """
    counts = Counter(map(type, rules))
    told = (f"{name.in_(language)} {counts[kind]}" for kind, name in RULE_KIND_NAMES.items() if counts[kind])
    return ", ".join(told)


def card_of_plan(plan: Plan, language: Language) -> Card:
    """The decision of a plan, and how many rules it has of each kind and in each area.

    Args:
        plan: The plan.
        language: "vi" or "en".
    """
    day = plan.decision.effective_on
    facts = facts_in(
        language,
        (Bilingual("nội dung", "title"), plan.decision.title),
        (Bilingual("hiệu lực", "in force"), "" if day is None else write_day(day, language)),
        (Bilingual("quy định", "rules"), counts_of_rules(plan.rules, language)),
        (Bilingual("sửa đổi", "amended by"), ", ".join(each.decision.number for each in plan.amendments)),
    )
    areas = (
        (str(number), name.in_(language), str(len(plan.rules_of_area(number))))
        for number, name in enumerate(plan.areas, start=1)
    )
    return Card(f"{plan.id}, {plan.decision.label.in_(language)}", facts, tuple(areas), language)
