"""Figures to findings, from end to end.

Of figures that only count, each of another period, what is found hangs on which target they serve, on which periods
they are of, and on whether their counts reach its floor. The first two are told once for all that are alike, by the
same code that judges figures one by one; the third is computed. Whatever is not so plain is read and judged one by one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, TypeAlias

from attrs import define

from cchc_rules.agencies.agency import AgencyOrClass
from cchc_rules.agencies.roster import Roster
from cchc_rules.counting.frame_findings.figure_cells import read_figures
from cchc_rules.counting.frame_findings.figure_groups import FigureGroups
from cchc_rules.counting.frame_findings.figure_table import FigureTable
from cchc_rules.counting.frame_findings.finding_table import FindingTable
from cchc_rules.counting.frame_findings.native_tables import from_arrow, pc
from cchc_rules.counting.frame_findings.period_sets import PeriodSets
from cchc_rules.counting.frame_findings.plain_groups import PlainGroups
from cchc_rules.counting.frame_findings.services import Service, Services, is_countable, is_plain, match_alike
from cchc_rules.counting.frame_findings.tally_figures import tally_figures
from cchc_rules.counting.tallies import Tallies
from cchc_rules.dates.period import Period
from cchc_rules.extras import needing_extra
from cchc_rules.findings.assessment import assess
from cchc_rules.findings.finding import Finding
from cchc_rules.findings.judging.answers import unheard_answers
from cchc_rules.findings.judging.ended_agencies import while_somebody_answers
from cchc_rules.findings.observation import Figure
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Rule, Target
from cchc_rules.measures.measure import Measure

with needing_extra("arrow"):
    import pyarrow as pa

__all__ = ["FigureAssessment"]

_FindingKey: TypeAlias = tuple[str, str, str]
_RowAndFigure: TypeAlias = tuple[Mapping[str, Any], Figure]


@define
class FigureAssessment:
    """An assessment of what a table of figures says (đánh giá bảng số liệu).

    Args:
        plan: The plan.
        rules: Its rules, as they are judged by on the day.
        table: The figures.
        groups: The same, added up.
        as_of: The day of looking.
        closed_world: Whether the record is complete.
        roster: Who exists on which day and answers for whom; None for the agencies as the plan names them.
    """

    plan: Plan
    rules: Sequence[Rule]
    table: FigureTable
    groups: FigureGroups
    as_of: date
    closed_world: bool
    roster: Roster | None

    @classmethod
    def of(cls, table: Any, plan: Plan, *, as_of: date, closed_world: bool, roster: Roster | None) -> FigureAssessment:
        """The assessment of a table, which is read and added up, and of which nothing is judged yet.

        Raises:
            BadValue: For what is no data frame.
            MissingColumn: Where the table lacks a column.
            FaultGroup: Of an error for each column, measure, agency and period that cannot be read.
        """
        rules, who = plan.applicable_rules(as_of), plan.roster if roster is None else roster
        figures = FigureTable.of(tally_figures(table, who) if isinstance(table, Tallies) else table)
        counted = {each.key: each for each in table.measures} if isinstance(table, Tallies) else None
        groups = FigureGroups.of(figures, plan, rules, who, as_of, counted)
        return cls(plan, rules, figures, groups, as_of, closed_world, roster)

    @property
    def _who(self) -> Roster:
        return self.plan.roster if self.roster is None else self.roster

    def findings_and_unused(self) -> tuple[Any, Any]:
        """The findings, and the figures that bear on none of them, as tables of the library of the figures.

        Raises:
            FaultGroup: Of an error for each figure that cannot be read.
        """
        groups, made = self.groups, FindingTable(self.plan, self.as_of)
        alike = match_alike(self.plan, self.rules, groups.alike.values(), self.as_of, self.roster)
        serving = groups.serving(alike.places)
        heard = groups.merged(serving)
        plain = self._plain_targets(alike.services)
        are_plain = [each.target.key in plain for each in alike.services]
        tables: list[pa.Table] = []
        slow = heard
        if heard.num_rows:
            sets = PeriodSets(groups.periods, groups.agencies[0], self.as_of, self._who)
            judged = PlainGroups.of(self.table, groups, heard, alike.services, are_plain, sets)
            slow = judged.slow
            tables.append(made.of_counts(alike.services, groups.agencies, judged.findings, judged.counted))
        read = self._read_slowly(serving, slow)
        findings = self._judge_slowly([figure for _, figure in read], alike.services, plain, slow)
        findings += self._silent(alike.services, plain, heard, findings)
        tables.append(made.of_findings(findings))
        return from_arrow(pa.concat_tables(tables), self.table.given), self._unused(alike, read)

    def _plain_targets(self, services: Sequence[Service]) -> frozenset[str]:
        """The keys of the targets that are plain."""
        heard = self.groups.others
        targets = {each.target.key: each.target for each in services}.values()
        return frozenset(
            each.key for each in targets if is_plain(each, heard.get(each.measure.key, ()), self.as_of, self._who)
        )

    def _read_slowly(self, serving: pa.Table, slow: pa.Table) -> list[_RowAndFigure]:
        """The figures that have to be judged one by one, each with its row: of all groups that are not plain.

        Figures of a measure that no case is counted of are read as well, so that a count of them is refused.
        """
        groups, table = self.groups, self.groups.table
        others = [cell for cell, measure in groups.measure_of.items() if not is_countable(measure)]
        is_slow = pc.or_(pc.greater(table["odd"], 0), pc.is_null(table["agency_place"]))
        is_slow = pc.or_(is_slow, pc.is_in(table["measure"], pa.array(others, table["measure"].type)))
        if slow.num_rows:
            by_key = pc.is_in(groups.finding_key(serving), groups.finding_key(slow).combine_chunks())
            is_slow = pc.or_(is_slow, pc.is_in(table["group"], serving["group"].filter(by_key).combine_chunks()))
        found = table.filter(is_slow)
        if not found.num_rows:
            return []
        return read_figures(self.table.rows_of(found, groups.eras), groups.measure_of, self._who)

    def _judge_slowly(
        self, figures: Sequence[Figure], services: Sequence[Service], plain: frozenset[str], slow: pa.Table
    ) -> list[Finding]:
        """The findings of an assessment of some figures, but for those about plain targets that others decide."""
        groups = self.groups
        steady = {each.key for each in groups.agencies}
        told = zip(slow["service"].to_pylist(), slow["agency_place"].to_pylist(), strict=True)
        own = {(*_service_key(services[service]), groups.agencies[agency].key) for service, agency in told}
        found = assess(self.plan, figures, as_of=self.as_of, closed_world=self.closed_world, roster=self.roster)
        return [
            each
            for each in found
            if each.rule.key not in plain
            or (each.evidence and each.agency is not None and (each.agency.key not in steady or _key_of(each) in own))
        ]

    def _silent(
        self, services: Sequence[Service], plain: frozenset[str], heard: pa.Table, findings: Sequence[Finding]
    ) -> list[Finding]:
        """The findings about those who have to answer a plain target and of whom nothing was heard."""
        groups = self.groups
        said: dict[str, set[str]] = {}
        for each in findings:
            if each.agency is not None and each.evidence and each.part is None:
                said.setdefault(each.rule.key, set()).add(each.agency.key)
        own = {
            each.target.key: place for place, each in enumerate(services) if each.measure.key == each.target.measure.key
        }
        silent: list[Finding] = []
        for target in {each.target.key: each.target for each in services}.values():
            if target.key in plain and target.answered_by is not None:
                of_target = heard["agency_place"].filter(pc.equal(heard["service"], own.get(target.key, -1)))
                keys = {groups.agencies[each].key for each in pc.unique(of_target).to_pylist()}
                keys |= said.get(target.key, set())
                silent += unheard_answers(target, keys, self.as_of, self.closed_world, self._who)
        return silent if self.roster is None else [while_somebody_answers(self.roster, each) for each in silent]

    def _unused(self, alike: Services, read: Sequence[_RowAndFigure]) -> Any:
        """The figures that bear on no rule, each with the code of its reason."""
        groups, table = self.groups, self.groups.table
        reasons = pa.array([each and each.value for each in alike.unused], pa.string())
        told = reasons.take(pc.index_in(table["cell"], pa.array(list(groups.alike), pa.int64())))
        of_groups = table.select(["measure", "agency", "era"]).append_column("reason", told).filter(pc.is_valid(told))
        steady = {each.key for each in groups.agencies}
        others: dict[tuple[Any, Any, Period], tuple[Measure, AgencyOrClass, Period]] = {
            (row["measure"], row["agency"], said.period): (said.measure, said.agency, said.period)
            for row, said in read
            if said.agency.key not in steady
        }
        matched = match_alike(self.plan, self.rules, others.values(), self.as_of, self.roster)
        unused = [(*each, why.value) for each, why in zip(others, matched.unused, strict=True) if why is not None]
        columns: tuple[tuple[str, pa.DataType, list[Any]], ...] = (
            ("measure", table.schema.field("measure").type, [each[0] for each in unused]),
            ("agency", table.schema.field("agency").type, [each[1] for each in unused]),
            ("first_day", pa.string(), [each[2].start.isoformat() for each in unused]),
            ("last_day", pa.string(), [each[2].last_day.isoformat() for each in unused]),
            ("reason", pa.string(), [each[3] for each in unused]),
        )
        made = pa.table({name: pa.array(cells, kind) for name, kind, cells in columns})
        return self.table.unused(of_groups, made, groups.eras)


def _service_key(service: Service) -> tuple[str, str]:
    return service.target.key, service.measure.key


def _key_of(finding: Finding) -> _FindingKey:
    """What a finding about a target is about: the rule, the measure of the figures, and the agency."""
    assert isinstance(finding.rule, Target)
    assert finding.agency is not None
    return finding.rule.key, (finding.part or finding.rule.measure).key, finding.agency.key
