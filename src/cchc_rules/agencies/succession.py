"""Successions: what became of agencies, on which day and by whose word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from sys import maxsize
from types import MappingProxyType
from typing import Final, final

from attrs import frozen

from cchc_rules.agencies.agency import Agency, Level
from cchc_rules.dates.period import require_day
from cchc_rules.errors import PlanConflict
from cchc_rules.source import Certainty, Source
from cchc_rules.text import Bilingual, LabelledEnum, Language

__all__ = ["Succession", "SuccessionKind", "Successors", "all_documented", "least_certain"]


class SuccessionKind(LabelledEnum):
    """What became of agencies on a day (loại sự kiện)."""

    FORMED = "formed", "hình thành", "formed"
    RENAMED = "renamed", "đổi tên", "renamed"
    MERGED = "merged", "sáp nhập", "merged"
    DIVIDED = "divided", "chia tách", "divided"
    DISSOLVED = "dissolved", "kết thúc hoạt động", "dissolved"
    TRANSFERRED = "transferred", "chuyển giao nhiệm vụ", "duties transferred"


_MANY = 9
_WEAKEST_FIRST: Final = (Certainty.REPORTED, Certainty.INFERRED, Certainty.DOCUMENTED)
_ONE, _ANY, _SEVERAL, _NONE = range(1, 2), range(1, maxsize), range(2, maxsize), range(1)
_AGENCY_COUNTS: Final[Mapping[SuccessionKind, tuple[range, range]]] = MappingProxyType(
    {
        SuccessionKind.FORMED: (_NONE, _ANY),
        SuccessionKind.RENAMED: (_ONE, _ONE),
        SuccessionKind.MERGED: (_ANY, _ONE),
        SuccessionKind.DIVIDED: (_ONE, _SEVERAL),
        SuccessionKind.DISSOLVED: (_ANY, _NONE),
        SuccessionKind.TRANSFERRED: (_ANY, _ANY),
    }
)
"""Of how many agencies, and to how many, each change goes."""


@final
@frozen
class Succession:
    """Agencies end, or hand on duties, and others answer from that day on (sự kiện kế thừa).

    Args:
        kind: What became of them.
        day: The first day on which it is so.
        predecessors: Who ends on it; for duties that are transferred, who carried them.
        successors: Who answers from it on. One agency that is merged goes into one that was there before; otherwise
            whoever the roster does not know yet begins on this day.
        source: Who says so, and how certain it is.
        rule_keys: The keys of the rules that are transferred, where the agencies themselves go on.
        ends_level: The level of government that ends with it.

    Raises:
        NotADay: Where `day` is not a date.
        PlanConflict: Where the change goes of or to another number of agencies, an agency stands on both sides, duties
            are named for another change, or a level ends by another change than a dissolution.
    """

    kind: SuccessionKind
    day: date
    predecessors: tuple[Agency, ...]
    successors: tuple[Agency, ...]
    source: Source
    rule_keys: tuple[str, ...] = ()
    ends_level: Level | None = None

    def __attrs_post_init__(self) -> None:
        require_day(self.day, "Succession.day")
        of, to = _AGENCY_COUNTS[self.kind]
        if (
            len(self.predecessors) not in of
            or len(self.successors) not in to
            or {agency.key for agency in self.predecessors} & {each.key for each in self.successors}
            or (self.rule_keys != ()) is not (self.kind is SuccessionKind.TRANSFERRED)
            or (self.ends_level is not None and self.kind is not SuccessionKind.DISSOLVED)
        ):
            raise PlanConflict(self, f"agencies, duties and a level as they can be {self.kind.label.en}")

    def sentence(self, language: Language = "en") -> str:
        """What became of whom, from which day, and how certain that is.

        Args:
            language: "vi" or "en".
        """
        of, to = (_names(side, language) for side in (self.predecessors, self.successors))
        whom = " → ".join(filter(None, (of, to)))
        certainty = self.source.certainty.label.in_(language)
        said = f"{self.day:%d/%m/%Y}: {whom} ({self.kind.label.in_(language)}; {certainty})"
        return f"{said} – {self.source.text.in_(language)}"


def _names(agencies: tuple[Agency, ...], language: Language) -> str:
    """Their names; of many, the first and how many more there are."""
    shown = agencies if len(agencies) <= _MANY else agencies[:1]
    more = [f"+ {len(agencies) - 1}"] if shown is not agencies else []
    return ", ".join((*(each.name.in_(language) for each in shown), *more))


def all_documented(successions: Iterable[Succession]) -> bool:
    """Whether every one of the successions was read in a document, so that what rests on them is certain."""
    return all(succession.source.certainty is Certainty.DOCUMENTED for succession in successions)


def least_certain(successions: Iterable[Succession]) -> Certainty | None:
    """How far what rests on the successions can be relied on: as far as the weakest of them; None without any."""
    found = {succession.source.certainty for succession in successions}
    return next((each for each in _WEAKEST_FIRST if each in found), None)


@final
@frozen
class Successors:
    """Who answers for an agency on a day, and by which successions (cơ quan kế thừa).

    Args:
        agency: The agency asked about.
        on: The day asked about.
        agencies: Who answers: the agency itself while it exists; nobody where it was dissolved, or had not begun.
        successions: By which successions, in the order of their days; none where nothing has happened to it.
    """

    agency: Agency
    on: date
    agencies: tuple[Agency, ...]
    successions: tuple[Succession, ...]

    @property
    def certain(self) -> bool:
        """Whether every succession that it rests on was read in a document."""
        return all_documented(self.successions)

    def sentence(self, language: Language = "en") -> str:
        """Who answers, and by which successions, to be read by people.

        Args:
            language: "vi" or "en".
        """
        names = ", ".join(agency.name.in_(language) for agency in self.agencies)
        who = names or Bilingual("không có cơ quan nào", "nobody").in_(language)
        return "; ".join((who, *(succession.sentence(language) for succession in self.successions)))
