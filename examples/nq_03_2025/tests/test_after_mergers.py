"""Who leads after the ministries were reorganised, held against the text that names them anew."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import nq_03_2025 as plan
from cchc_rules.agencies.agency import Agency, AgencyOrClass
from cchc_rules.law.rule import Rule
from cchc_rules.source import Certainty
from cchc_rules.text import fold_name
from nq_03_2025.successions import BO_NONG_NGHIEP_MOI_TRUONG, REORGANISED_ON, SUCCESSIONS
from printed_rows import AFTER_MERGERS, AS_SIGNED, needs_texts, rows

ROSTER = plan.PLAN.roster.with_successions(SUCCESSIONS)
STILL_OLD = {"II.14", "II.51", "II.52", "II.53", "II.100", "II.101", "II.102", "II.108"}
"""Tasks in which the later text still names ministries that ended on 01/03/2025; annex I is as it was signed."""
LEAD_DIFFERS = {"II.46"}
"""The later text leaves out the Ministry of Planning and Investment, and does not name the one that it became."""
SUPPORT_DIFFERS = {"II.3"}
"""The later text completes a cell that is cut off as signed, and so names one supporter more."""


def keys(parties: Iterable[AgencyOrClass]) -> set[str]:
    return {party.key for party in parties}


def answering(parties: Iterable[AgencyOrClass], on: date = REORGANISED_ON) -> set[str]:
    """The keys of whoever answers for some parties on a day."""
    found: set[str] = set()
    for party in parties:
        found |= keys(ROSTER.successors(party, on).agencies) if isinstance(party, Agency) else {party.key}
    return found


def named(cell: str) -> list[AgencyOrClass]:
    """The parties that a cell names: at each place the longest name."""
    said, found = fold_name(cell), []
    names = [(fold_name(name), entry) for entry in ROSTER for name in (entry.name.vi, *entry.aliases)]
    for name, entry in sorted(names, key=lambda each: -len(each[0])):
        if name in said:
            found.append(entry)
            said = said.replace(name, "|")
    return found


def rules_of(annex: str) -> dict[str, Rule]:
    """The rules of an annex by their rows."""
    held = (rule for rule in plan.PLAN.rules if rule.address.startswith(f"PL.{annex}."))
    return {rule.address.removeprefix("PL."): rule for rule in held}


@needs_texts
def test_who_leads_each_task_is_who_the_later_text_names() -> None:
    later, differing = rows(AFTER_MERGERS), set()
    for row, rule in rules_of("II").items():
        said = named(later[row][1])
        if answering(rule.lead) != (answering(said) if row in STILL_OLD else keys(said)):
            differing.add(row)
    assert differing == LEAD_DIFFERS


@needs_texts
def test_annex_i_stands_in_the_later_text_as_it_was_signed_so_that_the_roster_alone_tells_who_leads() -> None:
    later, as_signed = rows(AFTER_MERGERS), rows(AS_SIGNED)
    for row, rule in rules_of("I").items():
        assert later[row] == as_signed[row]
        assert answering(rule.lead) == answering(named(later[row][3])), row
    assert answering(plan.E_GOVERNMENT_RANK_IN_THE_WORLD.lead) == {plan.BO_KHOA_HOC_CONG_NGHE.key}


@needs_texts
def test_who_supports_each_task_is_who_the_later_text_names() -> None:
    """But for who leads already: the text drops a supporter that has become part of the lead."""
    later = rows(AFTER_MERGERS)
    differing = set()
    for row, rule in rules_of("II").items():
        leading = answering(rule.lead)
        if answering(named(later[row][2])) | leading != answering(rule.support) | leading:
            differing.add(row)
    assert differing == SUPPORT_DIFFERS


@needs_texts
def test_the_later_text_names_ministries_that_have_ended_in_these_tasks_alone() -> None:
    ended = {each.key for each in ROSTER if isinstance(each, Agency) and each.until == REORGANISED_ON}
    assert len(ended) == 6
    old = {row for row, cells in rows(AFTER_MERGERS).items() if any(ended & keys(named(cell)) for cell in cells[1:3])}
    assert {row for row in old if row.startswith("II.")} == STILL_OLD


def test_the_day_before_nothing_has_changed() -> None:
    for rule in plan.PLAN.rules:
        assert answering(rule.lead, date(2025, 2, 28)) == keys(rule.lead)


def test_who_answers_rests_on_reports_and_says_so() -> None:
    found = ROSTER.successors(plan.BO_TAI_NGUYEN_MOI_TRUONG, REORGANISED_ON)
    assert keys(found.agencies) == {BO_NONG_NGHIEP_MOI_TRUONG.key}
    assert not found.certain
    assert {each.source.certainty for each in SUCCESSIONS} == {Certainty.REPORTED}
