"""The directive `cchc-page`: the page of a thing of a plan, drawn from its object in the language of the site."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, cast

from cchc_rules.agencies.agency import Agency, AgencyClass
from cchc_rules.errors import UnknownPlan
from cchc_rules.extras import needing_extra
from cchc_rules.law.instrument import Instrument
from cchc_rules.measures.measure import Measure
from cchc_rules.plans.package_constants import package_files
from cchc_rules.sphinxext.domain import CchcDomain
from cchc_rules.sphinxext.page_names import ThingKind
from cchc_rules.sphinxext.pages.agency_page import agency_page
from cchc_rules.sphinxext.pages.change_list import change_list
from cchc_rules.sphinxext.pages.heading_page import card_name, heading_page
from cchc_rules.sphinxext.pages.instrument_page import instrument_page
from cchc_rules.sphinxext.pages.measure_page import measure_page
from cchc_rules.sphinxext.pages.not_encoded_list import not_encoded_list
from cchc_rules.sphinxext.pages.plan_page import plan_page
from cchc_rules.sphinxext.pages.reading_list import reading_list
from cchc_rules.sphinxext.pages.register_page import register_page
from cchc_rules.sphinxext.pages.rule_page import rule_page
from cchc_rules.sphinxext.pages.shown_plan import ShownPlan
from cchc_rules.text import Bilingual

with needing_extra("sphinx"):
    from docutils import nodes
    from sphinx.util.docutils import SphinxDirective

__all__ = ["PlanPage", "title_and_page"]

_PLAN_PAGES: Final[Mapping[str, Callable[[ShownPlan], list[nodes.Node]]]] = MappingProxyType(
    {
        "plan": plan_page,
        "register": register_page,
        "readings": reading_list,
        "not-encoded": not_encoded_list,
        "changes": change_list,
    }
)
"""The pages about a plan as a whole."""

_KEY_WORDS: Final[Mapping[str, Bilingual]] = MappingProxyType(
    {
        "plan": Bilingual(
            "trang đầu của kế hoạch, việc đến hạn, lịch các hạn, các đề mục",
            "first page of the plan, what is due, calendar of dues, headings",
        ),
        "register": Bilingual(
            "mọi quy định, lọc quy định, quy định của một cơ quan, việc đến hạn trong tháng",
            "all rules, filter rules, rules of an agency, what is due in a month",
        ),
        "readings": Bilingual(
            "cách hiểu, vì sao hiểu như vậy, điều văn bản không nói rõ",
            "interpretations, why it was read so, ambiguity",
        ),
        "not-encoded": Bilingual(
            "đoạn không được mã hóa, đoạn không được đưa vào, phần bỏ qua, phần không phải quy định",
            "passages that are not encoded, passages left out, what is no rule, coverage of the text",
        ),
        "changes": Bilingual("sửa đổi, phiên bản của quy định", "amendments, versions of rules"),
    }
)
"""By which words, beside their titles, a search finds them."""


class PlanPage(SphinxDirective):
    """The directive `cchc-page`, which stands alone on its page.

    Its arguments are a kind of thing, and its label: `rule hue-2025:II.2.a.11/1`, `plan hue-2025`.
    """

    required_arguments = 2
    final_argument_whitespace = True

    def run(self) -> list[nodes.Node]:
        """The nodes of the page; what stands on it is noted in the domain."""
        kind, label = self.arguments
        plan_id, _, key = label.partition(":")
        try:
            shown = ShownPlan.of_build(self.env, plan_id)
        except UnknownPlan as error:
            raise self.error(str(error)) from error
        copy = self.config.cchc_decision_text
        for file in (*map(str, package_files(shown.package).values()), *([copy] if copy else [])):
            self.env.note_dependency(file)
        if kind in _PLAN_PAGES:
            found_by = nodes.meta("", name="keywords", content=f"{_KEY_WORDS[kind].vi}, {_KEY_WORDS[kind].en}")
            return [found_by, *_PLAN_PAGES[kind](shown)]
        drawn = title_and_page(shown, kind, label)
        if drawn is None:
            raise self.error(f"got {kind} {label}; expected a thing of the plan {plan_id}")
        title, page = drawn
        domain = cast("CchcDomain", self.env.get_domain("cchc"))
        domain.note(cast("ThingKind", kind), label, title, self.env.docname)
        if kind == "heading":  # the clauses of its rules stand on it, each where its first rule does
            for rule in reversed(shown.headings[key]):
                clause = f"{plan_id}:{rule.address}"
                domain.note("clause", clause, rule.address, self.env.docname, card_name(rule))
        return page


def title_and_page(shown: ShownPlan, kind: str, label: str) -> tuple[str, list[nodes.Node]] | None:
    """What a link to a thing reads as, and its page; None where there is none."""
    if kind == "heading":
        address = label.partition(":")[2]
        return (shown.heading_title(address), heading_page(shown, address)) if address in shown.headings else None
    match shown.things.get((kind, label)):
        case Measure() as measure:
            return shown.read(measure.title), measure_page(shown, measure)
        case Agency() | AgencyClass() as agency:
            return shown.read(agency.name), agency_page(shown, agency)
        case Instrument() as cited:
            return cited.number, instrument_page(shown, cited)
        case None:
            return None
        case rule:
            return f"{shown.read(rule.title)} ({rule.address}/{rule.ordinal})", rule_page(shown, rule)
