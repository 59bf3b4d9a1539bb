"""Checking a plan package: what it has to keep, what a copy of its document says, and what is still to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from attrs import evolve, frozen

from cchc_rules.authoring.translation import untranslated
from cchc_rules.law.plan import Plan
from cchc_rules.plans.hover import has_hover_text
from cchc_rules.plans.package_constants import package_constants, package_files
from cchc_rules.testing.conformance_checks import faults_of_package
from cchc_rules.testing.plan_faults import FaultCode
from cchc_rules.text import Bilingual, Language

__all__ = ["CheckedPackage", "Told", "check_package"]

_TO_DO: Final = "TODO"
_CODE_TO_DO: Final = "to_do"
_NOT_CHECKED: Final = "not_checked"
_NOT_IN_ENGLISH: Final = "not_in_english"
_LOCK_AGAIN: Final = {FaultCode.LOCK_STALE.value, FaultCode.HOVER_STALE.value}


@frozen(order=True)
class Told:
    """A thing that is wrong with a package, or still to do (điều cần xem).

    Args:
        file: The file.
        line: The line, from 1.
        rule: Address and ordinal of the rule, the key of the measure or agency, or the address of the passage; empty
            where it is about none.
        code: The code of the fault, `to_do`, `not_in_english`, or `not_checked` for what no passage is named for.
        sentence: What it is, and what to do.
    """

    file: str
    line: int
    rule: str
    code: str
    sentence: str

    def located(self) -> str:
        """The sentence with its place before it, as editors and build servers read it: `rules.py:120: II.1/1: …`."""
        who = f"{self.rule}: " if self.rule else ""
        return f"{self.file}:{self.line}: {who}{self.sentence}"


@frozen
class CheckedPackage:
    """What was found about a package (kết quả kiểm tra).

    Args:
        told: What is wrong, then what is still to do, to be locked, not held against the copy, and not in English; each
            in the order of files and lines.
    """

    told: tuple[Told, ...]

    @property
    def is_finished(self) -> bool:
        """Whether nothing is wrong and nothing is to do; what is not in English yet reads as in Vietnamese."""
        return all(each.code in (_NOT_CHECKED, _NOT_IN_ENGLISH) for each in self.told)

    def summary(self) -> Bilingual:
        """How much is wrong, to do and not in English, in both languages."""
        codes = Counter(each.code for each in self.told)
        todos, foreign = codes[_CODE_TO_DO], codes[_NOT_IN_ENGLISH]
        faults = len(self.told) - todos - foreign - codes[_NOT_CHECKED]
        return Bilingual(
            f"{faults} lỗi, {todos} việc còn phải làm, {foreign} chỗ chưa có tiếng Anh",
            f"faults: {faults}; still to do: {todos}; not in English: {foreign}",
        )


def check_package(package: str, copy: str | Path, language: Language = "en") -> CheckedPackage:
    """Hold a plan package against what every package has to keep, and against a copy of its document.

    Args:
        package: The name by which it is imported.
        copy: The file of the copy, of any kind that `scaffold` reads.
        language: What is told in.

    Raises:
        BadValue: Where the package holds no plan.
        BadSheet: Where the copy is not of the kind that its name says, or no text in UTF-8.
        BadCell: For a cell of a workbook that says no value.
        MissingExtra: Where the extra that its kind needs is not installed.
        OSError: Where the copy cannot be read.
    """
    faults = [
        Told(each.file, each.line, each.rule, each.code.value, each.sentence(language))
        for each in faults_of_package(package, copy)
    ]
    real = sorted(each for each in faults if each.code not in _LOCK_AGAIN)
    stale = sorted(each for each in faults if each.code in _LOCK_AGAIN)
    notes = (*_told_together(stale, language), *_not_checked(package, language))
    foreign = sorted(_not_translated(package, language))
    return CheckedPackage((*real, *sorted(_still_to_do(package)), *notes, *foreign))


def _told_together(stale: Sequence[Told], language: Language) -> Sequence[Told]:
    """All that the lock command writes anew as one, at the first of its places."""
    if len(stale) < 2:
        return stale
    said = Bilingual(
        f"tệp khóa và lời chú không như nội dung hiện nay ở {len(stale)} chỗ: hãy chạy lại lệnh khóa",
        f"the lock file and the texts below constants do not say what is said now, in {len(stale)} places: lock again",
    )
    return (evolve(stale[0], rule="", sentence=said.in_(language)),)


def _not_checked(package: str, language: Language) -> Iterator[Told]:
    """That the facts of the document are not held against the copy, where it names no passage for them."""
    constants = list(package_constants(package))
    plan, at_plan = next((each.value, each) for each in constants if isinstance(each.value, Plan))
    if not plan.decision.clauses:
        at = next((each for each in constants if each.value is plan.decision), at_plan)
        said = Bilingual(
            "không đối chiếu số, ngày, người ký và căn cứ với bản văn bản, vì `clauses` không nêu đoạn nào",
            "number, day, signer and bases are not held against the copy, for `clauses` names no passage",
        )
        yield Told(str(at.file), at.line, plan.decision.label.vi, _NOT_CHECKED, said.in_(language))


def _not_translated(package: str, language: Language) -> Iterator[Told]:
    """The texts that stand in Vietnamese alone, each at the constant that says it, or else at the plan."""
    constants = list(package_constants(package))
    at_plan, plan = next((each, each.value) for each in constants if isinstance(each.value, Plan))
    places = {each.value.key: each for each in constants if has_hover_text(each.value)}
    for missing in untranslated(plan):
        at = places.get(missing.owner, at_plan)
        said = Bilingual(f"“{missing.vi}” chưa có tiếng Anh", f"“{missing.vi}” is not in English yet")
        yield Told(str(at.file), at.line, missing.owner.rpartition(":")[2], _NOT_IN_ENGLISH, said.in_(language))


def _still_to_do(package: str) -> Iterator[Told]:
    constants = [each for each in package_constants(package) if has_hover_text(each.value)]
    for file in package_files(package).values():
        here = [each for each in constants if each.file == file]
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
            place = line.find(_TO_DO)
            if place < 0:
                continue
            owner = next((each for each in here if each.line <= number <= each.docstring_end_line), None)
            if owner is not None and number > owner.end_line:
                continue  # the docstring repeats what the constant says
            key = "" if owner is None or not has_hover_text(owner.value) else owner.value.key.rpartition(":")[2]
            yield Told(str(file), number, key, _CODE_TO_DO, line[place:].rstrip('",) '))
