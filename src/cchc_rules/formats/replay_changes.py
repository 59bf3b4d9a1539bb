"""What can have changed since a receipt was written, in words: rule data, observations, code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial
from operator import attrgetter
from typing import ClassVar, Final, TypeAlias, final

from attrs import frozen

from cchc_rules.card import Card, Shown, facts_in
from cchc_rules.dates.period import format_day, write_day
from cchc_rules.findings.observation import Figure, Observation, RollCall
from cchc_rules.flat_table import CellValue, Column, ColumnType, FlatTable, worded_columns
from cchc_rules.formats.receipt import Receipt, RecordedFinding, RecordedRule, observation_digest
from cchc_rules.law.digest import SHORT_DIGEST
from cchc_rules.text import Bilingual, LabelledEnum, Language

__all__ = [
    "Cause",
    "CodeDiffers",
    "Difference",
    "ObservationsDiffer",
    "PlanPart",
    "RecordedFindingChange",
    "RecordedRuleChange",
    "Replay",
    "RulesDiffer",
]


class Cause(LabelledEnum):
    """Why a replay comes out otherwise (nguyên nhân)."""

    RULE_DATA = "rule_data", "dữ liệu quy định", "rule data"
    OBSERVATIONS = "observations", "thông tin đầu vào", "observations"
    CODE = "code", "phần mềm", "code"


class PlanPart(LabelledEnum):
    """What a plan holds beside the rules that are judged (phần khác của kế hoạch)."""

    DECISION = "decision", "thông tin về quyết định", "the facts of the decision"
    ROSTER = "roster", "danh mục cơ quan", "the roster"
    MEASURES = "measures", "chỉ số", "the measures"
    DUTIES = "duties", "nhiệm vụ", "the duties"
    NOT_ENCODED = "not_encoded", "phần không chuyển thành quy định", "the passages not encoded"
    AMENDMENTS = "amendments", "văn bản sửa đổi, bổ sung", "the amendments"
    REST = "rest", "phần còn lại của kế hoạch", "the rest of the plan"


@frozen
class RecordedRuleChange:
    """A rule that is no longer what it was (quy định thay đổi).

    Args:
        key: Its key.
        before: As it was judged for the receipt; None where it was not.
        after: As it is judged now; None where it is not.
        title: Its title; None where the plan has it no more.
    """

    key: str
    before: RecordedRule | None
    after: RecordedRule | None
    title: Bilingual | None = None

    def sentence(self, language: Language = "en") -> str:
        """The rule and its versions.

        Args:
            language: "vi" or "en".
        """
        if self.before is None:
            said = Bilingual("được bổ sung", "added")
        elif self.after is None:
            said = Bilingual("không còn", "gone")
        elif self.before.version == self.after.version:
            same = self.after.version
            said = Bilingual(f"nội dung khác, vẫn là phiên bản {same}", f"other content, still version {same}")
        else:
            versions = f"{self.before.version} → {self.after.version}"
            said = Bilingual(f"phiên bản {versions}", f"version {versions}")
        title = "" if self.title is None else f"{self.title.in_(language)}, "
        return f"{title}{self.key} ({said.in_(language)})"


@frozen
class RecordedFindingChange:
    """A finding that comes out otherwise (kết luận thay đổi).

    Args:
        key: The key of the rule.
        agency: The key of the agency or class, or None.
        part: The key of the measure of a part, or None.
        before: What the receipt says; None where it has no such finding.
        after: What is found now; None where there is no such finding.
        cause: The first of these that accounts for it: the rule, or what findings rest on beside the rules, is another;
            other observations bear on the rule; the code judges otherwise.
        title: The titles of the rule and of the part, and the name of the agency, as far as the plan and the roster
            have them; None where the plan has the rule no more.
    """

    key: str
    agency: str | None
    part: str | None
    before: RecordedFinding | None
    after: RecordedFinding | None
    cause: Cause
    title: Bilingual | None = None

    def sentence(self, language: Language = "en") -> str:
        """What was found and what is found now.

        Args:
            language: "vi" or "en".
        """
        nothing = Bilingual("không có kết luận", "no finding").in_(language)
        was, now = (nothing if each is None else each.sentence(language) for each in (self.before, self.after))
        keys = ", ".join(filter(None, (self.key, self.agency, self.part)))
        about = keys if self.title is None else f"{self.title.in_(language)} ({keys})"
        return Bilingual(f"{about}: trước là {was}; nay là {now}", f"{about}: was {was}; is now {now}").in_(language)


@final
@frozen
class RulesDiffer:
    """The plan says something else than it did (dữ liệu quy định khác).

    Args:
        rules: The rules that were changed, added or removed, of those that are judged.
        parts: What else in the plan is different.
    """

    rules: tuple[RecordedRuleChange, ...]
    parts: tuple[PlanPart, ...]
    cause: ClassVar[Cause] = Cause.RULE_DATA

    def sentence(self, language: Language = "en") -> str:
        """Which rules and parts.

        Args:
            language: "vi" or "en".
        """
        named = [rule.sentence(language) for rule in self.rules] + [part.label.in_(language) for part in self.parts]
        said = "; ".join(named)
        return Bilingual(f"Dữ liệu quy định đã khác: {said}", f"The rule data differ: {said}").in_(language)


@final
@frozen
class ObservationsDiffer:
    """Something else was known (thông tin đầu vào khác).

    Args:
        missing: The digests of what the receipt was given for and is not known now, sorted.
        added: What is known now and the receipt was not given for, in the order of its digests.
    """

    missing: tuple[str, ...]
    added: tuple[Observation, ...]
    cause: ClassVar[Cause] = Cause.OBSERVATIONS

    def sentence(self, language: Language = "en") -> str:
        """Which observations: those at hand by measure or rule, agency and days; those missing by their digests alone.

        A receipt holds no more of an observation than its digest.

        Args:
            language: "vi" or "en".
        """
        missing = ", ".join(f"{mark[:SHORT_DIGEST]}…" for mark in self.missing)
        added = ", ".join(
            f"{_subject_words(each).in_(language)} ({observation_digest(each)[:SHORT_DIGEST]}…)" for each in self.added
        )
        said = [Bilingual(f"thiếu {missing}", f"missing are {missing}")] if missing else []
        said += [Bilingual(f"thêm {added}", f"added are {added}")] if added else []
        named = "; ".join(each.in_(language) for each in said)
        return Bilingual(f"Thông tin đầu vào đã khác: {named}", f"The observations differ: {named}").in_(language)


@final
@frozen
class CodeDiffers:
    """The code judges otherwise by the same rules and observations (phần mềm khác).

    Args:
        before: The version of the library that wrote the receipt.
        after: The version that replayed it.
        findings: What comes out otherwise for no other cause.
    """

    before: str
    after: str
    findings: tuple[RecordedFindingChange, ...]
    cause: ClassVar[Cause] = Cause.CODE

    def sentence(self, language: Language = "en") -> str:
        """The versions, and the rules on which they disagree.

        Args:
            language: "vi" or "en".
        """
        keys = ", ".join(dict.fromkeys(finding.key for finding in self.findings))
        return Bilingual(
            f"Phần mềm đánh giá khác (phiên bản {self.before}, nay {self.after}): {keys}",
            f"The code judges otherwise (version {self.before}, now {self.after}): {keys}",
        ).in_(language)


Difference: TypeAlias = RulesDiffer | ObservationsDiffer | CodeDiffers
"""What can have changed since a receipt was written."""


@frozen(repr=False)
class Replay(FlatTable, Shown):
    """What came out when a receipt was replayed (kết quả đánh giá lại).

    Args:
        receipt: What the receipt says.
        now: What a receipt would say now.
        differences: What has changed: the rule data, the observations, the code, in this order, each at most once.
        changes: The findings that come out otherwise, each with its cause, in the order of the receipt and then of what
            is found now.
    """

    receipt: Receipt
    now: Receipt
    differences: tuple[Difference, ...]
    changes: tuple[RecordedFindingChange, ...]

    def __repr__(self) -> str:
        causes = Counter(change.cause for change in self.changes)
        told = ", ".join(f"{causes[cause]} by {cause.value}" for cause in Cause if cause in causes)
        found = "the same" if self.same else f"changed in {', '.join(self.causes)}; findings: {told or 'none'}"
        return f"<Replay {self.receipt.plan} on {self.receipt.as_of}: {found}>"

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns of its flat form, which has a row for each finding that changed."""
        return tuple(_change_columns(self.receipt))

    def _items(self) -> Iterable[RecordedFindingChange]:
        return self.changes

    def card(self, language: Language = "en") -> Card:
        """What has changed, and the first of the findings that come out otherwise, on one screen.

        Args:
            language: "vi" or "en".
        """
        answer, *sentences = self.sentences(language)
        differences = sentences[: len(self.differences)]
        facts = facts_in(
            language,
            (Bilingual("ngày xem xét", "day of looking"), write_day(self.receipt.as_of, language)),
            (Bilingual("kết quả", "result"), answer),
            *((difference.cause.label, said) for difference, said in zip(self.differences, differences, strict=True)),
        )
        rows = ((change.cause.label.in_(language), change.sentence(language)) for change in self.changes)
        return Card(self.receipt.plan, facts, tuple(rows), language)

    @property
    def same(self) -> bool:
        """Whether nothing has changed; another version of the library that finds the same is no change."""
        return not self.differences

    @property
    def causes(self) -> tuple[Cause, ...]:
        """The kinds of what has changed."""
        return tuple(difference.cause for difference in self.differences)

    def sentences(self, language: Language = "en") -> tuple[str, ...]:
        """The answer in words: a summary, then a sentence for each difference and for each finding that changed.

        Args:
            language: "vi" or "en".
        """
        if self.same:
            return (Bilingual("Kết quả đánh giá lại không đổi", "Replayed: the same").in_(language),)
        causes = ", ".join(cause.label.in_(language) for cause in self.causes)
        return (
            Bilingual(f"Kết quả đánh giá lại có thay đổi: {causes}", f"Replayed: changed in {causes}").in_(language),
            *(difference.sentence(language) for difference in self.differences),
            *(change.sentence(language) for change in self.changes),
        )


_RECORDED: Final = (
    ("status", ColumnType.TEXT, Bilingual("kết quả, theo mã", "what was found, by its code")),
    ("reason", ColumnType.TEXT, Bilingual("lý do, theo mã", "why, by its code")),
    ("reaches", ColumnType.TRUTH, Bilingual("có đạt mức hay không", "whether what is known reaches what is asked")),
    ("value", ColumnType.TEXT, Bilingual("giá trị", "the value as it is printed")),
)


def _change_columns(receipt: Receipt) -> Iterator[Column]:
    text = ColumnType.TEXT
    part = Bilingual("phần của chỉ số, theo mã", "the part of the measure, by its key")
    cause = Bilingual("nguyên nhân, theo mã", "why it changed, by its code")
    yield Column("plan", text, Bilingual("kế hoạch", "the plan, by its id"), lambda _: receipt.plan)
    yield Column("as_of", ColumnType.DAY, Bilingual("ngày xem xét", "the day of looking"), lambda _: receipt.as_of)
    yield Column("rule", text, Bilingual("quy định, theo mã", "the rule, by its key"), attrgetter("key"))
    yield Column("agency", text, Bilingual("cơ quan, theo mã", "the agency or class, by its key"), attrgetter("agency"))
    yield Column("part", text, part, attrgetter("part"))
    yield from worded_columns("title", Bilingual("nội dung", "what it is about"), attrgetter("title"))
    yield Column("cause", text, cause, lambda change: change.cause.value)
    for when, then in (("before", Bilingual("trước đây", "before")), ("after", Bilingual("nay", "now"))):
        for name, type_, about in _RECORDED:
            said = Bilingual(f"{about.vi}, {then.vi}", f"{about.en}, {then.en}")
            yield Column(f"{name}_{when}", type_, said, partial(_recorded, when, name))
    yield from worded_columns(
        "sentence",
        Bilingual("thay đổi thành câu", "the change as a sentence"),
        lambda change: Bilingual(change.sentence("vi"), change.sentence("en")),
    )


def _recorded(when: str, name: str, change: RecordedFindingChange) -> CellValue:
    """What a finding said, before or after; nothing where there was none."""
    said: CellValue = getattr(getattr(change, when), name, None)
    return said


def _subject_words(observation: Observation) -> Bilingual:
    """What an observation is about: the measure or the rule, the agency, and the days."""
    if isinstance(observation, Figure | RollCall):
        subject, period = observation.measure.title, observation.period
        days = Bilingual(f"{format_day(period.start)} – {format_day(period.last_day)}", str(period))
    else:
        subject, days = observation.rule.title, Bilingual(format_day(observation.day), str(observation.day))
    said = (subject, *(() if observation.agency is None else (observation.agency.name,)), days)
    return Bilingual(", ".join(each.vi for each in said), ", ".join(each.en for each in said))
