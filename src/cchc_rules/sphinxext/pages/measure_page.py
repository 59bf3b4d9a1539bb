"""The page of a measure: what is counted and how, where that comes from, and what asks for it."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_rules.extras import needing_extra
from cchc_rules.law.rule import Target
from cchc_rules.measures.conditions import fields_of, population_and_yes
from cchc_rules.measures.field_kinds import FieldKind, Moment
from cchc_rules.measures.formula_words import condition_words, record_type_of
from cchc_rules.measures.measure import Measure
from cchc_rules.measures.record_types import field_meanings
from cchc_rules.sphinxext.pages.nodes import (
    FieldParts,
    bullet_list,
    field_list,
    literal,
    paragraph,
    section,
    vietnamese,
)
from cchc_rules.sphinxext.pages.shown_plan import ShownPlan
from cchc_rules.text import Bilingual

with needing_extra("sphinx"):
    from docutils import nodes

__all__ = ["adding_up", "formula_fields", "judged_by", "measure_page", "other_definitions"]


def measure_page(shown: ShownPlan, measure: Measure) -> list[nodes.Node]:
    """The way to a measure, its title, and all that it says."""
    return [
        shown.crumbs(here=measure.key),
        section(shown.read(measure.title), _measure_sections(shown, measure), name="measure", look="cchc-page"),
    ]


def _measure_sections(shown: ShownPlan, measure: Measure) -> Iterator[nodes.Node]:
    if shown.language != "vi":
        yield paragraph(vietnamese(measure.title.vi), look="cchc-other-title")
    yield paragraph(shown.read(measure.definition), look="cchc-asks")
    yield field_list(_measure_facts(shown, measure))
    formula = [*formula_fields(shown, measure), *_formula_details(shown, measure)]
    if formula:
        yield section(shown.say("Công thức", "Formula"), [field_list(formula)], name="formula")
    around = list(_near_measure(shown, measure))
    if around:
        yield section(shown.say("Liên quan", "Related"), [field_list(around)], name="related")


def _measure_facts(shown: ShownPlan, measure: Measure) -> Iterator[FieldParts]:
    yield shown.say("Mã định nghĩa", "Definition id"), literal(measure.key)
    yield shown.say("Chỉ số chung", "Indicator"), literal(measure.indicator)
    yield from ((shown.say("Hằng", "Constant"), part) for part in shown.constant_parts(measure))
    yield shown.say("Đối tượng thống kê", "One case is"), shown.read(measure.case.label)
    noun = "" if measure.unit.noun is None else f" ({shown.read(measure.unit.noun)})"
    yield shown.say("Đơn vị tính", "Unit"), literal(measure.unit.key), noun
    yield shown.say("Chiều tốt", "Direction"), shown.read(measure.direction.label)
    yield from adding_up(shown, measure.over_time.label, measure.over_agencies.label)
    if measure.source is not None:
        yield shown.say("Nguồn", "Source"), shown.source_words(measure.source)


def adding_up(shown: ShownPlan, over_time: Bilingual, over_agencies: Bilingual) -> Iterator[FieldParts]:
    """How figures of the parts of a period, and of the members of a class, make one of the whole."""
    yield shown.say("Theo thời gian", "Over time"), shown.read(over_time)
    yield shown.say("Theo cơ quan", "Over agencies"), shown.read(over_agencies)


def formula_fields(shown: ShownPlan, measure: Measure) -> Iterator[FieldParts]:
    """What is counted and what counts as yes, in words; nothing where records cannot tell."""
    if measure.yes is None:
        return
    population, yes = population_and_yes(measure)
    record = record_type_of(measure)
    yield shown.say("Được tính khi", "Counted where"), condition_words(population, record, shown.language)
    yield shown.say("Tính là có khi", "Yes where"), condition_words(yes, record, shown.language)
    if measure.case_field is not None:
        noun = shown.read(measure.case.label)
        yield (
            shown.say("Một trường hợp", "One case"),
            shown.say(
                f"một {noun} tại một cơ quan, gồm mọi hồ sơ cùng ",
                f"one {noun} at one agency, which is all records of one ",
            ),
            literal(measure.case_field),
            shown.say("; tính là có khi tất cả đều có", "; yes where all of them are"),
        )


def _formula_details(shown: ShownPlan, measure: Measure) -> Iterator[FieldParts]:
    """The formula as it is written, and what each field that it asks of holds."""
    if measure.yes is None:
        return
    asked = {each.name: each.kind.label for each in fields_of(*population_and_yes(measure))}
    if measure.case_field is not None:
        asked.setdefault(measure.case_field, FieldKind.TEXT.label)
    record = record_type_of(measure)
    known = field_meanings(record)
    written = (f"population: {measure.population}", f"yes: {measure.yes}")
    yield shown.say("Viết là", "Written"), bullet_list([literal(formula)] for formula in written)
    meanings = ((literal(name), f": {shown.read(known.get(name, kind))}") for name, kind in asked.items())
    yield shown.say("Lấy từ", "Asks of"), literal(record.__name__), bullet_list(paragraph(*each) for each in meanings)
    moments = [each for each in Moment if each.value in f"{measure.population} {measure.yes}"]
    if moments:
        days = ((literal(each.value), f": {shown.read(each.label)}") for each in moments)
        yield shown.say("Mốc ngày", "Moments"), bullet_list(paragraph(*each) for each in days)


def _near_measure(shown: ShownPlan, measure: Measure) -> Iterator[FieldParts]:
    """What asks for it, what else defines the same indicator, what it is a part of and what its parts are."""
    asking = [each for each in shown.rules if isinstance(each, Target) and measure in (each.measure, *each.parts)]
    if asking:
        yield shown.say("Dùng cho", "Asked by"), shown.rule_list(asking)
    judged = [call for each in shown.rules if isinstance(each, Target) for call in judged_by(shown, each, measure)]
    if judged:
        yield shown.say("Để đánh giá theo chỉ số này", "To judge by it"), bullet_list([each] for each in judged)
    others = [each for each in shown.measures if each.key != measure.key]
    for label, found in (
        (shown.say("Định nghĩa khác", "Other definitions"), other_definitions(shown, measure)),
        (shown.say("Thuộc", "Part of"), [each for each in others if each.key == measure.part_of]),
        (shown.say("Gồm", "Its parts"), [each for each in others if each.part_of == measure.key]),
    ):
        if found:
            yield label, bullet_list([shown.measure_link(each)] for each in found)


def other_definitions(shown: ShownPlan, measure: Measure) -> list[Measure]:
    """The measures that define the same indicator in another way, as a whole."""
    same = (each for each in shown.measures if each.indicator == measure.indicator and each.key != measure.key)
    return [each for each in same if measure.key != each.part_of and each.key != measure.part_of]


def judged_by(shown: ShownPlan, target: Target, measure: Measure) -> list[nodes.literal]:
    """What is written in Python to judge a target by another definition; nothing where that cannot be."""
    called, defined = shown.constants.get(target), shown.constants.get(measure)
    if target.parts or called is None or defined is None or target.measure not in other_definitions(shown, measure):
        return []
    return [literal(f"{called}.with_measure({defined})")]
