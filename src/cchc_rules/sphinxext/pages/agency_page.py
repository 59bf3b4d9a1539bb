"""The page of an agency, or of a class of agencies: who it is, what it carries, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyOrClass
from cchc_rules.agencies.succession import Succession
from cchc_rules.dates.period import ONE_DAY
from cchc_rules.drawings.succession_chart import draw_successions
from cchc_rules.extras import needing_extra
from cchc_rules.law.rule import Activity, Role, Rule, agencies_named, parties
from cchc_rules.sphinxext.pages.answering_now import answering_now
from cchc_rules.sphinxext.pages.nodes import (
    FieldParts,
    Part,
    bullet_list,
    field_list,
    literal,
    paragraph,
    section,
    vietnamese,
)
from cchc_rules.sphinxext.pages.shown_plan import ShownPlan
from cchc_rules.sphinxext.pictures import picture

with needing_extra("sphinx"):
    from docutils import nodes

__all__ = ["agency_page"]


def agency_page(shown: ShownPlan, agency: AgencyOrClass) -> list[nodes.Node]:
    """The way to an agency, its name, and all that is known of it."""
    return [
        shown.crumbs(here=agency.key),
        section(shown.read(agency.name), _agency_sections(shown, agency), name="agency", look="cchc-page"),
    ]


def _agency_sections(shown: ShownPlan, agency: AgencyOrClass) -> Iterator[nodes.Node]:
    if shown.language != "vi":
        yield paragraph(vietnamese(agency.name.vi), look="cchc-other-title")
    now = answering_now(shown, agency)
    if now:
        yield paragraph(shown.say("Ai trả lời, ", "Who answers, "), *now, look="cchc-asks")
    yield field_list(_agency_facts(shown, agency))
    carried = list(_carried_rules(shown, agency))
    if carried:
        yield section(shown.say("Việc trong kế hoạch", "What the plan gives it"), [field_list(carried)], name="rules")
    successions = _named_in_successions(shown, agency)
    if successions:
        told = bullet_list(_succession_line(shown, each) for each in successions)
        drawn = picture(draw_successions(successions, shown.language))
        yield section(shown.say("Thay đổi tổ chức", "What became of it"), [drawn, told], name="successions")
    if isinstance(agency, AgencyClass):
        yield from _member_lists(shown, agency)


def _agency_facts(shown: ShownPlan, agency: AgencyOrClass) -> Iterator[FieldParts]:
    yield shown.say("Mã", "Key"), literal(agency.key)
    yield from ((shown.say("Hằng", "Constant"), part) for part in shown.constant_parts(agency))
    if isinstance(agency, Agency):
        yield shown.say("Loại", "Kind"), shown.read(agency.kind.label)
    if agency.levels:
        yield shown.say("Cấp", "Level"), ", ".join(shown.read(level.label) for level in agency.levels)
    if agency.aliases:
        yield shown.say("Còn viết là", "Also written"), vietnamese("; ".join(agency.aliases))
    if isinstance(agency, Agency):
        yield from _body_facts(shown, agency)
    elif agency.complete:
        yield shown.say("Danh sách", "List"), shown.say("đủ mọi cơ quan", "every member is listed")
    else:
        yield shown.say("Danh sách", "List"), shown.say("chưa đủ mọi cơ quan", "not every member is listed")


def _body_facts(shown: ShownPlan, agency: Agency) -> Iterator[FieldParts]:
    if agency.since is not None:
        yield shown.say("Từ ngày", "Since"), shown.day(agency.since)
    if agency.until is not None:
        yield shown.say("Đến hết ngày", "Until"), shown.day(agency.until - ONE_DAY)
    if agency.official_id is not None:
        yield shown.say("Mã định danh", "Official id"), literal(agency.official_id)
    if agency.source is not None:
        yield shown.say("Nguồn", "Source"), shown.source_words(agency.source)
    if agency.classes:
        links = ([shown.agency_link(each), _rule_count(shown, each)] for each in map(shown.roster.get, agency.classes))
        yield shown.say("Thuộc nhóm", "Member of"), bullet_list(links)
    if agency.districts:
        links = ([shown.agency_link(shown.roster.get(key))] for key in agency.districts)
        yield shown.say("Thuộc huyện", "Of the district"), bullet_list(links)


def _rule_count(shown: ShownPlan, group: AgencyOrClass) -> str:
    """How many rules name a class, so that they concern its members."""
    rules = sum(any(each.key == group.key for each in agencies_named(rule)) for rule in shown.rules)
    return shown.say(f" ({rules} quy định)", f" ({rules} rule{'s' * (rules != 1)})") if rules else ""


def _carried_rules(shown: ShownPlan, agency: AgencyOrClass) -> Iterator[FieldParts]:
    """The rules that name it, role by role, and those whose product it receives."""
    for role in Role:
        rules = [each for each in shown.rules if (role, agency.key) in _roles_in(each)]
        if rules:
            label = shown.read(role.label)
            yield label[0].upper() + label[1:], shown.rule_list(rules)
    received = [each for each in shown.rules if isinstance(each, Activity) and each.addressee == agency]
    if received:
        yield shown.say("Nhận", "Receives"), shown.rule_list(received)


def _roles_in(rule: Rule) -> set[tuple[Role, str]]:
    return {(role, each.key) for role, named in parties(rule) for each in named}


def _named_in_successions(shown: ShownPlan, agency: AgencyOrClass) -> list[Succession]:
    """The successions that name it, and of a class the one that ends its level."""
    found = [
        each
        for each in shown.roster.successions
        if any(named.key == agency.key for named in (*each.predecessors, *each.successors))
        or (isinstance(agency, AgencyClass) and each.ends_level is not None and each.ends_level == agency.level)
    ]
    return sorted(found, key=lambda each: each.day)


def _succession_line(shown: ShownPlan, succession: Succession) -> list[Part]:
    """What became of whom by whose word, and which of those have a page."""
    said: list[Part] = [succession.sentence(shown.language)]
    linked = [each for each in succession.successors if each.key in shown.names.agencies]
    for heir in linked:
        said += [" → ", shown.agency_link(heir)]
    return said


def _member_lists(shown: ShownPlan, group: AgencyClass) -> Iterator[nodes.Node]:
    """The members that are listed; those without a page, with their days, under the class that they name first."""
    members = shown.roster.members(group)
    paged = [[shown.agency_link(each)] for each in members if each.key in shown.names.agencies]
    others = [
        _name_and_days(shown, each)
        for each in members
        if each.key not in shown.names.agencies and each.classes[0] == group.key
    ]
    if paged or others:
        listed = [bullet_list(items, look="cchc-columns") for items in (paged, others) if items]
        yield section(shown.say("Cơ quan trong nhóm", "Its members"), listed, name="members")


def _name_and_days(shown: ShownPlan, agency: Agency) -> list[Part]:
    since = "…" if agency.since is None else shown.day(agency.since)
    until = "…" if agency.until is None else shown.day(agency.until - ONE_DAY)
    return [f"{shown.read(agency.name)} ({since} – {until})"]
