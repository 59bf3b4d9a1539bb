"""The register: every rule of a plan in one table, which a script filters and sorts by what stands in the address.

The table is whole without the script. Each row carries what it is filtered by; what a reader chooses stands behind the
`#` of the address, so that a filtered register is a link: `register.html#level=district&until=2025-01-31`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from cchc_rules.agencies.agency import Agency, AgencyOrClass
from cchc_rules.extras import needing_extra
from cchc_rules.law.demand import brief_demand
from cchc_rules.law.rule import (
    RULE_KIND_NAMES,
    RULE_KINDS,
    Activity,
    Duty,
    Modality,
    Rule,
    Target,
    agencies_named,
    parties,
)
from cchc_rules.law.versions import reference_day
from cchc_rules.sphinxext.pages.nodes import Part, joined, paragraph, section
from cchc_rules.sphinxext.pages.shown_plan import ShownPlan
from cchc_rules.sphinxext.rule_facts import RuleFacts, folded, rule_facts

with needing_extra("sphinx"):
    from docutils import nodes
    from sphinx.writers.html5 import HTML5Translator

__all__ = ["FilteredRow", "depart_row", "register_page", "visit_row"]


class FilteredRow(nodes.row):
    """A row of the register; its `data` is what it is filtered by."""


def visit_row(translator: HTML5Translator, node: FilteredRow) -> None:
    """Begin a row as any other, with what it is filtered by."""
    translator.visit_row(node)
    data = "".join(f' data-{name}="{escape(value)}"' for name, value in node["data"].items())
    translator.body[-1] = translator.body[-1].replace("<tr", f"<tr{data}", 1)


def depart_row(translator: HTML5Translator, node: FilteredRow) -> None:
    """End a row."""
    translator.depart_row(node)


def register_page(shown: ShownPlan) -> list[nodes.Node]:
    """The way to the register, what it is filtered by, and the table."""
    title = shown.say("Tra cứu quy định", "Register of rules")
    facts = tuple(rule_facts(shown.plan, shown.rules))
    return [
        shown.crumbs(here=title),
        section(
            title, [_filter_form(shown, facts), _register_table(shown, facts)], name="register", look="cchc-register"
        ),
    ]


def _register_columns(shown: ShownPlan) -> dict[str, str]:
    return {
        "rule": shown.say("Mã", "Key"),
        "title": shown.say("Quy định", "Rule"),
        "asked": shown.say("Yêu cầu", "Asks"),
        "kind": shown.say("Loại", "Kind"),
        "area": shown.say("Lĩnh vực", "Area"),
        "agency": shown.say("Cơ quan", "Agency"),
        "day": shown.say("Hạn cuối", "Last day"),
    }


def _register_table(shown: ShownPlan, facts: Iterable[RuleFacts]) -> nodes.Node:
    columns = _register_columns(shown)
    group = nodes.tgroup("", *(nodes.colspec(colwidth=1) for _ in columns), cols=len(columns))
    head = nodes.row(
        "", *(nodes.entry("", paragraph(name), classes=[f"cchc-in-{key}"]) for key, name in columns.items())
    )
    group += nodes.thead("", head)
    group += nodes.tbody("", *(_register_row(shown, columns, each) for each in facts))
    return nodes.table("", group, classes=["cchc-register-table", "no-search"])  # the rules are found by their pages


def _register_row(shown: ShownPlan, columns: dict[str, str], facts: RuleFacts) -> nodes.Node:
    rule = facts.rule
    cells: dict[str, list[Part]] = {
        "rule": [rule.key.partition(":")[2]],
        "title": [shown.rule_link(rule, shown.read(rule.title))],
        "asked": [_asked_in_brief(shown, rule)],
        "kind": [_kind_and_modality(shown, rule)],
        "area": [shown.read(shown.plan.area_name(rule.area))],
        "agency": joined(_shown_agencies(shown, rule)),
        "day": [_last_day(shown, rule)],
    }
    row = FilteredRow("", *(_register_cell(key, columns[key], parts) for key, parts in cells.items()))
    row["data"] = {
        "area": facts.area,
        "kind": facts.kind,
        "modality": facts.modality,
        "level": " ".join(facts.levels),
        "agency": " ".join(facts.agencies),
        "day": facts.day,
        "text": facts.text,
    }
    return row


def _asked_in_brief(shown: ShownPlan, rule: Rule) -> str:
    """What it asks, apart from its day, which has a column of its own."""
    if isinstance(rule, Target):
        asked = brief_demand(rule, shown.language)
        return asked if rule.baseline else asked.replace(" ", "\u00a0")  # a number and its signs stay together
    if isinstance(rule, Activity):
        return shown.read(rule.product)
    return brief_demand(rule, shown.language) if isinstance(rule, Duty) else "–"


def _last_day(shown: ShownPlan, rule: Rule) -> str:
    """Its last day; of what recurs, or waits for an event, when it is due."""
    day = reference_day(rule)
    if day is not None:
        return shown.day(day)
    return brief_demand(rule, shown.language) if isinstance(rule, Activity) else "–"


def _kind_and_modality(shown: ShownPlan, rule: Rule) -> str:
    """Its kind, and how strongly it binds where that is less than all."""
    kind = shown.read(RULE_KIND_NAMES[type(rule)])
    return kind if rule.modality is Modality.MUST else f"{kind}, {shown.read(rule.modality.label)}"


def _register_cell(key: str, label: str, parts: list[Part]) -> nodes.Node:
    """A cell; its label is shown where the table becomes cards."""
    said = paragraph(nodes.inline("", f"{label}: ", classes=["cchc-label"]), *parts)
    return nodes.entry("", said, classes=[f"cchc-in-{key}"])


def _shown_agencies(shown: ShownPlan, rule: Rule) -> Iterator[Part]:
    """Those of the first role that a rule names somebody in: who leads, else who supports, carries it or answers."""
    named = next((agencies for _, agencies in parties(rule)), ())
    return (shown.agency_link(agency) for agency in named)


def _filter_form(shown: ShownPlan, facts: tuple[RuleFacts, ...]) -> nodes.Node:
    """What the register is filtered by, hidden until the script is there, and how many rules are shown."""
    plan = shown.plan
    fields = "".join(
        (
            _input(shown.say("Có chữ", "Text"), "q", 'type="search" autocomplete="off"'),
            _select(shown, shown.say("Lĩnh vực", "Area"), "area", _area_choices(shown)),
            _select(
                shown,
                shown.say("Loại", "Kind"),
                "kind",
                ((key, shown.read(RULE_KIND_NAMES[kind]), "") for key, kind in RULE_KINDS.items()),
            ),
            _select(
                shown,
                shown.say("Cấp", "Level"),
                "level",
                ((level.key, shown.read(level.label), "") for level in plan.levels),
            ),
            _select(shown, shown.say("Cơ quan", "Agency"), "agency", _agency_choices(shown, facts)),
            _select(
                shown,
                shown.say("Mức độ", "Modality"),
                "modality",
                ((each.value, shown.read(each.label), "") for each in Modality),
            ),
            _input(shown.say("Hạn từ ngày", "Due from"), "from", 'type="date"'),
            _input(shown.say("đến ngày", "until"), "until", 'type="date"'),
        )
    )
    count = shown.say("{shown} trong {all} quy định", "{shown} of {all} rules")
    reset = escape(shown.say("Bỏ lọc", "Show all"))
    sort = shown.say("Sắp xếp theo", "Sort by")
    form = (
        f'<form class="cchc-filter" hidden data-count="{escape(count)}" data-sort="{escape(sort)}">'
        f'{fields}<button type="reset">{reset}</button></form>\n'
        '<p class="cchc-count" role="status" aria-live="polite"></p>\n<p class="cchc-filtered"></p>'
    )
    return nodes.raw("", form, format="html", classes=["no-search"])


def _area_choices(shown: ShownPlan) -> Iterator[tuple[str, str, str]]:
    for number, area in enumerate(shown.plan.areas, start=1):
        yield str(number), f"{number}. {shown.read(area)}", ""


def _agency_choices(shown: ShownPlan, facts: Iterable[RuleFacts]) -> list[tuple[str, str, str]]:
    """The agencies that a rule names, by themselves or in a class, and the classes, each with what it belongs to."""
    named: dict[str, AgencyOrClass] = {each.key: each for fact in facts for each in agencies_named(fact.rule)}
    for entry in shown.plan.roster.entries:
        if isinstance(entry, Agency) and any(key in named for key in entry.classes):
            named.setdefault(entry.key, entry)
    listed = ((key, shown.read(each.name), " ".join(getattr(each, "classes", ()))) for key, each in named.items())
    return sorted(listed, key=lambda choice: folded(choice[1]))


def _input(label: str, name: str, attributes: str) -> str:
    return f'<label>{escape(label)} <input name="{name}" {attributes}></label>'


def _select(shown: ShownPlan, label: str, name: str, choices: Iterable[tuple[str, str, str]]) -> str:
    """A list to choose from: of each choice its value, its words, and what else it stands for."""
    options = "".join(
        f'<option value="{escape(value)}" data-classes="{escape(classes)}">{escape(words)}</option>'
        for value, words, classes in choices
    )
    every = escape(shown.say("tất cả", "all"))
    return f'<label>{escape(label)} <select name="{name}"><option value="">{every}</option>{options}</select></label>'
