"""Successions: what became of agencies, on which day and by whose word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from sys import maxsize
from types import MappingProxyType
from typing import Final, final

from attrs import field, frozen
from attrs.validators import optional

from cchc_rules.agencies.agency import Agency, Level, names_together
from cchc_rules.dates.period import require_day
from cchc_rules.errors import PlanConflict
from cchc_rules.flag import check_flag
from cchc_rules.message import message
from cchc_rules.source import Certainty, Source
from cchc_rules.text import Bilingual, LabelledEnum, Language, code_of

__all__ = ["Succession", "SuccessionKind", "Successors", "all_documented", "least_certain"]


class SuccessionKind(LabelledEnum):
    """What became of agencies on a day (loại sự kiện)."""

    FORMED = "formed", "hình thành", "formed"
    RENAMED = "renamed", "đổi tên", "renamed"
    MERGED = "merged", "sáp nhập", "merged"
    CONSOLIDATED = "consolidated", "hợp nhất", "consolidated"
    DIVIDED = "divided", "chia tách", "divided"
    DISSOLVED = "dissolved", "kết thúc hoạt động", "dissolved"
    TRANSFERRED = "transferred", "chuyển giao nhiệm vụ", "duties transferred"


_MANY = 9
_WEAKEST_FIRST: Final = (Certainty.UNDETERMINED, Certainty.REPORTED, Certainty.INFERRED, Certainty.DOCUMENTED)
_NOBODY: Final = Bilingual("không có cơ quan nào", "nobody")
_NOT_KNOWN: Final = Bilingual("chưa rõ cơ quan tiếp nhận", "who took over is not known")
_NEW_BODY: Final = Bilingual("về pháp lý là cơ quan mới, giữ tên cũ", "in law a new body under the name of an old one")
_NOT_YET: Final = Bilingual("chưa hình thành", "not there yet")
_ONE, _ANY, _SEVERAL = range(1, 2), range(1, maxsize), range(2, maxsize)
_NONE, _ANY_OR_NONE = range(1), range(maxsize)
_AGENCY_COUNTS: Final[Mapping[SuccessionKind, tuple[range, range]]] = MappingProxyType(
    {
        SuccessionKind.FORMED: (_NONE, _ANY),
        SuccessionKind.RENAMED: (_ONE, _ONE),
        SuccessionKind.MERGED: (_ANY, _ONE),
        SuccessionKind.CONSOLIDATED: (_SEVERAL, _ONE),
        SuccessionKind.DIVIDED: (_ONE, _SEVERAL),
        SuccessionKind.DISSOLVED: (_ANY, _NONE),
        SuccessionKind.TRANSFERRED: (_ANY, _ANY_OR_NONE),
    }
)
"""Of how many agencies, and to how many, each change goes."""


@final
@frozen
class Succession:
    """Agencies end, or hand on duties, and others answer from that day on (việc sắp xếp cơ quan).

    Agencies that are merged go into one that was there before, or several into a new one. Agencies that are
    consolidated (hợp nhất) all end, and a new one begins: in law also where it keeps the name of one of them. It then
    keeps that one's key, and stands on both sides.

    Args:
        kind: What became of them.
        day: The first day on which it is so.
        predecessors: Who ends on it; for duties that are transferred, who carried them.
        successors: Who answers from it on; whoever the roster does not know yet begins on this day, but for the one
            into which a single agency is merged. None where that is not known, or where nobody does.
        source: Who says so, and how certain it is.
        rule_keys: The keys of the rules that are transferred, where the agencies themselves go on.
        ends_level: The level of government that ends with it.
        leaves_nobody: Whether the source, a document, says that nobody takes over. Otherwise a change without
            successors leaves open who does.

    Raises:
        NotADay: Where `day` is not a date.
        BadValue: Where `leaves_nobody` is neither True nor False.
        PlanConflict: Where the change goes of or to another number of agencies, an agency stands on both sides of one
            that is no consolidation, duties are named for another change, a level ends, or nobody is left, by another
            change than a dissolution, or nobody is left by the word of no document.
    """

    kind: SuccessionKind
    day: date
    predecessors: tuple[Agency, ...]
    successors: tuple[Agency, ...]
    source: Source
    rule_keys: tuple[str, ...] = ()
    ends_level: Level | None = field(default=None, validator=optional(code_of(Level)))
    leaves_nobody: bool = field(default=False, validator=check_flag)

    def __attrs_post_init__(self) -> None:
        require_day(self.day, "Succession.day")
        of, to = _AGENCY_COUNTS[self.kind]
        dissolves = self.kind is SuccessionKind.DISSOLVED
        if (
            len(self.predecessors) not in of
            or len(self.successors) not in to
            or (self.kept_keys and self.kind is not SuccessionKind.CONSOLIDATED)
            or (self.rule_keys != ()) is not (self.kind is SuccessionKind.TRANSFERRED)
            or (self.ends_level is not None and not dissolves)
        ):
            raise PlanConflict(
                self, message("agencies, duties and a level as they can be {kind}", kind=self.kind.label)
            )
        if self.leaves_nobody and (not dissolves or self.source.certainty is not Certainty.DOCUMENTED):
            raise PlanConflict(self, "a dissolution read in a document, where nobody is said to take over")

    @property
    def kept_keys(self) -> frozenset[str]:
        """The keys of those that stand on both sides, which are new bodies in law under the names of old ones."""
        return frozenset(each.key for each in self.predecessors) & frozenset(each.key for each in self.successors)

    @property
    def heirs_known(self) -> bool:
        """Whether it is known who answers from then on, be it nobody."""
        return bool(self.successors) or self.leaves_nobody

    @property
    def certainty(self) -> Certainty:
        """How far it can be relied on for who answers, which is as far as its source; undetermined without an heir."""
        return self.source.certainty if self.heirs_known else Certainty.UNDETERMINED

    def sentence(self, language: Language = "en") -> str:
        """What became of whom, from which day, and how certain that is.

        Args:
            language: "vi" or "en".
        """
        of, to = (_names(side, language) for side in (self.predecessors, self.successors))
        whom = " → ".join(filter(None, (of, to)))
        said = [self.kind.label.in_(language), self.source.certainty.label.in_(language)]
        if self.kept_keys:
            said.append(_NEW_BODY.in_(language))
        if not self.heirs_known:
            said.append(_NOT_KNOWN.in_(language))
        return f"{self.day:%d/%m/%Y}: {whom} ({'; '.join(said)}) – {self.source.text.in_(language)}"


def _names(agencies: tuple[Agency, ...], language: Language) -> str:
    """Their names; of many, the first and how many more there are."""
    shown = agencies if len(agencies) <= _MANY else agencies[:1]
    named = names_together(shown, language)
    return named if shown is agencies else f"{named}, + {len(agencies) - 1}"


def all_documented(successions: Iterable[Succession]) -> bool:
    """Whether every one of the successions was read in a document that says who answers, so that all is certain."""
    return all(succession.certainty is Certainty.DOCUMENTED for succession in successions)


def least_certain(successions: Iterable[Succession]) -> Certainty | None:
    """How far what rests on the successions can be relied on: as far as the weakest of them; None without any."""
    found = {succession.certainty for succession in successions}
    return next((each for each in _WEAKEST_FIRST if each in found), None)


@final
@frozen
class Successors:
    """Who answers for an agency on a day, and by which successions (cơ quan kế thừa).

    Args:
        agency: The agency asked about.
        on: The day asked about.
        agencies: Who answers, as far as is known: the agency itself while it exists.
        successions: By which successions, in the order of their days; none where nothing has happened to it.
        all_known: Whether these are all who answer. False where it ended, or handed on its duties, and no document says
            to whom; nobody is an answer only where one says that nobody is left.
    """

    agency: Agency
    on: date
    agencies: tuple[Agency, ...]
    successions: tuple[Succession, ...]
    all_known: bool

    @property
    def certain(self) -> bool:
        """Whether all who answer are known, and every succession that this rests on was read in a document."""
        return self.all_known and all_documented(self.successions)

    def sentence(self, language: Language = "en") -> str:
        """Who answers, and by which successions, to be read by people.

        Args:
            language: "vi" or "en".
        """
        who = [agency.name.in_(language) for agency in self.agencies]
        if not self.all_known:
            who.append(_NOT_KNOWN.in_(language))
        if not who:
            who.append((_NOBODY if self.successions else _NOT_YET).in_(language))
        return "; ".join((", ".join(who), *(succession.sentence(language) for succession in self.successions)))
