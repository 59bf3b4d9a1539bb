"""Tallies: what was counted in a table of records, by measure and group, so that nothing disappears."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final, final

from attrs import Factory, evolve, field, frozen

from cchc_rules.agencies.agency import AgencyOrClass
from cchc_rules.agencies.roster import Roster, require_roster
from cchc_rules.card import Card, Shown, facts_in
from cchc_rules.counting.counts.counted_groups import CountedGroups, counted_groups
from cchc_rules.counting.counts.group_counts import GroupCount, sum_groups
from cchc_rules.dates.period import Period, write_day
from cchc_rules.errors import FaultGroup, NotCountable, UnknownField
from cchc_rules.findings.observation import Figure
from cchc_rules.findings.values import Tally
from cchc_rules.flat_table import Column, FlatTable
from cchc_rules.measures.measure import Measure
from cchc_rules.measures.record_types import Contradiction
from cchc_rules.message import message
from cchc_rules.text import Bilingual, Language

__all__ = ["Tallies", "find_agencies"]

_MEASURES_SHOWN: Final = 2


@final
@frozen(repr=False)
class Tallies(FlatTable, Shown):
    """What was counted in a table of records, by measure and group (kết quả kiểm đếm).

    Nothing disappears: for a measure whose cases are records, the cases of all groups are the `rows`, less `repeated`
    where each was asked to be unique.

    Args:
        by: The fields that the records were grouped by.
        period: The days that the figures cover: those asked for, up to the day of looking.
        as_of: The day of looking.
        rows: How many records were read.
        groups: One for each measure and group, in the order of the measures, then of the groups.
        contradictions: How many records cannot be true, by why, where there are any; they are counted all the same.
        repeated: How many records have the id of another one before them; None where no id was read, or that is no
            longer known.
        unique: The field that each record was asked to have alone; None where none was.
        measures: What was counted, whether or not a record was there.
    """

    by: tuple[str, ...]
    period: Period
    as_of: date
    rows: int
    groups: CountedGroups = field(converter=counted_groups)
    contradictions: tuple[tuple[Contradiction, int], ...] = ()
    repeated: int | None = None
    unique: str | None = None
    measures: tuple[Measure, ...] = Factory(lambda self: self.groups.measures, takes_self=True)

    def __repr__(self) -> str:
        totals = [*self._totals("en")]
        more = f"; and {len(totals) - _MEASURES_SHOWN} more" if len(totals) > _MEASURES_SHOWN else ""
        counts = "; ".join(f"{measure.key} {said}" for measure, said in totals[:_MEASURES_SHOWN])
        return f"<Tallies of {self.rows} rows, {self.period.short}: {counts or 'nothing counted'}{more}>"

    def _totals(self, language: Language) -> Iterator[tuple[Measure, str]]:
        """What was counted of each measure in all groups together; in how many, where these may share a case."""
        for measure in self.groups.measures:
            if self.adds_up(measure):
                yield measure, self.total(measure).in_(language)
            else:
                groups = sum(len(each.groups) for each in self.groups.by_measure if each.measure == measure)
                yield measure, f"{Bilingual('số nhóm', 'groups').in_(language)} {groups}"

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns of its flat form; those that it was grouped by stand behind the measure, under their names."""
        from cchc_rules.counting.counts.columns import tally_columns  # noqa: PLC0415  most tallies are no table

        return tally_columns(self)

    def _items(self) -> Iterable[GroupCount]:
        return self.groups

    def card(self, language: Language = "en") -> Card:
        """What was read and counted, by measure and group, on one screen.

        Args:
            language: "vi" or "en".
        """
        contradictory = sum(count for _, count in self.contradictions)
        facts = facts_in(
            language,
            (Bilingual("kỳ", "period"), self.period.short),
            (Bilingual("ngày xem xét", "day of looking"), write_day(self.as_of, language)),
            (Bilingual("số dòng", "rows"), str(self.rows)),
            (Bilingual("mã lặp lại", "repeated ids"), str(self.repeated or "")),
            (Bilingual("mâu thuẫn", "contradictory"), str(contradictory or "")),
        )
        rows = ((each.measure.title.in_(language), ", ".join(each.group), each.in_(language)) for each in self.groups)
        return Card(Bilingual("Kết quả kiểm đếm", "Tallies").in_(language), facts, tuple(rows), language)

    def get(self, measure: Measure, *group: str) -> GroupCount:
        """What was counted of a measure in a group.

        Raises:
            LookupError: Where no record of the group was there, or the measure was not asked for.
        """
        for each in self.groups:
            if each.group == group and each.measure == measure:
                return each
        raise UnknownField(f"{measure.key} of {group}", "a measure and a group that were counted", where="Tallies.get")

    def adds_up(self, measure: Measure) -> bool:
        """Whether no case of a measure can be in two groups.

        Cases of several records are told apart by agency, so that groups of agencies share none; other groups may.
        """
        return measure.case_field is None or set(self.by) <= {"agency"}

    def _require_sum(self, measure: Measure, where: str) -> None:
        if not self.adds_up(measure):
            remedy = "A case of several records can be in two groups: count it once more, with by=()."
            raise NotCountable(f"{measure.key} by {', '.join(self.by)}", "groups of agencies, or none", remedy, where)

    def total(self, measure: Measure) -> GroupCount:
        """What was counted of a measure in all groups together.

        Raises:
            NotCountable: Where a case of several records may be in two of the groups.
        """
        self._require_sum(measure, "Tallies.total")
        counted = (each.total for each in self.groups.by_measure if each.measure == measure)
        return sum(counted, GroupCount(measure, (), Tally(0, 0)))

    def merge(self, more: Tallies) -> Tallies:
        """What was counted of these records and of others together, as if all had been counted at once.

        Today's records are added to those of the year so far: both are counted from one first day on, each up to its
        day of looking. No record may be in both; an id that comes again among the others is not noticed, so that how
        many do is not known any more (`repeated` is None). Where a record has changed since it was counted, take it out
        as it was (`without`), and count it as it is among the others.

        Args:
            more: What was counted of the others.

        Raises:
            UnknownField: Where they were not grouped by the same fields.
            WrongMeasure: Where not the same measures were counted.
            WrongPeriod: Where the periods do not begin on one day, or end otherwise than on the days of looking.
            NotCountable: For what does not add up: cases of several records, records that each had a value alone, and,
                where the day of looking moves on, whatever may be otherwise on another day.
        """
        from cchc_rules.counting.counts.batches import merge_tallies  # noqa: PLC0415  most tallies are counted at once

        return merge_tallies(self, more)

    def without(self, some: Tallies) -> Tallies:
        """What was counted of these records but for some of them, as if those had never been there.

        Args:
            some: What was counted of those as they were, over the same period and on the same day of looking.

        Raises:
            UnknownField: Where they were not grouped by the same fields.
            WrongMeasure: Where not the same measures were counted.
            WrongPeriod: Where they were counted over another period, or on another day.
            NotCountable: For what does not add up, as in `merge`.
            BadValue: Where these are fewer than those, so that those were not among them.
        """
        from cchc_rules.counting.counts.batches import take_out  # noqa: PLC0415  as above

        return take_out(self, some)

    def roll_up(self, mapping: Mapping[str, str], field: str = "agency") -> Tallies:
        """The same, with groups summed along a hierarchy: communes into districts, districts into the province.

        Args:
            mapping: The group above each group.
            field: Which of the columns it is about.

        Raises:
            UnknownField: Where the records were not grouped by the field, or the mapping lacks a group.
            NotCountable: Where a case of several records may be in two of the groups.
        """
        for measure in self.groups.measures:
            self._require_sum(measure, "Tallies.roll_up")
        if field not in self.by:
            raise UnknownField(
                field, message("one of {columns} columns", columns=", ".join(self.by) or "no"), where="Tallies.roll_up"
            )
        place = self.by.index(field)
        lacking = sorted({each.group[place] for each in self.groups} - mapping.keys())
        if lacking:
            raise UnknownField(lacking, "a mapping that says what each group belongs to", where="Tallies.roll_up")
        risen = [
            evolve(group, group=(*group.group[:place], mapping[group.group[place]], *group.group[place + 1 :]))
            for group in self.groups
        ]
        return evolve(self, groups=sum_groups(risen))

    def figures(self, roster: Roster, source: str = "") -> tuple[Figure, ...]:
        """A figure for each measure and agency, in order; groups that mean one agency are summed.

        Undetermined cases count as unknown, so that no verdict rests on leaving them out. That an agency has no case is
        a figure only where some agency has one (`measures_with_cases`): else the table may be of other days.

        Args:
            roster: Where the agencies are found, by any name people write. A name means who has it on the last day of
                the period, and is refused where another has it earlier in it; `plan.roster.with_successions(...)` knows
                who has which name since the plan was signed.
            source: Where the records were read; kept as evidence.

        Raises:
            UnknownField: Where the records were not grouped by agency alone.
            BadValue: For anything but a roster, such as a plan, which has one.
            NotCountable: Where cases of several records were told apart by two names of one agency.
            FaultGroup: Of an `UnknownAgency` or `AmbiguousAgency` for each group that is not found.
        """
        agencies = self.agencies(roster)
        with_cases = self.measures_with_cases
        told = (each for each in self.groups if each.value.total or each.measure in with_cases)
        known = sum_groups(evolve(each, group=(agencies[each.group[0]].key,)) for each in told)
        return tuple(Figure(each.measure, roster.get(each.group[0]), self.period, each.value, source) for each in known)

    @property
    def measures_with_cases(self) -> frozenset[Measure]:
        """The measures that some group surely has a case of; of any other the table may be of other days."""
        counted = (each for each in self.groups.by_measure if any(map(any, (each.yes, each.no, each.unknown))))
        return frozenset(each.measure for each in counted)

    def agencies(self, roster: Roster) -> dict[str, AgencyOrClass]:
        """Whom the name of each group means, of records that were grouped by agency.

        Args:
            roster: Where the agencies are found; as in `figures`.

        Raises:
            CchcError: As `figures` raises.
        """
        require_roster(roster, "Tallies.figures")
        if self.by != ("agency",):
            raise UnknownField(self.by, 'records grouped by ("agency",)', "Roll up the others.", "Tallies.figures")
        names = (name for groups in self.groups.distinct for (name,) in groups)
        found = find_agencies(roster, names, self.period)
        for each in self.groups.by_measure:
            told_apart: dict[str, str] = {}
            for (name,) in each.groups if each.measure.case_field is not None else ():
                other = told_apart.setdefault(found[name].key, name)
                if other != name:
                    expected = "one group for each agency, by which cases are told apart"
                    raise NotCountable(
                        (other, name),
                        expected,
                        "Count with roster=….",
                        message("figures of {measure}", measure=each.measure.key),
                    )
        return found


def find_agencies(roster: Roster, names: Iterable[str], period: Period) -> dict[str, AgencyOrClass]:
    """The agencies that some names mean in a period.

    Raises:
        FaultGroup: Of an `UnknownAgency` or `AmbiguousAgency` for each name that is not found.
    """
    agencies: dict[str, AgencyOrClass] = {}
    faults: list[Exception] = []
    for name in dict.fromkeys(names):
        try:
            agencies[name] = roster.find_in(name, period)
        except LookupError as fault:
            faults.append(fault)
    if faults:
        raise FaultGroup("groups that are no agencies", faults)
    return agencies
