"""Conformance checks: what every plan package has to keep, whichever decision it encodes; without pytest."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from importlib import import_module
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any, Final, TypeAlias

from attrs import fields, frozen

from cchc_rules.dates.due import PlanDay, Within
from cchc_rules.documents.document_lines import document_text, read_document
from cchc_rules.findings.agenda import agenda
from cchc_rules.findings.assessment import assess
from cchc_rules.findings.reasons import Status
from cchc_rules.law.clause import Clause
from cchc_rules.law.plan import Plan, require_plan
from cchc_rules.law.rule import Activity, Duty, Interpretation, Outcome, Rule, Target
from cchc_rules.measures.conditions import fields_of, population_and_yes
from cchc_rules.measures.field_kinds import FieldKind
from cchc_rules.measures.measure import CaseKind
from cchc_rules.measures.record_types import Dossier, Feedback, predicate_fields
from cchc_rules.plans.hover import has_hover_text, hover_text
from cchc_rules.plans.lock import LOCK_FILE, changed_silently, lock_of, read_lock
from cchc_rules.plans.package_constants import PackageConstant, package_constants, package_files
from cchc_rules.testing.plan_faults import FaultCode, PlanFault
from cchc_rules.text import Bilingual, letters_and_digits
from cchc_rules.verification.claims import ClaimKind
from cchc_rules.verification.verify import verify

__all__ = ["RUN", "copied_from", "faults_of_package"]

RUN: Final = 45
"""So many letters and digits in a row, blanks and punctuation apart, are a copy; fewer come about by themselves."""

_WORDS_OF_A_SENTENCE: Final = 8
"""So many words are said otherwise; products, “Quyết định của cấp có thẩm quyền”, have names of up to seven."""
_STOPS: Final = re.compile(r"[|\n;]|[.:,](?=\s)")
_LABEL: Final = re.compile(r"^[\s+*•0-9.)-]+")
_YEARS_AHEAD: Final = 25
"""Plans look to 2045; a day beyond that is a slip."""
_UNTELLING_WORD: Final = re.compile(
    "RULE|TARGET|OUTCOME|ACTIVITY|DUTY|TASK|ROW|ITEM|LINE|MEASURE|PL|[IVX]+|[A-Z]?[0-9]*"
)
_FaultsFound: TypeAlias = Iterator[tuple[object, FaultCode, str]]
"""What is at fault, a rule, a measure or a passage; the code; and what is filled into its words."""


@frozen
class _Package:
    """A plan, what its package offers by name, and where each of its constants stands."""

    plan: Plan
    offered: frozenset[str]
    constants: tuple[PackageConstant, ...]
    files: tuple[Path, ...]

    def constants_by_key(self) -> dict[str, list[PackageConstant]]:
        """The constants of each rule, measure and agency, by its key, of the plan, by its id, and of its document."""
        found: defaultdict[str, list[PackageConstant]] = defaultdict(list)
        for each in self.constants:
            if has_hover_text(each.value):
                found[each.value.key].append(each)
            elif isinstance(each.value, Plan):
                found[each.value.id].append(each)
            elif each.value is self.plan.decision:
                found[self.plan.decision.label.vi].append(each)
        return found

    def name_at(self, file: Path, line: int) -> str:
        """Address and ordinal of the rule whose constant takes up a line, or the key of the measure or agency."""
        for each in self.constants:
            if each.file == file and each.line <= line <= each.docstring_end_line and has_hover_text(each.value):
                return each.value.key.rpartition(":")[2]
        return ""

    def fault(self, at: object, code: FaultCode, detail: str) -> PlanFault:
        """A fault at the constant of what is at fault, or else at that of the plan."""
        owner, name = "", ""
        if isinstance(at, Rule):
            owner, name = at.key, at.key.partition(":")[2]
        elif isinstance(at, Clause):
            owner, name = next((rule.key for rule in self.plan.rules if rule.clause == at), ""), at.address
        elif has_hover_text(at):
            owner = name = at.key
        else:
            owner = name = str(at)
        constants = self.constants_by_key()
        place = (constants[owner] or constants[self.plan.id])[0]
        return PlanFault(name, str(place.file), place.line, code, detail)


def faults_of_package(package: str, copy: str | Path | None = None) -> tuple[PlanFault, ...]:
    """What is wrong with a plan package, in the order of its files and lines; nothing where it conforms.

    Args:
        package: The name by which it is imported; its constant `PLAN` is the plan.
        copy: The file of a copy of the decision, to hold it against: .docx, .xlsx, .csv or text; None for what needs no
            copy.

    Raises:
        BadValue: Where the package's `PLAN` is no plan.
        BadSheet: Where the copy is not of the kind that its name says, or no text.
        BadCell: For a cell of a workbook that says no value.
        MissingExtra: Where the extra that its kind needs is not installed.
        OSError: Where the copy cannot be read.

    >>> faults_of_package("cchc_rules.plans.hue_2025")
    ()
    """
    module = import_module(package)
    plan: Any = getattr(module, "PLAN", None)
    require_plan(plan, f"{package}.PLAN")
    files = tuple(package_files(package).values())
    held = _Package(plan, frozenset(module.__all__), tuple(package_constants(package)), files)
    checks = (
        _name_faults,
        _order_faults,
        _passage_faults,
        _relation_faults,
        _measure_faults,
        _reading_faults,
        _text_faults,
        _day_faults,
        _lock_faults,
        _hover_faults,
    )
    found = [held.fault(*each) for check in checks for each in check(held)]
    if copy is not None:
        text = document_text(read_document(copy))
        found += [held.fault(*each) for check in (_claim_faults, _title_faults) for each in check(held, text)]
        found += _copy_faults(held, text)
    return tuple(sorted(found, key=lambda fault: (fault.file, fault.line, fault.rule, fault.code)))


def _name_faults(held: _Package) -> _FaultsFound:
    """Every rule and every measure is one constant with a telling name, offered by the package and used by the plan."""
    constants = held.constants_by_key()
    for each in (*held.plan.rules, *held.plan.measures):
        names = [constant.name for constant in constants[each.key]]
        if len(names) > 1:
            yield each, FaultCode.TWO_NAMES, ", ".join(names)
        if not held.offered & {*names}:
            yield each, FaultCode.NOT_EXPORTED, ""
        untelling = [name for name in names if all(map(_UNTELLING_WORD.fullmatch, name.split("_")))]
        if untelling:
            yield each, FaultCode.NAME_NOT_TELLING, untelling[0]
    for constant in held.constants:
        if isinstance(constant.value, Rule) and constant.value.key not in held.plan.versions():
            yield constant.value, FaultCode.NOT_IN_PLAN, constant.name


def _order_faults(held: _Package) -> _FaultsFound:
    """Rules come in the order of their passages, and those of a passage are numbered from 1."""
    for before, rule in pairwise(held.plan.rules):
        if rule.clause.start < before.clause.start:
            yield rule, FaultCode.OUT_OF_ORDER, before.address
    for _, group in groupby(held.plan.rules, key=lambda rule: rule.address):
        for ordinal, rule in enumerate(group, start=1):
            if rule.ordinal != ordinal:
                yield rule, FaultCode.ORDINALS, str(ordinal)


def _passage_faults(held: _Package) -> _FaultsFound:
    """No passage is encoded and refused at once; that they leave no gap, the plan itself sees to."""
    encoded = {rule.clause for rule in held.plan.rules} | {*held.plan.decision.clauses}
    for refused in held.plan.not_encoded:
        if refused.clause in encoded:
            yield refused.clause, FaultCode.ENCODED_AND_REFUSED, ""


def _relation_faults(held: _Package) -> _FaultsFound:
    """A rule that is related to another is named by it, and none to itself."""
    pairs = {(rule.key, other) for rule in held.plan.rules for other in rule.related}
    for rule in held.plan.rules:
        for other in rule.related:
            if other == rule.key:
                yield rule, FaultCode.RELATED_TO_ITSELF, ""
            elif (other, rule.key) not in pairs:
                yield rule, FaultCode.RELATION_ONE_SIDED, other.partition(":")[2]


def _measure_faults(held: _Package) -> _FaultsFound:
    """What a measure asks of records, one record type holds in that kind; it says where it is from."""
    wholes = {target.measure.key for target in held.plan.rules_of_kind(Target)}
    for measure in held.plan.measures:
        if measure.part_of is not None and measure.part_of not in wholes:
            yield measure, FaultCode.PART_OF_NOTHING, measure.part_of
        if measure.population is None:
            continue
        known = predicate_fields(Feedback if measure.case == CaseKind.FEEDBACK else Dossier)
        for asked in fields_of(*population_and_yes(measure)):
            of_records = known.get(asked.name)
            if of_records is None or (of_records.kind, of_records.codes) != (asked.kind, asked.codes):
                yield measure, FaultCode.FIELD_UNKNOWN, asked.name
        case = measure.case_field
        if case is not None and (case not in known or known[case].kind is not FieldKind.TEXT):
            yield measure, FaultCode.FIELD_UNKNOWN, case
        if measure.source is None:
            yield measure, FaultCode.NO_SOURCE, ""


def _reading_faults(held: _Package) -> _FaultsFound:
    """Targets and outcomes say how they were read; no reading is written twice, or rejected too."""
    written: dict[str, Interpretation] = {}
    for rule in held.plan.rules:
        if isinstance(rule, Target | Outcome) and not rule.interpretations:
            yield rule, FaultCode.NO_READING, ""
        for chosen in rule.interpretations:
            said = chosen.reading.vi
            if said in written and written[said] != chosen:
                yield rule, FaultCode.READING_TWICE, said
            if said not in written and chosen.reading in chosen.rejected:
                yield rule, FaultCode.READING_REJECTED_TOO, said
            written.setdefault(said, chosen)


def _text_faults(held: _Package) -> _FaultsFound:
    """Whatever is said is said in both languages, without blanks to spare."""
    for each in (*held.plan.rules, *held.plan.measures):
        for said in _bilingual_texts(each):
            for text in dict.fromkeys((said.vi, said.en)):
                if text and " ".join(text.split()) != text:
                    yield each, FaultCode.BLANKS, text
            if said.translated and said.en == said.vi and not said.vi.isascii():
                yield each, FaultCode.UNTRANSLATED, said.vi


def _bilingual_texts(value: Any) -> Iterator[Bilingual]:
    """The texts in two languages that a rule or a measure holds; those of agencies and of other measures apart."""
    for each in (getattr(value, field.name) for field in fields(type(value))):
        if isinstance(each, Bilingual):
            yield each
        for part in each if isinstance(each, tuple) else (each,):
            if isinstance(part, Bilingual) and part is not each:
                yield part
            elif isinstance(part, Interpretation):
                yield from _bilingual_texts(part)


def _day_faults(held: _Package) -> _FaultsFound:
    """On the day on which the plan takes effect, if that is known, nothing is past due and all is on the agenda.

    What counts from the issue or effect of the plan counts from the day of its decision.
    """
    on = held.plan.decision.effective_on
    if on is None:
        return
    days: dict[object, object] = {PlanDay.ISSUED: held.plan.decision.issued_on, PlanDay.EFFECTIVE: on}
    late = {finding.rule.key for finding in assess(held.plan, [], as_of=on) if finding.status is not Status.OPEN}
    listed = {item.rule.key for item in agenda(held.plan, as_of=on, days_ahead=366 * _YEARS_AHEAD)}
    for rule in held.plan.rules:
        if rule.key in late:
            yield rule, FaultCode.ALREADY_DUE, ""
        elif rule.key not in listed and not isinstance(rule, Duty):
            yield rule, FaultCode.NOT_ON_AGENDA, ""
        counted = rule.due if isinstance(rule, Activity) and isinstance(rule.due, Within) else None
        if counted is not None and counted.event_day != days.get(counted.event):
            yield rule, FaultCode.ANOTHER_DAY, str(counted.event_day)


def _lock_faults(held: _Package) -> _FaultsFound:
    """The lock file knows every rule as it is; changed content carries a higher version and a new lock."""
    lock = held.files[0].parent / LOCK_FILE
    before = read_lock(lock.read_text(encoding="utf-8") if lock.exists() else "")
    now = lock_of(held.plan)
    silent = changed_silently(before, now)
    locked = before["rules"] if before["format"] == now["format"] else {}
    for rule in held.plan.rules:
        if rule.key in silent:
            yield rule, FaultCode.CHANGED_IN_SILENCE, str(rule.version)
        elif locked.get(rule.key) != now["rules"].get(rule.key):
            yield rule, FaultCode.LOCK_STALE, ""
    for key in locked.keys() - now["rules"].keys():
        yield key.partition(":")[2], FaultCode.LOCK_STALE, ""


def _hover_faults(held: _Package) -> _FaultsFound:
    """The docstring under each constant says what the rule, the measure or the agency says now."""
    for constant in held.constants:
        if has_hover_text(constant.value) and constant.docstring != hover_text(constant.value):
            yield constant.value, FaultCode.HOVER_STALE, constant.name


def _claim_faults(held: _Package, text: str) -> _FaultsFound:
    """Every passage is in the copy, every claim of a rule in its passage, and all of the copy belongs to a passage."""
    checked = verify(held.plan, text)
    yield from ((clause, FaultCode.PASSAGE_CHANGED, "") for clause in checked.changed)
    yield from ((clause, FaultCode.PASSAGE_MISSING, "") for clause in checked.missing)
    yield from (("", FaultCode.TEXT_NOT_COVERED, str(stretch.line)) for stretch in checked.uncovered)
    rules = {rule.key: rule for rule in held.plan.rules}
    for claim in checked.unproven:
        code = FaultCode.CLAIM_MISSING if claim.claimed else FaultCode.CLAIM_LEFT_OUT
        code = FaultCode.CLAIM_OUT_OF_TURN if claim.kind is ClaimKind.TURN else code
        yield rules.get(claim.owner, claim.owner), code, claim.claimed or ", ".join(claim.printed)


def _title_faults(held: _Package, text: str) -> _FaultsFound:
    """No title and no product is a whole cell or sentence of the decision, but for one as short as a name."""
    copied = {letters_and_digits(_LABEL.sub("", each)).casefold() for each in _STOPS.split(text)}
    for rule in held.plan.rules:
        for said in dict.fromkeys(each.vi for each in _bilingual_texts(rule)):
            if len(said.split()) >= _WORDS_OF_A_SENTENCE and letters_and_digits(said).casefold() in copied:
                yield rule, FaultCode.COPIED, said


def _copy_faults(held: _Package, text: str) -> Iterator[PlanFault]:
    """No sentence of the decision stands in the package, but for names of instruments and agencies.

    It is told at the line that copies, of the constant that stands there.
    """
    cited = [*held.plan.decision.legal_bases, *(each for rule in held.plan.rules for each in rule.instruments)]
    named = {*(each.number for each in cited), *(each.name.vi for each in held.plan.roster)}
    for path in held.files:
        for line, copied in copied_from(text, path.read_text(encoding="utf-8"), named):
            yield PlanFault(held.name_at(path, line), str(path), line, FaultCode.COPIED, copied)


def copied_from(decision: str, written: str, named: Collection[str] = ()) -> Iterator[tuple[int, str]]:
    """Where a text copies a decision: the line, from 1, and how what is copied begins there.

    Args:
        decision: The text of the decision.
        written: The text that should be in words of its own.
        named: Names of instruments and agencies, which may be as long as they are.

    >>> list(copied_from("98 % hồ sơ được giải quyết đúng hạn theo quy định của pháp luật hiện hành", "98 % on time"))
    []
    """
    source = letters_and_digits(decision).casefold()
    runs = {source[start : start + RUN] for start in range(len(source) - RUN + 1)}
    for name in sorted(named, key=len, reverse=True):  # a name may stand within another
        written = written.replace(name, "")
    lines = [letters_and_digits(line).casefold() for line in written.splitlines()]
    letters = "".join(lines)
    line_of = [number for number, line in enumerate(lines, start=1) for _ in line]
    before = -2
    for start in range(len(letters) - RUN + 1):
        if letters[start : start + RUN] in runs:
            if start > before + 1:
                yield line_of[start], letters[start : start + RUN]
            before = start
