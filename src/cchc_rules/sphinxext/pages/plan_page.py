"""The first page of a plan: what its document is, and the way to everything in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from cchc_rules.agencies.agency import AgencyClass
from cchc_rules.dates.period import ONE_DAY
from cchc_rules.drawings.due_calendar import Undated, draw_due_calendar, due_days
from cchc_rules.extras import needing_extra
from cchc_rules.law.digest import SHORT_DIGEST
from cchc_rules.law.rule import RULE_KIND_NAMES, Activity
from cchc_rules.sphinxext.page_names import instruments_cited
from cchc_rules.sphinxext.pages.nodes import (
    FieldParts,
    Part,
    bullet_list,
    field_list,
    literal,
    paragraph,
    section,
    thing_link,
    vietnamese,
)
from cchc_rules.sphinxext.pages.shown_plan import ShownPlan
from cchc_rules.sphinxext.pictures import picture

with needing_extra("sphinx"):
    from docutils import nodes

__all__ = ["plan_page"]


def plan_page(shown: ShownPlan) -> list[nodes.Node]:
    """What the document is, its headings, its measures, the agencies that it knows and the instruments it cites."""
    return [section(shown.read(shown.plan.decision.title), _plan_sections(shown), name="plan", look="cchc-page")]


def _plan_sections(shown: ShownPlan) -> Iterator[nodes.Node]:
    if shown.language != "vi":
        yield paragraph(vietnamese(shown.plan.decision.title.vi), look="cchc-other-title")
    yield bullet_list([shown.page_link(docname, said)] for docname, said in _list_pages(shown))
    yield field_list(_plan_facts(shown))
    yield _link_section(shown.say("Quy định theo đề mục", "Rules by heading"), _heading_links(shown), "headings")
    calendars = list(_due_calendars(shown))
    if calendars:
        yield section(shown.say("Hạn hoàn thành", "What falls due"), calendars, name="dues")
    measures = ([shown.measure_link(each)] for each in shown.measures)
    yield _link_section(shown.say("Chỉ số", "Measures"), measures, "measures")
    agencies = sorted(shown.agencies, key=lambda each: shown.read(each.name))
    for title, name, of_class in (
        (shown.say("Cơ quan", "Agencies"), "agencies", False),
        (shown.say("Nhóm cơ quan", "Classes of agencies"), "classes", True),
    ):
        links = [[shown.agency_link(each)] for each in agencies if isinstance(each, AgencyClass) is of_class]
        yield _link_section(title, links, name)
    cited = sorted(instruments_cited(shown.plan), key=lambda each: each.number)
    if cited:
        yield _link_section(
            shown.say("Văn bản viện dẫn", "Instruments"),
            ([shown.instrument_link(each)] for each in cited),
            "instruments",
        )


def _list_pages(shown: ShownPlan) -> Iterator[tuple[str, str]]:
    """The pages that list what is in the plan, each with what it is."""
    names = shown.names
    yield (
        names.register,
        shown.say(
            "Tra cứu quy định: mọi quy định trong một bảng, lọc được",
            "Register of rules: all in one table, to be filtered",
        ),
    )
    yield (
        names.readings,
        shown.say("Cách hiểu đã chọn khi chuyển thành quy định", "Readings that were chosen in encoding it"),
    )
    yield names.not_encoded, shown.say("Phần không chuyển thành quy định, và lý do", "What is not encoded, and why")
    yield names.changes, shown.say("Các thay đổi", "Changes")


def _link_section(title: str, items: Iterable[list[Part]], name: str) -> nodes.Node:
    return section(title, [bullet_list(items, look="cchc-columns")], name=name)


def _due_calendars(shown: ShownPlan) -> Iterator[nodes.Node]:
    """A calendar for each year in which something falls due, with what has no day of its own."""
    activities = [rule for rule in shown.rules if isinstance(rule, Activity)]
    for year in shown.due_years if activities else ():
        due = [each for each in activities if due_days(each, year) is not Undated.OTHER_YEAR]
        yield picture(draw_due_calendar(due, year, shown.language))


def _heading_links(shown: ShownPlan) -> Iterator[list[Part]]:
    for address, rules in shown.headings.items():
        yield [thing_link("heading", f"{shown.plan.id}:{address}", shown.heading_title(address)), f" ({len(rules)})"]


def _plan_facts(shown: ShownPlan) -> Iterator[FieldParts]:
    decision, kinds = shown.plan.decision, Counter(type(rule) for rule in shown.rules)
    yield shown.say("Văn bản", "Document"), shown.decision_words()
    yield shown.say("Cơ quan ban hành", "Issued by"), shown.agency_link(decision.issuer)
    if decision.signer is not None:
        yield shown.say("Người ký", "Signed by"), vietnamese(decision.signer)
    yield shown.say("Hiệu lực", "In force"), *_force_words(shown)
    if decision.legal_bases:
        yield (
            shown.say("Căn cứ", "Legal bases"),
            bullet_list([shown.instrument_link(each)] for each in decision.legal_bases),
        )
    if shown.plan.succeeds is not None:
        yield shown.say("Tiếp nối", "Succeeds"), literal(shown.plan.succeeds)
    counts = (f"{kinds[kind]} {shown.read(name)}" for kind, name in RULE_KIND_NAMES.items() if kinds[kind])
    yield shown.say("Quy định", "Rules"), f"{len(shown.rules)}: {', '.join(counts)}"
    areas = (paragraph(f"{number}. {shown.read(area)}") for number, area in enumerate(shown.plan.areas, start=1))
    yield shown.say("Lĩnh vực", "Areas"), bullet_list(areas)
    yield shown.say("Gói Python", "Python package"), literal(shown.package)
    yield shown.say("Mã băm", "Digest"), literal(shown.plan.digest[:SHORT_DIGEST])


def _force_words(shown: ShownPlan) -> Iterator[Part]:
    """From when on the plan is in force, and until when where another one replaces it."""
    since, end = shown.plan.decision.effective_on, shown.plan.replacement
    if since is None:
        yield shown.say("chưa rõ", "not known")
    elif end is None:
        yield shown.say(f"từ ngày {shown.day(since)}", f"from {shown.day(since)}")
    else:
        last = shown.day(end.decision.effective_on - ONE_DAY)
        yield f"{shown.day(since)} – {last}"
        yield shown.say("; thay thế bằng ", "; replaced by ")
        yield literal(end.replaced_by or "")
        yield f" ({shown.decision_words(end.decision)})"
