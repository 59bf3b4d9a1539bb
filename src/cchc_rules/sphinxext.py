"""The catalogue: a Sphinx directive that draws every rule of a plan from the rule objects themselves.

Name `cchc_rules.sphinxext` among the extensions of `conf.py` and write, on a page of its own::

    .. cchc-catalogue:: hue-2025
       :module: cchc_rules.plans.hue_2025

Each heading of the decision becomes a section, and in it each rule, with its key in hyphens for an anchor:
`hue-2025-II-2-a-11-1`. The option `module` says where the constants stand, so that their names can be shown. Where the
configuration value `cchc_decision_text`, or else the environment variable `CCHC_DECISION_TEXT`, names a readable copy
of the decision, each rule shows its passage out of that copy.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from importlib import import_module
from itertools import groupby
from pathlib import Path
from typing import Any, ClassVar, Final, TypeAlias

from attrs import frozen

from cchc_rules import __version__
from cchc_rules.dossier import Dossier, Feedback, meanings
from cchc_rules.errors import ClauseNotFound, MissingExtra, UnknownPlan
from cchc_rules.measure import Case, Measure
from cchc_rules.model import (
    AREAS,
    KINDS,
    Activity,
    Budget,
    BudgetState,
    Instrument,
    Interpretation,
    Outcome,
    Rule,
    Target,
)
from cchc_rules.plan import Plan, parties
from cchc_rules.plans import load
from cchc_rules.predicate import Kind, Moment, fields_of
from cchc_rules.provenance import quote
from cchc_rules.roster import Party
from cchc_rules.text import Bilingual
from cchc_rules.when import Within

try:
    from docutils import nodes
    from docutils.parsers.rst import directives
    from sphinx.application import Sphinx
    from sphinx.util.docutils import SphinxDirective
    from sphinx.util.typing import ExtensionMetadata
except ImportError:
    _REMEDY = 'Install it: pip install "cchc-rules[sphinx]".'
    raise MissingExtra(
        "an installation without Sphinx", "the package sphinx", _REMEDY, "cchc_rules.sphinxext"
    ) from None

__all__ = ["Catalogue", "anchor", "setup"]

_EVERYONE: Final = Bilingual("mọi cơ quan trong lĩnh vực", "everyone in the area")
_UNFOUND: Final = Bilingual(
    "bản đối chiếu không có đúng đoạn này", "the copy at hand does not hold this passage to the letter"
)
_DOSSIERS: Final = Bilingual("hồ sơ", "dossiers")
_FEEDBACK: Final = Bilingual("phản ánh, kiến nghị", "feedback and petitions")
_SHOWN_OF_DIGEST: Final = 12
_HEADING: Final = "cchc-heading"
_RULE: Final = "cchc-rule"

_Said: TypeAlias = tuple[str, *tuple[str | nodes.Node, ...]]
"""A field: its name, and the parts of what is said under it."""


def anchor(key: str) -> str:
    """The anchor of a rule in the catalogue, by its key.

    >>> anchor("hue-2025:II.2.a.11/1")
    'hue-2025-II-2-a-11-1'
    """
    return re.sub(r"[^0-9A-Za-z]+", "-", key)


class Catalogue(SphinxDirective):
    """The directive `cchc-catalogue`: every rule of the plan it names (danh mục quy định)."""

    required_arguments = 1
    option_spec: ClassVar[dict[str, Callable[[str], Any]] | None] = {"module": directives.unchanged_required}

    def run(self) -> list[nodes.Node]:
        """The sections of the catalogue."""
        names: dict[str, str] = {}
        try:
            plan = load(self.arguments[0])
            if "module" in self.options:
                names = _constants(self.options["module"])
        except (UnknownPlan, ImportError) as error:
            raise self.error(str(error)) from error
        self.env.note_reread()  # the rules may change without the page
        page = _Page(plan, names, _copy(self.config.cchc_decision_text), self.state.document)
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


def _copy(path: str) -> str | None:
    """The text of the copy of the decision; None where there is none that can be read."""
    try:
        return Path(path).read_text(encoding="utf-8") if path else None
    except (OSError, UnicodeDecodeError):
        return None


@frozen
class _Page:
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
        counts = [f"{kinds[kind]} × {name.en}" for kind, name in KINDS.items()]
        return _fields(
            ("Decision · Quyết định", f"{decision.number}, {_day(decision.issued_on)}: {_both(decision.title)}"),
            ("In force from · Hiệu lực từ", _day(decision.effective_on)),
            ("Rules · Quy định", ", ".join(counts)),
            ("Digest · Mã băm", _code(self.plan.digest[:_SHOWN_OF_DIGEST])),
        )

    def _heading(self, address: str, rules: tuple[Rule, ...]) -> nodes.Node:
        carriers = {rule.lead if isinstance(rule, Activity) else parties(rule) for rule in rules}
        sole = carriers.pop() if len(carriers) == 1 else ()
        about = sole[0].name if sole else AREAS[rules[0].area]
        title = f"{address} · {about.en} · {about.vi}"
        return self._section(f"{self.plan.id}:{address}", title, [self._rule(rule) for rule in rules], _HEADING)

    def _rule(self, rule: Rule) -> nodes.Node:
        content: list[nodes.Node] = [
            _line(nodes.strong("", rule.title.vi)),
            _fields(*self._common(rule), *self._own(rule), *self._sources(rule)),
        ]
        if self.text is not None:
            content.append(_passage(rule, self.text))
        return self._section(rule.key, f"{rule.address}/{rule.ordinal} · {rule.title.en}", content, _RULE)

    def _common(self, rule: Rule) -> Iterator[_Said]:
        yield "Key · Mã", _code(rule.key), f", version {rule.version}"
        if rule.key in self.names:
            yield "In Python", _code(self.names[rule.key])
        kind, modality = KINDS[type(rule)], rule.modality.label
        yield "Kind · Loại", f"{kind.en}, {modality.en} · {kind.vi}, {modality.vi}"
        yield "Area · Lĩnh vực", f"{rule.area}. {_both(AREAS[rule.area])}"

    def _own(self, rule: Rule) -> Iterator[_Said]:
        if isinstance(rule, Target):
            measure = rule.measure
            yield "Threshold · Mức", f"at least · tối thiểu {rule.at_least}"
            yield (
                "Measure · Chỉ số",
                _link(f"{self.plan.id}:{measure.key}", measure.key),
                f": {_both(measure.definition)}",
            )
        if isinstance(rule, Target | Outcome):
            yield "By the end of · Đến hết ngày", _day(rule.period.last_day)
            yield "Levels · Cấp", ", ".join(_both(level.label) for level in rule.levels)
            if rule.exclusions:
                yield "Left out · Loại trừ", "; ".join(_both(each) for each in rule.exclusions)
        elif isinstance(rule, Activity):
            last = rule.due.last_day
            if isinstance(rule.due, Within):
                day = f"{rule.due.sentence('en')} · {rule.due.sentence('vi')}"
            else:
                day = "no day · không ấn định ngày" if last is None else f"last day · hạn cuối {_day(last)}"
            yield "Due · Thời hạn", f"“{rule.due.phrase}”: {day}"
            for name, said in (("Objective · Mục tiêu", rule.objective), ("Task · Nhiệm vụ", rule.task)):
                if said is not None:
                    yield name, _both(said)
            yield "Product · Sản phẩm", _both(rule.product)
            yield "Lead · Chủ trì", _names(rule.lead)
            if rule.support:
                yield "Support · Phối hợp", _names(rule.support)
            if rule.budget is not None:
                yield "Budget · Kinh phí", _budget(rule.budget)
        else:
            yield "Carried by · Đơn vị", _names(rule.agencies) if rule.agencies else _both(_EVERYONE)
            yield "Role · Vai trò", _both(rule.role.label)

    def _sources(self, rule: Rule) -> Iterator[_Said]:
        if rule.interpretations:
            yield "Read so · Cách hiểu", _list(_reading(each) for each in rule.interpretations)
        if rule.instruments:
            yield "Cites · Viện dẫn", "; ".join(_instrument(each) for each in rule.instruments)
        if rule.related:
            related = (self.plan.rule(key) for key in rule.related)
            yield (
                "Related · Liên quan",
                _list(
                    _line(_link(each.key, f"{each.address}/{each.ordinal}"), f" {each.title.en}") for each in related
                ),
            )
        digest = _code(rule.clause.sha256[:_SHOWN_OF_DIGEST])
        yield "Fingerprint · Mã đối chiếu", f"{rule.clause.length} letters and digits, SHA-256 ", digest, "…"

    def _measure(self, measure: Measure) -> nodes.Node:
        asking = [rule for rule in self.plan.of_kind(Target) if rule.measure.key in (measure.key, measure.part_of)]
        said: list[_Said] = [("Definition id · Mã định nghĩa", _code(measure.key))]
        if measure.key in self.names:
            said.append(("In Python", _code(self.names[measure.key])))
        said.append(("Counts · Đếm", f"{_both(measure.definition)} ({measure.case}, {measure.unit})"))
        said += _formula(measure)
        if measure.source is not None:
            certainty = measure.source.certainty.label
            said.append(("Comes from · Nguồn", f"{_both(measure.source.text)} ({_both(certainty)})"))
        same = [each for each in self.plan.measures if each.indicator == measure.indicator and each is not measure]
        if same:
            links = (_line(_link(f"{self.plan.id}:{each.key}", each.key)) for each in same)
            said.append(("Same indicator · Cùng nhóm", _list(links)))
        if measure.part_of is not None:
            said.append(("Part of · Thuộc", _link(f"{self.plan.id}:{measure.part_of}", measure.part_of)))
        if asking:
            links = (_line(_link(each.key, f"{each.address}/{each.ordinal}"), f" {each.title.en}") for each in asking)
            said.append(("Asked by · Dùng cho", _list(links)))
        content = (_line(nodes.strong("", measure.title.vi)), _fields(*said))
        return self._section(f"{self.plan.id}:{measure.key}", measure.title.en, content, _RULE)


def _moments() -> nodes.Node:
    """What the days are called that a formula knows only when one counts."""
    days = (_line(_code(each.value), f": {_both(each.label)}") for each in Moment)
    return _fields(("In the formulas · Trong công thức", _list(days)))


def _formula(measure: Measure) -> Iterator[_Said]:
    """How records are counted, and what is asked of each; nothing where records cannot tell.

    A field that our record types lack is shown by its kind.
    """
    if measure.population is None or measure.yes is None:
        return
    record, named = (Feedback, _FEEDBACK) if measure.case is Case.FEEDBACK else (Dossier, _DOSSIERS)
    asked = {each.name: each.kind.label for each in fields_of(measure.population, measure.yes)}
    yield "Population · Được tính", _code(str(measure.population))
    yield "Yes · Tính là có", _code(str(measure.yes))
    if measure.each is not None:
        asked.setdefault(measure.each, Kind.TEXT.label)
        yield (
            "One case · Một trường hợp",
            f"all counted {named.en} of one ",
            _code(measure.each),
            f" at one agency, yes where all are · mọi {named.vi} được tính cùng ",
            _code(measure.each),
            " tại một cơ quan, tính là có khi tất cả đều có",
        )
    known = meanings(record)
    yield (
        "Asks of · Hỏi ở",
        _line(_code(record.__name__), f" ({_both(named)})"),
        _list(_line(_code(name), f": {_both(known.get(name, kind))}") for name, kind in asked.items()),
    )


def _fields(*said: _Said) -> nodes.field_list:
    """A name and what is said under it, a line each; a list among the parts stands by itself."""
    listed = nodes.field_list(classes=["cchc-fields"])
    for name, *parts in said:
        stands_alone = any(isinstance(part, nodes.bullet_list) for part in parts)
        body = [part for part in parts if isinstance(part, nodes.Node)] if stands_alone else [_line(*parts)]
        listed += nodes.field("", nodes.field_name("", name), nodes.field_body("", *body))
    return listed


def _line(*parts: str | nodes.Node) -> nodes.paragraph:
    return nodes.paragraph("", "", *(nodes.Text(part) if isinstance(part, str) else part for part in parts))


def _list(items: Iterable[nodes.Node]) -> nodes.bullet_list:
    return nodes.bullet_list("", *(nodes.list_item("", item) for item in items))


def _code(text: str) -> nodes.literal:
    return nodes.literal("", text)


def _link(key: str, text: str) -> nodes.reference:
    return nodes.reference("", text, refid=anchor(key), internal=True)


def _both(text: Bilingual) -> str:
    return f"{text.en} · {text.vi}"


def _names(named: Iterable[Party]) -> str:
    return "; ".join(_both(party.name) for party in named)


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def _budget(budget: Budget) -> str:
    if budget.state is BudgetState.AMOUNT:
        return f"{budget.million_vnd} million VND · triệu đồng, “{budget.printed}”"
    return _both(budget.state.label)


def _instrument(cited: Instrument) -> str:
    issuer = "" if cited.issuer is None else f", {cited.issuer.name.vi}"
    day = "" if cited.issued_on is None else f", {_day(cited.issued_on)}"
    return f"{cited.number} ({_both(cited.kind.label)}{issuer}{day})"


def _reading(chosen: Interpretation) -> nodes.line_block:
    rejected = "".join(f"; not: {each.en}" for each in chosen.rejected)
    rejected_vi = "".join(f"; không hiểu là: {each.vi}" for each in chosen.rejected)
    basis = chosen.basis.label
    return nodes.line_block(
        "",
        nodes.line("", f"{chosen.reading.en}{rejected} ({basis.en})"),
        nodes.line("", f"{chosen.reading.vi}{rejected_vi} ({basis.vi})"),
    )


def _passage(rule: Rule, text: str) -> nodes.Node:
    try:
        return nodes.block_quote("", _line(quote(rule, text)), classes=["cchc-passage"])
    except ClauseNotFound:
        return _line(nodes.emphasis("", _both(_UNFOUND)))
