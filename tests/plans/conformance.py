"""What every plan package has to keep, whichever decision it encodes; a test class per plan inherits it."""

from __future__ import annotations

import json
from collections import Counter
from datetime import timedelta
from importlib import import_module
from itertools import groupby, pairwise
from pathlib import Path
from typing import ClassVar

from cchc_rules.findings.agenda import agenda
from cchc_rules.findings.assessment import assess
from cchc_rules.findings.reasons import Status
from cchc_rules.law.hover import has_hover_text, hover_text
from cchc_rules.law.lock import changed_silently, lock_of
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Activity, Duty, Outcome, Target
from cchc_rules.measures.conditions import fields_of, population_and_yes
from cchc_rules.measures.field_kinds import FieldKind
from cchc_rules.measures.measure import CaseKind
from cchc_rules.measures.record_types import Dossier, Feedback, predicate_fields
from cchc_rules.plans.package_constants import package_constants


class PlanConformance:
    """Laws of a plan package; name the package and inherit."""

    package: ClassVar[str]

    @property
    def plan(self) -> Plan:
        plan: Plan = import_module(self.package).PLAN
        return plan

    @property
    def folder(self) -> Path:
        return Path(str(import_module(self.package).__file__)).parent

    def test_every_rule_is_a_constant_of_the_package(self) -> None:
        """Every rule, and every measure, can be imported from the package by one telling name."""
        package = import_module(self.package)
        offered = {name: getattr(package, name) for name in package.__all__}
        rules = [value for value in offered.values() if isinstance(value, Target | Outcome | Activity | Duty)]
        assert Counter(rule.key for rule in rules) == Counter(rule.key for rule in self.plan.rules)
        assert {measure.key for measure in self.plan.measures} <= {
            getattr(each, "key", "") for each in offered.values()
        }

    def test_ordinals_count_from_one(self) -> None:
        """The rules of a passage are numbered from 1 in the order of the plan."""
        for _, group in groupby(self.plan.rules, key=lambda rule: rule.address):
            rules = list(group)
            assert [rule.ordinal for rule in rules] == list(range(1, len(rules) + 1))
            assert len({rule.clause for rule in rules}) == 1

    def test_rules_stand_in_the_order_of_the_document(self) -> None:
        """Rules come in the order of their passages."""
        starts = [rule.clause.start for rule in self.plan.rules]
        assert starts == sorted(starts)

    def test_passages_tile_the_document(self) -> None:
        """From its first letter on, every letter of the document belongs to exactly one passage."""
        assert self.plan.clauses[0].start == 0
        assert all(before.end == after.start for before, after in pairwise(self.plan.clauses))
        accounted = {rule.clause for rule in self.plan.rules} | set(self.plan.decision.clauses)
        refused = {each.clause for each in self.plan.not_encoded}
        assert not accounted & refused
        assert accounted | refused == set(self.plan.clauses)

    def test_relations_are_mutual(self) -> None:
        """A rule that is related to another is named by it, and none to itself."""
        pairs = {(rule.key, other) for rule in self.plan.rules for other in rule.related}
        assert pairs == {(other, key) for key, other in pairs}
        assert all(key != other for key, other in pairs)

    def test_definitions_are_apart(self) -> None:
        """No two measures share a key, and a part belongs to a whole that the plan knows."""
        keys = [measure.key for measure in self.plan.measures]
        assert len(keys) == len(set(keys))
        wholes = {measure.part_of for measure in self.plan.measures} - {None}
        assert wholes <= {target.measure.key for target in self.plan.rules_of_kind(Target)}

    def test_measures_ask_about_what_records_hold(self) -> None:
        """What a measure asks of records, one record type holds in that kind; and the measure says where it is from."""
        for measure in self.plan.measures:
            if measure.population is None or measure.yes is None:
                continue
            known = predicate_fields(Feedback if measure.case is CaseKind.FEEDBACK else Dossier)
            for asked in fields_of(*population_and_yes(measure)):
                assert asked.name in known, measure.key
                held = known[asked.name]
                assert (asked.kind, asked.codes) == (held.kind, held.codes), measure.key
            assert measure.case_field is None or known[measure.case_field].kind is FieldKind.TEXT, measure.key
            assert measure.source is not None, measure.key

    def test_thresholds_say_how_they_were_read(self) -> None:
        """Every target and every outcome says which reading it rests on."""
        for target in self.plan.rules_of_kind(Target):
            assert target.interpretations, target.key
        for outcome in self.plan.rules_of_kind(Outcome):
            assert outcome.interpretations, outcome.key

    def test_silence_is_never_a_miss(self) -> None:
        """With nothing seen, every finding is OPEN before its day and UNKNOWN after it."""
        before = self.plan.decision.effective_on
        assert set(assess(self.plan, [], as_of=before).by_status()) == {Status.OPEN}
        after = max(target.period.end for target in self.plan.rules_of_kind(Target))
        assert Status.MISSED not in assess(self.plan, [], as_of=after).by_status()

    def test_agenda_holds_everything_that_is_judged(self) -> None:
        """Looked at far enough ahead, the agenda names every activity, target and outcome of the plan."""
        on = self.plan.decision.effective_on
        listed = {item.rule.key for item in agenda(self.plan, as_of=on, days_ahead=366 * 5)}
        assert listed == {rule.key for rule in self.plan.rules if not isinstance(rule, Duty)}

    def test_no_activity_is_due_before_the_decision(self) -> None:
        """No last day lies before the day before the decision."""
        for activity in self.plan.rules_of_kind(Activity):
            last = activity.due.last_day
            assert last is None or last >= self.plan.decision.effective_on - timedelta(days=1)

    def test_content_changes_only_with_the_version(self) -> None:
        """The lock file knows every rule as it is; changed content carries a higher version and a new lock."""
        lock = json.loads((self.folder / "lock.json").read_text(encoding="utf-8"))
        now = lock_of(self.plan)
        assert changed_silently(lock, now) == ()
        assert lock == now

    def test_editors_show_what_a_constant_says(self) -> None:
        """The docstring under each rule, measure and agency says what it says now."""
        seen = [each for each in package_constants(self.package) if has_hover_text(each.value)]
        for constant in seen:
            assert has_hover_text(constant.value)
            assert constant.docstring == hover_text(constant.value), constant.name
        rules = Counter(each.value.key for each in seen if isinstance(each.value, Target | Outcome | Activity | Duty))
        assert rules == Counter(rule.key for rule in self.plan.rules)
