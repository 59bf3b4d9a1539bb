"""The catalogue: a Sphinx directive that draws every rule of a plan from the rule objects themselves.

Name `cchc_rules.sphinxext.catalogue` among the extensions of `conf.py` and write, on a page of its own::

    .. cchc-catalogue:: hue-2025
       :module: cchc_rules.plans.hue_2025

Each heading of the decision becomes a section, and in it each rule, with its key in hyphens for an anchor:
`hue-2025-II-2-a-11-1`. The option `module` says where the constants stand, so that their names can be shown. Where the
configuration value `cchc_decision_text`, or else the environment variable `CCHC_DECISION_TEXT`, names a readable copy
of the decision, each rule shows its passage out of that copy.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from itertools import groupby
from pathlib import Path
from typing import Any, ClassVar, Final

from attrs import frozen

from cchc_rules import __version__
from cchc_rules.agencies.agency import Agency, AgencyClass
from cchc_rules.dates.due import Within
from cchc_rules.dates.period import ONE_DAY
from cchc_rules.dates.recurring import Recurring
from cchc_rules.errors import UnknownPlan
from cchc_rules.extras import needing_extra
from cchc_rules.law.decision import Decision, Draft
from cchc_rules.law.demand import demand_words
from cchc_rules.law.digest import SHORT_DIGEST
from cchc_rules.law.plan import Plan, agencies_named
from cchc_rules.law.rule import RULE_KIND_NAMES, Activity, Outcome, Rule, Target
from cchc_rules.measures.conditions import fields_of, population_and_yes
from cchc_rules.measures.field_kinds import FieldKind, Moment
from cchc_rules.measures.measure import CaseKind, Measure
from cchc_rules.measures.record_types import Dossier, Feedback, field_meanings
from cchc_rules.plans.shelf import load_plan
from cchc_rules.sphinxext.nodes import (
    FieldParts,
    agency_names,
    anchor,
    both_languages,
    budget_words,
    bullet_list,
    field_list,
    format_day,
    instrument_words,
    literal,
    paragraph,
    passage_block,
    reading_block,
    reference,
    source_words,
)
from cchc_rules.text import Bilingual

with needing_extra("sphinx"):
    from docutils import nodes
    from docutils.parsers.rst import directives
    from sphinx.application import Sphinx
    from sphinx.util.docutils import SphinxDirective
    from sphinx.util.typing import ExtensionMetadata

__all__ = ["Catalogue", "setup"]

_DOSSIERS: Final = Bilingual("hồ sơ", "dossiers")
_FEEDBACK: Final = Bilingual("phản ánh, kiến nghị", "feedback and petitions")
_NO_DAY_YET: Final = Bilingual("chưa rõ", "not known")
_HEADING: Final = "cchc-heading"
_RULE: Final = "cchc-rule"


class Catalogue(SphinxDirective):
    """The directive `cchc-catalogue`: every rule of the plan it names (danh mục quy định)."""

    required_arguments = 1
    option_spec: ClassVar[dict[str, Callable[[str], Any]] | None] = {"module": directives.unchanged_required}

    def run(self) -> list[nodes.Node]:
        """The sections of the catalogue."""
        names: dict[str, str] = {}
        try:
            plan = load_plan(self.arguments[0])
            if "module" in self.options:
                names = _constants(self.options["module"])
        except (UnknownPlan, ImportError) as error:
            raise self.error(str(error)) from error
        self.env.note_reread()  # the rules may change without the page
        page = _CataloguePage(plan, names, _decision_text(self.config.cchc_decision_text), self.state.document)
        return list(page.sections())


def setup(app: Sphinx) -> ExtensionMetadata:
    """Announce the directive and its configuration value to Sphinx."""
    app.add_config_value("cchc_decision_text", os.environ.get("CCHC_DECISION_TEXT", ""), "env", types=(str,))
    app.add_directive("cchc-catalogue", Catalogue)
    return {"version": __version__, "parallel_read_safe": True, "parallel_write_safe": True}


def _constants(module: str) -> dict[str, str]:
    """What the rules and measures of a module are called in Python, by their keys."""
    short = module.rpartition(".")[2]
    named = vars(import_module(module)).items()
    return {value.key: f"{short}.{name}" for name, value in named if isinstance(value, Rule | Measure)}


def _decision_text(path: str) -> str | None:
    """The text of the copy of the decision; None where there is none that can be read."""
    try:
        return Path(path).read_text(encoding="utf-8") if path else None
    except (OSError, UnicodeDecodeError):
        return None


@frozen
class _CataloguePage:
    """A plan, what its constants are called, and the copy of the decision that is at hand."""

    plan: Plan
    names: Mapping[str, str]
    text: str | None
    document: nodes.document

    def sections(self) -> Iterator[nodes.Node]:
        """What the decision is, then its headings in their order, then the measures."""
        yield self._decision()
        for heading, rules in groupby(self.plan.rules, lambda rule: rule.address.rpartition(".")[0]):
            yield self._heading(heading, tuple(rules))
        yield self._section(
            f"{self.plan.id}:measures",
            "Measures · Chỉ số",
            [_moments(), *map(self._measure, self.plan.measures)],
            _HEADING,
        )

    def _section(self, key: str, title: str, content: Iterable[nodes.Node], look: str) -> nodes.section:
        name = anchor(key)
        node = nodes.section("", nodes.title("", title), *content, ids=[name], names=[name.lower()], classes=[look])
        self.document.note_explicit_target(node)
        return node

    def _decision(self) -> nodes.Node:
        decision = self.plan.decision
        kinds = Counter(type(rule) for rule in self.plan.rules)
        counts = [f"{kinds[kind]} × {name.en}" for kind, name in RULE_KIND_NAMES.items()]
        continued = [("Succeeds · Tiếp nối", literal(self.plan.succeeds))] if self.plan.succeeds else []
        return field_list(
            (
                "Decision · Quyết định",
                f"{_decision_words(decision)}: {both_languages(decision.title)}",
            ),
            *continued,
            ("In force from · Hiệu lực từ", self._days_in_force()),
            ("Rules · Quy định", ", ".join(counts)),
            ("Digest · Mã băm", literal(self.plan.digest[:SHORT_DIGEST])),
        )

    def _days_in_force(self) -> str:
        """From when on the plan is in force, and until when where another one replaces it."""
        since, end = self.plan.decision.effective_on, self.plan.replacement
        if since is None:
            return both_languages(_NO_DAY_YET)
        if end is None:
            return format_day(since)
        first, until = format_day(since), format_day(end.decision.effective_on - ONE_DAY)
        return f"{first}, until · đến {until}; replaced by · thay thế bằng {end.replaced_by} ({end.decision.number})"

    def _heading(self, address: str, rules: tuple[Rule, ...]) -> nodes.Node:
        carriers = [set(rule.lead if isinstance(rule, Activity) else agencies_named(rule)) for rule in rules]
        shared = [each for each in set.intersection(*carriers) if isinstance(each, Agency)]
        about = shared[0].name if len(shared) == 1 else self.plan.area_name(rules[0].area)
        title = f"{address} · {both_languages(about)}".removeprefix(" · ")  # a rule of one part has none above it
        return self._section(f"{self.plan.id}:heading:{address}", title, [self._rule(rule) for rule in rules], _HEADING)

    def _rule(self, rule: Rule) -> nodes.Node:
        content: list[nodes.Node] = [
            paragraph(nodes.strong("", rule.title.vi)),
            field_list(*self._common_fields(rule), *self._kind_fields(rule), *self._source_fields(rule)),
        ]
        if self.text is not None:
            content.append(passage_block(rule, self.text))
        return self._section(rule.key, f"{rule.address}/{rule.ordinal} · {rule.title.en}", content, _RULE)

    def _common_fields(self, rule: Rule) -> Iterator[FieldParts]:
        yield "Key · Mã", literal(rule.key), f", version {rule.version}"
        if rule.key in self.names:
            yield "In Python", literal(self.names[rule.key])
        kind, modality = RULE_KIND_NAMES[type(rule)], rule.modality.label
        yield "Kind · Loại", f"{kind.en}, {modality.en} · {kind.vi}, {modality.vi}"
        if rule.printed_code is not None:
            yield "Printed code · Số, mã in", literal(rule.printed_code)
        yield "Area · Lĩnh vực", f"{rule.area}. {both_languages(self.plan.area_name(rule.area))}"
        if rule.lead:
            yield "Lead · Chủ trì", agency_names(rule.lead)
        if isinstance(rule, Activity) and any(isinstance(lead, AgencyClass) for lead in rule.lead):
            yield "Owed by · Phải hoàn thành", both_languages(rule.owed_by.label)
        if rule.support:
            yield "Support · Phối hợp", agency_names(rule.support)

    def _kind_fields(self, rule: Rule) -> Iterator[FieldParts]:
        if isinstance(rule, Target):
            measure = rule.measure
            yield "Bound · Mức chỉ tiêu", f"{demand_words(rule, 'en')} · {demand_words(rule, 'vi')}"
            yield (
                "Measure · Chỉ số",
                reference(f"{self.plan.id}:{measure.key}", measure.key),
                f": {both_languages(measure.definition)}",
            )
            if measure.source is not None:
                yield "Comes from · Nguồn", source_words(measure.source)
            if rule.parts:
                links = (
                    paragraph(reference(f"{self.plan.id}:{each.key}", each.key), f" {both_languages(each.title)}")
                    for each in rule.parts
                )
                yield "Each of · Từng phần", bullet_list(links)
        if isinstance(rule, Target | Outcome):
            yield "By the end of · Đến hết ngày", format_day(rule.period.last_day)
            if isinstance(rule, Target) and rule.baseline is not None:
                days = f"{format_day(rule.baseline.start)} – {format_day(rule.baseline.last_day)}"
                yield "Compared with · So với kỳ", days
            if rule.answered_by is not None:
                each = isinstance(rule, Target) and rule.each
                label = "Each answers · Từng đơn vị trả lời" if each else "Answered by · Đơn vị trả lời"
                levels = ", ".join(both_languages(level.label) for level in rule.answered_by.levels)
                yield label, both_languages(rule.answered_by.name) + (f" ({levels})" if levels else "")
            if isinstance(rule, Target) and rule.counted:
                yield "Counted · Cơ quan được tính", "; ".join(both_languages(each.name) for each in rule.counted)
            if rule.exclusions:
                yield "Left out · Loại trừ", "; ".join(both_languages(exclusion) for exclusion in rule.exclusions)
        elif isinstance(rule, Activity):
            last = rule.due.last_day
            if isinstance(rule.due, Within) or (isinstance(rule.due, Recurring) and not rule.due.names_cycles_alone):
                day = f"{rule.due.sentence('en')} · {rule.due.sentence('vi')}"
            else:
                day = "no day · không ấn định ngày" if last is None else f"last day · hạn cuối {format_day(last)}"
            yield "Due · Thời hạn", f"“{rule.due.phrase}”: {day}"
            for name, said in (("Objective · Mục tiêu", rule.objective), ("Task · Nhiệm vụ", rule.task)):
                if said is not None:
                    yield name, both_languages(said)
            yield "Product · Sản phẩm", both_languages(rule.product)
            if rule.addressee is not None:
                yield "Delivered to · Nơi nhận", both_languages(rule.addressee.name)
            if rule.budget is not None:
                yield "Budget · Kinh phí", budget_words(rule.budget)
        elif rule.agencies:
            yield "Carried by · Đơn vị", agency_names(rule.agencies)
            yield "Role · Vai trò", both_languages(rule.role.label)

    def _source_fields(self, rule: Rule) -> Iterator[FieldParts]:
        if rule.interpretations:
            yield (
                "Read so · Cách hiểu",
                bullet_list(reading_block(interpretation) for interpretation in rule.interpretations),
            )
        if rule.instruments:
            yield "Cites · Viện dẫn", "; ".join(instrument_words(instrument) for instrument in rule.instruments)
        if rule.related:
            related = (self.plan.rule(key) for key in rule.related)
            yield (
                "Related · Liên quan",
                bullet_list(
                    paragraph(reference(each.key, f"{each.address}/{each.ordinal}"), f" {each.title.en}")
                    for each in related
                ),
            )
        if rule.succeeds:
            yield "Succeeds · Tiếp nối", literal(", ".join(rule.succeeds))
        if rule.inherits:
            yield "Inherits from · Lấy phần để trống từ", ", ".join(clause.address for clause in rule.inherits)
        version, _, digest = rule.clause.fingerprint.partition(":")
        shown = literal(f"{version}:{digest[:SHORT_DIGEST]}")
        yield "Fingerprint · Mã đối chiếu", f"{rule.clause.length} signs, SHA-256 ", shown, "…"

    def _measure(self, measure: Measure) -> nodes.Node:
        asking = [
            rule for rule in self.plan.rules_of_kind(Target) if rule.measure.key in (measure.key, measure.part_of)
        ]
        said: list[FieldParts] = [("Definition id · Mã định nghĩa", literal(measure.key))]
        if measure.key in self.names:
            said.append(("In Python", literal(self.names[measure.key])))
        said.append(
            (
                "Counts · Đếm",
                f"{both_languages(measure.definition)} ({both_languages(measure.case.label)}, {measure.unit})",
            )
        )
        said += _formula(measure)
        if measure.source is not None:
            said.append(("Comes from · Nguồn", source_words(measure.source)))
        same = [each for each in self.plan.measures if each.indicator == measure.indicator and each is not measure]
        if same:
            links = (paragraph(reference(f"{self.plan.id}:{each.key}", each.key)) for each in same)
            said.append(("Same indicator · Cùng nhóm", bullet_list(links)))
        if measure.part_of is not None:
            said.append(("Part of · Thuộc", reference(f"{self.plan.id}:{measure.part_of}", measure.part_of)))
        if asking:
            links = (
                paragraph(reference(each.key, f"{each.address}/{each.ordinal}"), f" {each.title.en}") for each in asking
            )
            said.append(("Asked by · Dùng cho", bullet_list(links)))
        content = (paragraph(nodes.strong("", measure.title.vi)), field_list(*said))
        return self._section(f"{self.plan.id}:{measure.key}", measure.title.en, content, _RULE)


def _decision_words(decision: Decision | Draft) -> str:
    """What a document is called, and its date where that is known."""
    called = decision.number if isinstance(decision, Decision) else both_languages(decision.label)
    return f"{called}, {format_day(decision.issued_on)}" if decision.issued_on is not None else called


def _moments() -> nodes.Node:
    """What the days are called that a formula knows only when one counts."""
    days = (paragraph(literal(each.value), f": {both_languages(each.label)}") for each in Moment)
    return field_list(("In the formulas · Trong công thức", bullet_list(days)))


def _formula(measure: Measure) -> Iterator[FieldParts]:
    """How records are counted, and what is asked of each; nothing where records cannot tell.

    A field that our record types lack is shown by its kind.
    """
    if measure.population is None or measure.yes is None:
        return
    record, named = (Feedback, _FEEDBACK) if measure.case == CaseKind.FEEDBACK else (Dossier, _DOSSIERS)
    fields_asked = {each.name: each.kind.label for each in fields_of(*population_and_yes(measure))}
    yield "Population · Được tính", literal(str(measure.population))
    yield "Yes · Tính là có", literal(str(measure.yes))
    if measure.case_field is not None:
        fields_asked.setdefault(measure.case_field, FieldKind.TEXT.label)
        yield (
            "One case · Một trường hợp",
            f"all counted {named.en} of one ",
            literal(measure.case_field),
            f" at one agency, yes where all are · mọi {named.vi} được tính cùng ",
            literal(measure.case_field),
            " tại một cơ quan, tính là có khi tất cả đều có",
        )
    known = field_meanings(record)
    yield (
        "Asks of · Lấy từ",
        paragraph(literal(record.__name__), f" ({both_languages(named)})"),
        bullet_list(
            paragraph(literal(name), f": {both_languages(known.get(name, kind))}")
            for name, kind in fields_asked.items()
        ),
    )
