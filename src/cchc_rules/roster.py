"""Who is who: the agencies a plan names, the names people write for them, and who answers for them later on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from attrs import evolve, field, frozen

from cchc_rules.agency import Agency, AgencyClass, AgencyKind, Level, Party
from cchc_rules.errors import AgencyNotInExistence, AmbiguousAgency, PlanConflict, UnknownAgency, WrongKind
from cchc_rules.succession import Succeeded, Succession, SuccessionKind
from cchc_rules.text import folded
from cchc_rules.when import calendar_day

__all__ = ["Agency", "AgencyClass", "AgencyKind", "Level", "Party", "Roster"]

_NEAREST = 3
_ONE_DAY = timedelta(days=1)


@frozen
class Roster:
    """The agencies and classes that a plan knows, found by key or by any name people write (danh mục cơ quan).

    A plan names agencies as at signing. What became of them is switched on: `roster.with_events(...)`.

    Args:
        parties: The agencies and classes.
        events: What became of the agencies; given by `with_events`.

    Raises:
        PlanConflict: Where two of them share a key, or share a name on one day, one belongs to a class that is not
            listed, or an agency does not exist on the day of an event that names it.

    >>> from cchc_rules.plans import hue_2025
    >>> hue_2025.PLAN.roster.find("vp ubnd TỈNH").key
    'van-phong-ubnd-tinh'
    """

    parties: tuple[Party, ...]
    events: tuple[Succession, ...] = ()
    _by_key: dict[str, Party] = field(init=False, repr=False, eq=False)
    _by_name: dict[str, list[Party]] = field(init=False, repr=False, eq=False, factory=dict)
    _by_old: dict[str, list[Succession]] = field(init=False, repr=False, eq=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        by_key = {party.key: party for party in self.parties}
        object.__setattr__(self, "_by_key", by_key)
        if len(by_key) < len(self.parties):
            raise PlanConflict([party.key for party in self.parties], "a key for each agency", where="Roster")
        for party in self.parties:
            for name in dict.fromkeys(map(folded, (party.key, party.name.vi, party.name.en, *party.aliases))):
                holders = self._by_name.setdefault(name, [])
                for holder in holders:
                    if _overlap(holder, party):
                        raise PlanConflict(
                            name, f"a name for {holder.key} alone", f"{party.key} uses it too.", "Roster"
                        )
                holders.append(party)
            missing = [key for key in getattr(party, "classes", ()) if not isinstance(by_key.get(key), AgencyClass)]
            if missing:
                raise PlanConflict(missing, "classes that the roster lists", where=f"Roster, {party.key}")
        for event in self.events:
            self._check(event)
            for agency in event.of:
                self._by_old.setdefault(agency.key, []).append(event)

    def _check(self, event: Succession) -> None:
        before, after = [self._recorded(each) for each in event.of], [self._recorded(each) for each in event.to]
        ends = event.kind is not SuccessionKind.TRANSFERRED
        gone = [each for each in before if not each.exists_on(event.day - _ONE_DAY)]
        gone += [each for each in before if ends and each.until != event.day]
        gone += [each for each in after if not each.exists_on(event.day)]
        if gone:
            raise PlanConflict(gone, f"agencies that exist when they are {event.kind.label.en}", where=str(event.day))

    def _recorded(self, agency: Agency) -> Agency:
        """The agency with the days that this roster knows."""
        recorded = self._by_key.get(agency.key)
        return recorded if isinstance(recorded, Agency) else agency

    def __iter__(self) -> Iterator[Party]:
        return iter(self.parties)

    def __contains__(self, party: Party) -> bool:
        return self._by_key.get(party.key) == party

    def get(self, key: str) -> Party:
        """The agency or class with exactly this key.

        Raises:
            UnknownAgency: Where there is none.
        """
        party = self._by_key.get(key)
        if party is None:
            raise self._unknown(key)
        return party

    def find(self, name: str, on: date | None = None) -> Party:
        """The agency or class that people mean by a name: NFC or NFD, any case and spacing, known abbreviations.

        Args:
            name: The name.
            on: The day on which it is meant, for a name that passed from one agency to another: the last of them that
                had begun by then.

        Raises:
            UnknownAgency: Where nothing goes by that name; the message offers the nearest names.
            AmbiguousAgency: Where several went by it one after another, and no day says which is meant.
            WrongKind: For anything but text.
        """
        holders = self._holders(name)
        if len(holders) == 1:
            return holders[0]
        if on is None:
            lives = "; ".join(f"{each.key}, {_life(each)}" for each in holders)
            raise AmbiguousAgency(name, "a name that one agency has", f"Say on which day: {lives}.", "Roster.find")
        calendar_day(on, "on")
        begun = [each for each in holders if isinstance(each, Agency) and (each.since or date.min) <= on]
        return begun[-1] if begun else holders[0]

    def _holders(self, name: str) -> list[Party]:
        if not isinstance(name, str):
            raise WrongKind(name, "the name of an agency, as text", where="Roster.find")
        holders = self._by_name.get(folded(name))
        if holders is None:
            raise self._unknown(name)
        return holders

    def members(self, of: AgencyClass, on: date | None = None) -> tuple[Agency, ...]:
        """The agencies listed as members of a class; all there are only where the class is `complete`.

        Args:
            of: The class.
            on: Only those that exist on this day; None for every one that the roster lists.
        """
        listed = (party for party in self.parties if isinstance(party, Agency) and of.key in party.classes)
        return tuple(each for each in listed if on is None or each.exists_on(on))

    def existing(self, name: str, day: date) -> Party:
        """What people mean by a name, refused where it did not exist on the day.

        Raises:
            UnknownAgency: Where nothing goes by that name.
            AgencyNotInExistence: Where its recorded days leave the day out; the message names who answers instead.
        """
        return self.present(self.find(name, day), day)

    def present(self, party: Party, day: date) -> Party:
        """An agency or class as this roster records it, refused where it does not exist on the day.

        Raises:
            AgencyNotInExistence: Where its recorded days leave the day out, or its level of government has ended; the
                message names the event, and who answers instead.
        """
        calendar_day(day)
        recorded = self._by_key.get(party.key, party)
        events = self.absence(recorded, day)
        if events is None:
            return recorded
        told = [event.sentence() for event in events]
        if isinstance(recorded, AgencyClass):
            raise AgencyNotInExistence(f"{recorded.key} on {day}", f"a day before {events[0].day}", " ".join(told))
        instead = self.successor(recorded, day).answers
        if instead:
            told.insert(0, f"Ask {', '.join(each.key for each in instead)}.")
        raise AgencyNotInExistence(f"{recorded.key} on {day}", f"a day {_life(recorded)}", " ".join(told))

    def absence(self, party: Party, day: date) -> tuple[Succession, ...] | None:
        """By which events an agency or class does not exist on a day; None where it does, as far as is recorded.

        An agency has ended by them, or not yet begun; a class has ended with its level of government. There are none
        where a plan itself records the days.
        """
        recorded = self._by_key.get(party.key, party)
        if isinstance(recorded, AgencyClass):
            event = self.ended(recorded.level, day)
            return None if event is None else (event,)
        if recorded.exists_on(day):
            return None
        if recorded.until is not None and day >= recorded.until:
            return self.successor(recorded, day).events
        return tuple(event for event in self.history(recorded) if event.day == recorded.since)

    def successor(self, agency: Agency, on: date, *, rule: str = "") -> Succeeded:
        """Who answers for an agency on a day, through every rename, merger, division and dissolution until then.

        Args:
            agency: The agency.
            on: The day.
            rule: The key of a rule, for duties that were transferred apart from the agency.

        Raises:
            NotADay: Where `on` is not a date.

        >>> from cchc_rules.plans import hue_2025
        >>> from cchc_rules.plans.hue_2025.events import HUE_2025_EVENTS
        >>> roster = hue_2025.PLAN.roster.with_events(HUE_2025_EVENTS)
        >>> found = roster.successor(hue_2025.SO_THONG_TIN_TRUYEN_THONG, date(2025, 6, 1))
        >>> found.answers, found.certain
        ((<Agency so-khoa-hoc-cong-nghe>,), False)
        """
        calendar_day(on, "on")
        asked = self._recorded(agency)
        answers: dict[str, Agency] = {}
        passed: dict[Succession, None] = {}
        waiting = [(asked, date.min)]
        for each, since in waiting:
            event = self._next(each, since, on, rule)
            if event is not None:
                passed[event] = None
                waiting.extend((self._recorded(heir), event.day) for heir in event.to)
            elif each.exists_on(on):
                answers[each.key] = each
        events = tuple(sorted(passed, key=lambda event: event.day))
        return Succeeded(asked, on, tuple(answers.values()), events)

    def _next(self, agency: Agency, since: date, on: date, rule: str) -> Succession | None:
        """What happens to an agency after one day and until another; what is said of the rule alone comes first."""
        later = [event for event in self._by_old.get(agency.key, ()) if since < event.day <= on]
        of_rule = [event for event in later if rule in event.duties]
        return next(iter(of_rule or (event for event in later if not event.duties)), None)

    def history(self, agency: Agency) -> tuple[Succession, ...]:
        """The events by which an agency begins and ends, in the order of their days."""
        since, key = self._recorded(agency).since, agency.key
        born = (each for each in self.events if each.day == since and any(new.key == key for new in each.to))
        return (*born, *(each for each in self._by_old.get(key, ()) if not each.duties))

    def ended(self, level: Level | None, day: date) -> Succession | None:
        """The event by which a level of government has ended on a day; None while it has not."""
        ends = (event for event in self.events if event.ends is not None and event.day <= day)
        return next((event for event in ends if event.ends is level), None)

    def with_parties(self, *parties: Party) -> Roster:
        """A roster that also knows these, for agencies that a plan does not name."""
        return evolve(self, parties=(*self.parties, *parties))

    def with_events(self, events: Iterable[Succession]) -> Roster:
        """A roster in which agencies end and begin on the days of these events, in addition to those it knows.

        Args:
            events: What became of the agencies, in any order. Agencies that it does not know yet are added.

        Raises:
            PlanConflict: Where an agency ends twice, or does not exist on the day of an event that names it.
        """
        more = sorted(events, key=lambda event: event.day)
        known = dict(self._by_key)
        for event in more:
            for agency in event.of:
                recorded = known.setdefault(agency.key, agency)
                if event.kind is SuccessionKind.TRANSFERRED:
                    continue
                if not isinstance(recorded, Agency) or recorded.until is not None:
                    raise PlanConflict(recorded, "an agency that ends once", event.sentence(), "with_events")
                known[agency.key] = evolve(recorded, until=event.day)
            joins = event.kind is SuccessionKind.MERGED and len(event.of) == 1
            for agency in event.to:
                since = agency.since if joins or agency.since is not None else event.day
                known.setdefault(agency.key, evolve(agency, since=since))
        together = sorted((*self.events, *more), key=lambda event: event.day)
        return Roster(tuple(known.values()), tuple(together))

    def _unknown(self, name: str) -> UnknownAgency:
        from difflib import get_close_matches  # noqa: PLC0415  needed only once something has gone wrong

        near = get_close_matches(folded(name), self._by_name, n=2 * _NEAREST, cutoff=0.5)
        offered = list(dict.fromkeys(self._by_name[close][0].name.vi for close in near))[:_NEAREST]
        remedy = f"Nearest: {'; '.join(offered)}." if offered else "roster.with_parties(...) adds one."
        return UnknownAgency(name, "the name of an agency in the roster", remedy)


def _overlap(one: Party, other: Party) -> bool:
    """Whether there can be a day on which both exist."""
    if isinstance(one, AgencyClass) or isinstance(other, AgencyClass):
        return True
    first, last = (
        max(one.since or date.min, other.since or date.min),
        min(one.until or date.max, other.until or date.max),
    )
    return first < last


def _life(party: Party) -> str:
    """The days of an agency in words; a class has none."""
    since, until = getattr(party, "since", None), getattr(party, "until", None)
    days = (f"from {since}" if since else "", f"before {until}" if until else "")
    return " and ".join(filter(None, days)) or "at any time"
