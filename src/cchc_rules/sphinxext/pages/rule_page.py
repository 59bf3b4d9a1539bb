"""The page of a rule: what it asks, of whom, how that is counted and was read, and three lines that judge it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_rules import __version__
from cchc_rules.agencies.agency import AgencyClass
from cchc_rules.dates.period import ONE_DAY, Period
from cchc_rules.extras import needing_extra
from cchc_rules.law.budget import BudgetState
from cchc_rules.law.demand import demand_words, over_agencies_words
from cchc_rules.law.digest import SHORT_DIGEST, digest
from cchc_rules.law.rule import RULE_KIND_NAMES, Activity, Interpretation, Outcome, Role, Rule, Target, parties
from cchc_rules.sphinxext.page_names import heading_address
from cchc_rules.sphinxext.pages.answering_now import with_who_answers_now
from cchc_rules.sphinxext.pages.code_examples import code_example
from cchc_rules.sphinxext.pages.measure_page import adding_up, formula_fields, judged_by, other_definitions
from cchc_rules.sphinxext.pages.nodes import (
    FieldParts,
    Part,
    bullet_list,
    code_block,
    field_list,
    joined,
    literal,
    paragraph,
    section,
    vietnamese,
)
from cchc_rules.sphinxext.pages.rule_sentence import rule_sentence
from cchc_rules.sphinxext.pages.shown_plan import ShownPlan
from cchc_rules.sphinxext.pictures import rule_picture

with needing_extra("sphinx"):
    from docutils import nodes

__all__ = ["rule_page"]


def rule_page(shown: ShownPlan, rule: Rule) -> list[nodes.Node]:
    """The way to a rule, its title, and all that it says."""
    return [
        shown.crumbs(("heading", heading_address(rule)), here=f"{rule.address}/{rule.ordinal}"),
        section(shown.read(rule.title), _rule_sections(shown, rule), name="rule", look="cchc-page"),
    ]


def _rule_sections(shown: ShownPlan, rule: Rule) -> Iterator[nodes.Node]:
    if shown.language != "vi":
        yield paragraph(vietnamese(rule.title.vi), look="cchc-other-title")
    yield paragraph(rule_sentence(rule, shown.language), look="cchc-asks")
    due = rule.due.last_day if isinstance(rule, Activity) else None
    drawn = rule_picture(rule, shown.language, shown.due_years[-1] if due is None else due.year)
    if drawn is not None:
        yield drawn
    yield field_list(_rule_facts(shown, rule))
    yield section(
        shown.say("Ai thực hiện, ai trả lời", "Who does it and who answers"),
        [field_list(_who_fields(shown, rule))],
        name="who",
    )
    if isinstance(rule, Target):
        yield section(
            shown.say("Cách tính", "How it is counted"), [field_list(_counting_fields(shown, rule))], name="counted"
        )
    if rule.interpretations:
        yield section(
            shown.say("Cách hiểu", "How it was read"),
            [reading_node(shown, each) for each in rule.interpretations],
            name="read",
        )
    around = list(_near_rule(shown, rule))
    if around:
        yield section(shown.say("Liên quan", "Related"), [field_list(around)], name="related")
    example = code_example(shown, rule)
    yield section(
        shown.say("Bằng Python", "In Python"),
        [code_block(example.code), code_block(example.output, "text")],
        name="python",
    )
    yield section(
        shown.say("Trích dẫn và đối chiếu", "To cite and to check it"),
        [field_list(_citation_fields(shown, rule))],
        name="cite",
    )
    passage = shown.passage(rule)
    if passage is not None:
        quoted = nodes.block_quote("", paragraph(vietnamese(passage)), classes=["cchc-passage"])
        yield section(shown.say("Nguyên văn", "The passage"), [quoted], name="passage")
    elif shown.text is not None:
        missing = shown.say(
            "Bản đối chiếu không có đúng đoạn này.", "The copy at hand does not hold this passage to the letter."
        )
        yield section(shown.say("Nguyên văn", "The passage"), [paragraph(missing)], name="passage")


def _rule_facts(shown: ShownPlan, rule: Rule) -> Iterator[FieldParts]:
    kind, modality = shown.read(RULE_KIND_NAMES[type(rule)]), shown.read(rule.modality.label)
    yield shown.say("Loại", "Kind"), f"{kind}, {modality}"
    if isinstance(rule, Target):
        yield (
            shown.say("Mức chỉ tiêu", "Bound"),
            demand_words(rule, shown.language),
            *_as_printed(shown, rule.bound.printed),
        )
    if isinstance(rule, Target | Outcome):
        yield shown.say("Kỳ", "Period"), _first_and_last(shown, rule.period)
    if isinstance(rule, Target) and rule.baseline is not None:
        yield shown.say("So với kỳ", "Compared with"), _first_and_last(shown, rule.baseline)
    if isinstance(rule, Target | Outcome) and rule.exclusions:
        yield shown.say("Không tính", "Left out"), bullet_list([shown.read(each)] for each in rule.exclusions)
    if isinstance(rule, Activity):
        yield from _delivery_fields(shown, rule)
    yield shown.say("Lĩnh vực", "Area"), f"{rule.area}. {shown.read(shown.plan.area_name(rule.area))}"
    yield from _versions_in_force(shown, rule)


def _as_printed(shown: ShownPlan, printed: str) -> nodes.inline:
    """What the plan prints in its own words, where that is kept."""
    said = [nodes.Text(f" ({shown.say('văn bản ghi', 'printed as')} “"), vietnamese(printed), nodes.Text("”)")]
    return nodes.inline("", "", *(said if printed else []))


def _first_and_last(shown: ShownPlan, period: Period) -> str:
    return f"{shown.day(period.start)} – {shown.day(period.last_day)}"


def _delivery_fields(shown: ShownPlan, rule: Activity) -> Iterator[FieldParts]:
    yield shown.say("Thời hạn", "Due"), rule.due.sentence(shown.language), _as_printed(shown, rule.due.phrase)
    if rule.due.first_day is not None:
        yield shown.say("Ngày đầu", "First day"), shown.day(rule.due.first_day)
    if rule.due.last_day is not None:
        yield shown.say("Hạn cuối", "Last day"), shown.day(rule.due.last_day)
    if rule.objective is not None:
        yield shown.say("Mục tiêu", "Objective"), shown.read(rule.objective)
    if rule.task is not None:
        yield shown.say("Nhiệm vụ", "Task"), shown.read(rule.task)
    yield shown.say("Sản phẩm", "Product"), shown.read(rule.product)
    if rule.budget is not None:
        state, amount = shown.read(rule.budget.state.label), rule.budget.million_vnd
        words = (
            f"{amount} {shown.say('triệu đồng', 'million VND')}" if rule.budget.state is BudgetState.AMOUNT else state
        )
        yield shown.say("Kinh phí", "Budget"), words, _as_printed(shown, rule.budget.printed)


def _versions_in_force(shown: ShownPlan, rule: Rule) -> Iterator[FieldParts]:
    """From when to when each version is in force and by which decision; nothing where nothing changes it."""
    versions = shown.plan.versions().get(rule.key, ())
    if len(versions) > 1 or any(version.until for version in versions):
        lines = (
            f"{shown.day(each.since)} – {shown.day(each.until - ONE_DAY) if each.until else '…'}: "
            f"{shown.decision_words(each.amended_by)}"
            for each in versions
        )
        yield shown.say("Hiệu lực", "In force"), bullet_list(paragraph(line) for line in lines)
    if versions and versions[-1].ended_by is not None:
        yield shown.say("Hết hiệu lực theo", "Ended by"), shown.decision_words(versions[-1].ended_by)


def _who_fields(shown: ShownPlan, rule: Rule) -> Iterator[FieldParts]:
    for role, named in parties(rule):
        label = shown.read(role.label)
        if role is Role.ANSWER and isinstance(rule, Target) and rule.each:
            label = shown.say("từng cơ quan trả lời", "each member answers")
        items = (with_who_answers_now(shown, agency, rule.key) for agency in named)
        yield label[0].upper() + label[1:], bullet_list(items)
    if isinstance(rule, Activity):
        if any(isinstance(lead, AgencyClass) for lead in rule.lead):
            yield shown.say("Phải hoàn thành", "Owed by"), shown.read(rule.owed_by.label)
        if rule.addressee is not None:
            yield shown.say("Nơi nhận", "Delivered to"), *with_who_answers_now(shown, rule.addressee, rule.key)
    levels = rule.answered_by.levels if isinstance(rule, Target | Outcome) and rule.answered_by is not None else ()
    if levels:
        yield shown.say("Cấp", "Levels"), ", ".join(shown.read(level.label) for level in levels)


def _counting_fields(shown: ShownPlan, rule: Target) -> Iterator[FieldParts]:
    measure = rule.measure
    yield shown.say("Chỉ số", "Measure"), shown.measure_link(measure)
    yield shown.say("Định nghĩa", "Definition"), shown.read(measure.definition)
    yield from formula_fields(shown, measure)
    yield from adding_up(shown, measure.over_time.label, over_agencies_words(rule))
    if measure.source is not None:
        yield shown.say("Nguồn", "Source"), shown.source_words(measure.source)
    if rule.parts:
        yield shown.say("Từng phần phải đạt", "Each of"), bullet_list([shown.measure_link(part)] for part in rule.parts)
    others = other_definitions(shown, measure)
    if others:
        judged = ([shown.measure_link(each), *_after_colon(judged_by(shown, rule, each))] for each in others)
        yield shown.say("Định nghĩa khác", "Other definitions"), bullet_list(judged)


def _after_colon(parts: Sequence[Part]) -> Iterator[Part]:
    yield from (": ", *parts) if parts else ()


def reading_node(shown: ShownPlan, chosen: Interpretation) -> nodes.Node:
    """A reading, what was rejected for it, what it rests on, and its source, if any."""
    read = f"{shown.read(chosen.reading)} ({shown.read(chosen.basis.label)})"
    said: list[FieldParts] = [(shown.say("Hiểu là", "Read so"), read)]
    if chosen.rejected:
        rejected = bullet_list([shown.read(each)] for each in chosen.rejected)
        said.append((shown.say("Không chọn", "Rejected"), rejected))
    if chosen.source is not None:
        said.append((shown.say("Nguồn", "Source"), shown.source_words(chosen.source)))
    return nodes.container("", field_list(said), classes=["cchc-reading"])


def _near_rule(shown: ShownPlan, rule: Rule) -> Iterator[FieldParts]:
    """Rules that it speaks of and that speak of it, those before and after it, and the instruments it cites."""
    near = dict.fromkeys([*rule.related, *(each.key for each in shown.rules if rule.key in each.related)])
    if near:
        yield shown.say("Quy định", "Rules"), shown.rule_list(each for each in shown.rules if each.key in near)
    same = [each for each in shown.rules if each.address == rule.address and each.key != rule.key]
    if same:
        yield shown.say("Cùng đoạn", "Same passage"), shown.rule_list(same)
    if rule.instruments:
        yield shown.say("Viện dẫn", "Cites"), bullet_list([shown.instrument_link(each)] for each in rule.instruments)
    if rule.succeeds:
        yield shown.say("Tiếp nối", "Succeeds"), *joined(literal(key) for key in rule.succeeds)


def _citation_fields(shown: ShownPlan, rule: Rule) -> Iterator[FieldParts]:
    short = digest(rule)[:SHORT_DIGEST]
    yield shown.say("Mã", "Key"), literal(rule.key)
    yield from ((shown.say("Hằng", "Constant"), part) for part in shown.constant_parts(rule))
    yield shown.say("Phiên bản", "Version"), str(rule.version)
    yield shown.say("Mã băm", "Digest"), literal(short)
    cited = f"{rule.key}, {shown.say('phiên bản', 'version')} {rule.version}, {short}, cchc-rules {__version__}"
    yield shown.say("Ghi là", "Cite as"), f"{shown.decision_words()}, {rule.address} ({cited})"
    if rule.printed_code is not None:
        yield shown.say("Số, mã in", "Printed code"), literal(rule.printed_code)
    version, _, fingerprint = rule.clause.fingerprint.partition(":")
    shown_print = literal(f"{version}:{fingerprint[:SHORT_DIGEST]}")
    signs = shown.say("ký tự", "signs")
    yield (
        shown.say("Mã đối chiếu", "Fingerprint"),
        vietnamese(f"{rule.clause.anchor}…"),
        f", {rule.clause.length} {signs}, SHA-256 ",
        shown_print,
        "…",
    )
    if rule.clause.document:
        yield shown.say("Trong văn bản", "In the document"), rule.clause.document
    if rule.inherits:
        yield shown.say("Lấy phần để trống từ", "Inherits from"), ", ".join(each.address for each in rule.inherits)
