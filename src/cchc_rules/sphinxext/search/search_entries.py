"""Search entries: what the search of a site knows of each rule, measure, agency, heading and instrument of a plan."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from attrs import frozen

from cchc_rules.agencies.agency import Agency, AgencyOrClass
from cchc_rules.law.demand import brief_demand
from cchc_rules.law.instrument import Instrument
from cchc_rules.measures.measure import Measure
from cchc_rules.sphinxext.page_names import ThingKind, instruments_cited
from cchc_rules.sphinxext.pages.shown_plan import ShownPlan
from cchc_rules.sphinxext.rule_facts import RuleFacts, folded, rule_facts
from cchc_rules.text import Bilingual

__all__ = ["SearchEntry", "search_entries"]

_KIND_NAMES: dict[ThingKind, Bilingual] = {
    "heading": Bilingual("Đề mục", "Heading"),
    "rule": Bilingual("Quy định", "Rule"),
    "measure": Bilingual("Chỉ số", "Measure"),
    "agency": Bilingual("Cơ quan", "Agency"),
    "instrument": Bilingual("Văn bản", "Instrument"),
}


@frozen
class SearchEntry:
    """A thing that can be found.

    Args:
        kind: What it is, or `page`.
        label: Under what it is referred to; of a page, its name.
        title: What is shown of it, in the language of the site.
        note: What is shown below that.
        names: What it is called; a search for one of them finds it first. Folded, in both languages.
        facts: What else is said of it in a few words, folded, in both languages.
        words: All else, folded, in both languages.
    """

    kind: ThingKind | Literal["page"]
    label: str
    title: str
    note: str
    names: tuple[str, ...]
    facts: str = ""
    words: str = ""


def search_entries(shown: ShownPlan) -> Iterator[SearchEntry]:
    """What can be found of a plan; of two that fit a search as well, the earlier comes first.

    >>> from cchc_rules.sphinxext.pages.shown_plan import ShownPlan
    >>> next(search_entries(ShownPlan.load("hue-2025", "en"))).title
    'Legal drafting on schedule and by the procedure'
    """
    yield from (_rule_entry(shown, facts) for facts in rule_facts(shown.plan, shown.rules))
    yield from (_measure_entry(shown, measure) for measure in shown.measures)
    yield from (_agency_entry(shown, agency) for agency in shown.agencies)
    for address in shown.headings:
        title = shown.heading_title(address)
        yield _named_entry(shown, "heading", f"{shown.plan.id}:{address}", title, (address, title))
    yield from (_instrument_entry(shown, cited) for cited in instruments_cited(shown.plan))


def _named_entry(
    shown: ShownPlan, kind: ThingKind, label: str, title: str, names: tuple[str, ...], note: str = "", words: str = ""
) -> SearchEntry:
    said = " · ".join(part for part in (shown.read(_KIND_NAMES[kind]), note) if part)
    kept = tuple(dict.fromkeys(folded(name) for name in (*names, label) if name))
    return SearchEntry(kind, label, title, said, kept, words=folded(words))


def _rule_entry(shown: ShownPlan, facts: RuleFacts) -> SearchEntry:
    rule = facts.rule
    within_plan = rule.key.partition(":")[2]
    note = f"{shown.read(_KIND_NAMES['rule'])} {within_plan} · {brief_demand(rule, shown.language)}"
    return SearchEntry("rule", rule.key, shown.read(rule.title), note, facts.names, facts.facts, facts.words)


def _measure_entry(shown: ShownPlan, measure: Measure) -> SearchEntry:
    names = (measure.title.vi, measure.title.en, measure.key)
    words = f"{measure.definition.vi} {measure.definition.en}"
    return _named_entry(shown, "measure", shown.label(measure), shown.read(measure.title), names, measure.key, words)


def _agency_entry(shown: ShownPlan, agency: AgencyOrClass) -> SearchEntry:
    aliases = agency.aliases if isinstance(agency, Agency) else ()
    names = (agency.name.vi, agency.name.en, agency.key, *aliases)
    return _named_entry(shown, "agency", shown.label(agency), shown.read(agency.name), names)


def _instrument_entry(shown: ShownPlan, cited: Instrument) -> SearchEntry:
    return _named_entry(
        shown, "instrument", shown.label(cited), cited.number, (cited.number,), shown.read(cited.kind.label)
    )
