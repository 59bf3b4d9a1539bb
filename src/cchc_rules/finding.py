"""Findings: what was found about a rule, with a code for the reason and the evidence, and the sentence on demand."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import TypeGuard, TypeVar

from attrs import field, frozen

from cchc_rules.model import Activity, Outcome, Rule, Target
from cchc_rules.observation import Delivery, Figure, Observation, RollCall, Value
from cchc_rules.plan import Plan
from cchc_rules.roster import Party, Roster
from cchc_rules.succession import Succession, all_documented
from cchc_rules.text import Bilingual, Code, Language
from cchc_rules.when import Within

__all__ = ["Finding", "Findings", "Judgeable", "Reason", "Status", "Unused", "UnusedReason"]

_K = TypeVar("_K", bound=Hashable)

Judgeable = Target | Outcome | Activity
"""The rules that a finding can be about, which is every rule but a duty."""


class Status(Code):
    """What is found (kết quả đánh giá)."""

    MET = "met", "Đạt", "Met"
    MISSED = "missed", "Không đạt", "Missed"
    OPEN = "open", "Chưa đến hạn", "Open"
    UNKNOWN = "unknown", "Chưa đủ thông tin", "Unknown"
    CONTESTED = "contested", "Số liệu mâu thuẫn", "Contested"
    NOT_APPLICABLE = "not_applicable", "Không áp dụng", "Not applicable"


class Reason(Code):
    """Why a finding has its status (lý do)."""

    REACHED = "reached", "đã đạt mức chỉ tiêu", "the threshold is reached"
    NOT_REACHED = "not_reached", "thấp hơn mức chỉ tiêu", "the threshold is not reached"
    REACHED_EARLY = (
        "reached_early",
        "số liệu cả kỳ đã chắc chắn đạt trước khi hết kỳ",
        "settled before the end of the period: reached",
    )
    NOT_REACHED_EARLY = (
        "not_reached_early",
        "số liệu cả kỳ đã chắc chắn không đạt trước khi hết kỳ",
        "settled before the end of the period: not reached",
    )
    ON_TRACK = "on_track", "kỳ báo cáo gần nhất đạt mức chỉ tiêu", "the latest part of the period is on track"
    BEHIND = "behind", "kỳ báo cáo gần nhất thấp hơn mức chỉ tiêu", "the latest part of the period is behind"
    UNDECIDED = "undecided", "các trường hợp chưa rõ còn có thể đổi kết quả", "unknown cases can still change it"
    PART_OF_PERIOD = "part_of_period", "mới có số liệu một phần của kỳ", "only part of the period was reported"
    FIGURES_DISAGREE = "figures_disagree", "các số liệu cùng kỳ không khớp nhau", "figures for one period disagree"
    NOTHING_TO_MEASURE = "nothing_to_measure", "không phát sinh trường hợp nào", "there was no case to count"
    ATTESTED = "attested", "đã được xác nhận", "it is attested"
    ATTESTED_NOT = "attested_not", "được xác nhận là chưa thực hiện", "it is attested not to hold"
    ATTESTED_AFTERWARDS = (
        "attested_afterwards",
        "chỉ được xác nhận sau khi hết kỳ",
        "it was attested only after the period",
    )
    ATTESTATIONS_DISAGREE = (
        "attestations_disagree",
        "các xác nhận cùng ngày trái nhau",
        "attestations of one day disagree",
    )
    DELIVERED = "delivered", "đã giao đúng hạn", "delivered in time"
    DELIVERED_EARLY = (
        "delivered_early",
        "giao trước khi bắt đầu thời gian thực hiện",
        "delivered before its window opened",
    )
    DELIVERED_LATE = "delivered_late", "giao sau hạn", "delivered after its last day"
    EVENT_UNKNOWN = "event_unknown", "chưa có ngày của sự kiện tính hạn", "the event it is counted from has no day yet"
    NO_DUE_DAY = "no_due_day", "kế hoạch không ấn định ngày", "the plan sets no day"
    OTHERS_SILENT = "others_silent", "các cơ quan còn lại chưa báo cáo", "the other agencies have not reported"
    NOTHING_REPORTED = "nothing_reported", "chưa có báo cáo", "nothing was reported"
    AGENCY_ENDED = "agency_ended", "cơ quan đã kết thúc hoạt động trước hạn", "the agency had ended by then"
    LEVEL_ENDED = (
        "level_ended",
        "cấp chính quyền này đã kết thúc hoạt động trước hạn",
        "its level of government had ended by then",
    )


class UnusedReason(Code):
    """Why an observation bears on no finding (lý do không sử dụng)."""

    NO_RULE = "no_rule", "kế hoạch không có quy định tương ứng", "no rule of the plan asks for it"
    OTHER_DEFINITION = "other_definition", "tính theo định nghĩa khác", "it is counted by another definition"
    OTHER_LEVEL = "other_level", "không thuộc cấp được quy định", "the rule is for another level"
    OTHER_PERIOD = "other_period", "kỳ số liệu nằm ngoài kỳ quy định", "its period is not part of the rule's"
    NOT_A_LEAD = "not_a_lead", "không phải cơ quan chủ trì", "the agency does not lead the activity"
    NOT_YET_KNOWN = "not_yet_known", "phát sinh sau ngày đánh giá", "it is later than the day of looking"
    AGENCY_ABSENT = "agency_absent", "cơ quan không tồn tại trong thời gian đó", "the agency did not exist then"


@frozen
class Finding:
    """What is found about one rule, for one agency, on one day (kết luận).

    Args:
        rule: The rule.
        agency: The agency, or class of agencies, that it is about; None where the rule names nobody and nobody
            reported, or where a roll call covers everybody.
        on: The day of looking.
        status: What is found.
        reason: Why.
        reaches: Whether what is known reaches what is asked: True where met, False where missed; where the finding is
            open, whether it is on track; None where that cannot be said.
        evidence: The observations it rests on, the decisive ones first.
        events: By which events the agency answers for the one that the rule names, or has ended; none as at signing.
    """

    rule: Judgeable
    agency: Party | None
    on: date
    status: Status
    reason: Reason
    reaches: bool | None
    evidence: tuple[Observation, ...]
    events: tuple[Succession, ...] = ()

    @property
    def certain(self) -> bool:
        """Whether every event that it rests on was read in a document."""
        return all_documented(self.events)

    @property
    def value(self) -> Value | None:
        """The value of the decisive figure or roll call; None without one."""
        first = self.evidence[0] if self.evidence else None
        return first.value if isinstance(first, Figure | RollCall) else None

    def because(self, language: Language = "en") -> str:
        """The reason as words, with the counts and days behind it.

        Args:
            language: "vi" or "en".
        """
        return f"{self.reason.label.in_(language)}{_detail(self, language)}"

    def sentence(self, language: Language = "en") -> str:
        """The finding as a sentence, to be read by people.

        Args:
            language: "vi" or "en".
        """
        who = "" if self.agency is None else f"{self.agency.name.in_(language)}: "
        return f"{who}{self.status.label.in_(language)} – {self.because(language)}"


@frozen
class Unused:
    """An observation that bears on no finding, and why.

    Args:
        observation: The observation.
        reason: Why.
        events: By which events the agency did not exist then; they name who answers instead.
    """

    observation: Observation
    reason: UnusedReason
    events: tuple[Succession, ...] = ()


@frozen
class Findings:
    """What is found about the rules of a plan on a day, and what could not be used (bảng đánh giá).

    Args:
        plan: The plan.
        on: The day of looking.
        all: The findings, in the order of the rules and then of the agencies' keys.
        unused: The observations that bear on none of them.
        closed_world: Whether the record was taken as complete.
        roster: Who exists on which day and answers for whom; None for the agencies as the plan names them.
    """

    plan: Plan = field(repr=False)
    on: date
    all: tuple[Finding, ...]
    unused: tuple[Unused, ...]
    closed_world: bool = False
    roster: Roster | None = field(default=None, repr=False)

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.all)

    def __len__(self) -> int:
        return len(self.all)

    def about(self, rule: Rule) -> tuple[Finding, ...]:
        """The findings about one rule."""
        return tuple(finding for finding in self.all if finding.rule.key == rule.key)

    def by_area(self) -> Mapping[int, tuple[Finding, ...]]:
        """The findings of each area of reform that has any, 1 to 7."""
        return _grouped((finding.rule.area, finding) for finding in self.all)

    def by_agency(self) -> Mapping[str | None, tuple[Finding, ...]]:
        """The findings about each agency, by its key; None for those about nobody in particular."""
        return _grouped((None if finding.agency is None else finding.agency.key, finding) for finding in self.all)

    def by_status(self) -> Mapping[Status, tuple[Finding, ...]]:
        """The findings of each status that occurs."""
        return _grouped((finding.status, finding) for finding in self.all)


def _grouped(pairs: Iterable[tuple[_K, Finding]]) -> Mapping[_K, tuple[Finding, ...]]:
    groups: dict[_K, list[Finding]] = {}
    for key, finding in pairs:
        groups.setdefault(key, []).append(finding)
    return MappingProxyType({key: tuple(group) for key, group in groups.items()})


def _of_one_period(each: Observation, first: Figure | RollCall) -> TypeGuard[Figure | RollCall]:
    return isinstance(each, Figure | RollCall) and each.period == first.period


def _detail(finding: Finding, language: Language) -> str:
    """The figures and days behind a finding, in brackets; counts stay counts, for a percentage would be rounded."""
    rule = finding.rule
    said: list[Bilingual] = []
    if isinstance(rule, Target):
        first = finding.evidence[0] if finding.evidence else None
        if isinstance(first, Figure | RollCall) and first.measure.part_of is not None:
            said.append(first.measure.title)
        if isinstance(first, Figure | RollCall):
            rivals = finding.evidence if finding.status is Status.CONTESTED else (first,)
            values = " ≠ ".join(str(each.value) for each in rivals if _of_one_period(each, first))
            said.append(Bilingual(values.replace(".", ","), values))
        said.append(Bilingual(f"tối thiểu {rule.at_least}".replace(".", ","), f"at least {rule.at_least}"))
    if isinstance(rule, Activity):
        days = ", ".join(f"{seen.day:%d/%m/%Y}" for seen in finding.evidence if isinstance(seen, Delivery))
        if days:
            said.append(Bilingual(f"giao ngày {days}", f"delivered on {days}"))
        if isinstance(rule.due, Within):
            said.append(Bilingual(rule.due.sentence("vi"), rule.due.sentence("en")))
        elif rule.due.last_day is not None:
            last = f"{rule.due.last_day:%d/%m/%Y}"
            said.append(Bilingual(f"hạn cuối {last}", f"last day {last}"))
    words = [*(each.in_(language) for each in said), *(event.sentence(language) for event in finding.events)]
    return f" ({'; '.join(words)})" if words else ""
