"""Who is who: the agencies a plan names, the names people write for them, and who answers for them later on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from attrs import evolve, field, frozen

from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyOrClass, Level, require_agency
from cchc_rules.agencies.names import NameIndex, ambiguous_name, days_of
from cchc_rules.agencies.succession import Succession, SuccessionKind, Successors
from cchc_rules.dates.period import ONE_DAY, Period, require_day
from cchc_rules.errors import AgencyAbsent, AmbiguousAgency, BadValue, PlanConflict
from cchc_rules.message import join_messages, message
from cchc_rules.text import Bilingual

__all__ = ["Roster", "require_roster"]


@frozen
class Roster:
    """The agencies and classes that a plan knows, found by key or by any name people write (danh mục cơ quan).

    A plan names agencies as at signing. What became of them is switched on: `roster.with_successions(...)`.

    Args:
        entries: The agencies and classes.
        successions: What became of the agencies; given by `with_successions`.
        names_since: Who bears which name since, where that is not followed; given by `refusing_passed_names`.
        renamings: The successions by which a body took another name, in the order of their days.

    Raises:
        PlanConflict: Where two of them share a key, or share a name on one day, one belongs to a class that is not
            listed, an agency does not exist on the day of a succession that names it, one is formed that was there
            before, or a duty is transferred from one agency twice on one day.

    >>> from cchc_rules.plans import hue_2025
    >>> hue_2025.PLAN.roster.find("vp ubnd TỈNH").key
    'van-phong-ubnd-tinh'
    """

    entries: tuple[AgencyOrClass, ...]
    successions: tuple[Succession, ...] = ()
    names_since: Roster | None = field(default=None, repr=False, eq=False, kw_only=True)
    renamings: tuple[Succession, ...] = field(init=False, repr=False, eq=False)
    _by_key: dict[str, AgencyOrClass] = field(init=False, repr=False, eq=False)
    _names: NameIndex = field(init=False, repr=False, eq=False)
    _by_predecessor: dict[str, list[Succession]] = field(init=False, repr=False, eq=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        by_key = {entry.key: entry for entry in self.entries}
        object.__setattr__(self, "_by_key", by_key)
        if len(by_key) < len(self.entries):
            raise PlanConflict([entry.key for entry in self.entries], "a key for each agency", where="Roster")
        later = None if self.names_since is None else self.names_since.find
        object.__setattr__(self, "_names", NameIndex(self.entries, later))
        for entry in self.entries:
            missing = [key for key in getattr(entry, "classes", ()) if not isinstance(by_key.get(key), AgencyClass)]
            if missing:
                raise PlanConflict(
                    missing, "classes that the roster lists", where=message("Roster, {key}", key=entry.key)
                )
        renamings = (each for each in self.successions if each.kind is SuccessionKind.RENAMED)
        object.__setattr__(self, "renamings", tuple(sorted(renamings, key=lambda each: each.day)))
        for succession in self.successions:
            self._check(succession)
            for agency in succession.predecessors:
                known = self._by_predecessor.setdefault(agency.key, [])
                for other in known:
                    if other.day == succession.day and not set(succession.rule_keys).isdisjoint(other.rule_keys):
                        raise PlanConflict(agency, "a duty that is transferred once a day", _told(succession))
                known.append(succession)

    def _check(self, succession: Succession) -> None:
        before, after = ([*map(self._recorded, side)] for side in (succession.predecessors, succession.successors))
        goes_on = succession.kept_keys
        gone = [each for each in before if not each.exists_on(succession.day - ONE_DAY)]
        if succession.kind is not SuccessionKind.TRANSFERRED:
            gone += [each for each in before if each.until != succession.day and each.key not in goes_on]
        gone += [each for each in after if not each.exists_on(succession.day)]
        if succession.kind in (SuccessionKind.FORMED, SuccessionKind.CONSOLIDATED):
            gone += [each for each in after if each.since != succession.day and each.key not in goes_on]
        if gone:
            raise PlanConflict(
                gone,
                message("agencies that exist when they are {kind}", kind=succession.kind.label),
                where=str(succession.day),
            )

    def _recorded(self, agency: Agency) -> Agency:
        """The agency with the days that this roster knows."""
        recorded = self._by_key.get(agency.key)
        return recorded if isinstance(recorded, Agency) else agency

    def __iter__(self) -> Iterator[AgencyOrClass]:
        return iter(self.entries)

    def __contains__(self, entry: AgencyOrClass) -> bool:
        return self._by_key.get(entry.key) == entry

    def get(self, key: str) -> AgencyOrClass:
        """The agency or class with exactly this key.

        Raises:
            UnknownAgency: Where there is none.
        """
        if not isinstance(key, str):
            raise BadValue(key, "the key of an agency, as text", where="Roster.get")
        entry = self._by_key.get(key)
        if entry is None:
            raise self._names.unknown(key)
        return entry

    def find(self, name: str, on: date | None = None) -> AgencyOrClass:
        """The agency or class that people mean by a name, however they write it, where one alone can be meant.

        Args:
            name: Its key, or its name: NFC or NFD, in any case and spacing, abbreviated, with the province behind it,
                without its kind or without marks, as far as `cchc_rules.agencies.name_forms` can tell.
            on: The day on which it is meant, for a name that several have had: who exists on it; where none does, the
                last of them to have ended, or what it was renamed since.

        Raises:
            UnknownAgency: Where nothing goes by that name; `nearest` are those whose names are most like it.
            AmbiguousAgency: Where several go by it; `candidates` are all of them.
            BadValue: For anything but text.

        >>> from cchc_rules.plans import hue_2025
        >>> [hue_2025.PLAN.roster.find(name).key for name in ("S. Tư pháp", "TX Hương Thủy", "A Luoi")]
        ['so-tu-phap', 'ubnd-huong-thuy', 'ubnd-a-luoi']
        """
        found = self._find_kept(name, lambda names: names.find(name, on), on)
        return found if on is None else self.renamed(found, on)

    def find_in(self, name: str, period: Period) -> AgencyOrClass:
        """The agency or class that a name means on the last day of a period, if nobody else has had it on another.

        A name of before a renaming means the same body, as it is called on the last day.

        Raises:
            UnknownAgency: Where nothing goes by that name.
            AmbiguousAgency: Where several go by it in the period, at once or one after another.
            BadValue: For anything but text.
        """
        found = self._find_kept(name, lambda names: names.find_in(name, period), period.last_day)
        return self.renamed(found, period.last_day)

    def _find_kept(self, name: str, find: Callable[[NameIndex], AgencyOrClass], on: date | None) -> AgencyOrClass:
        """Whom a name means, refused where another bears it since, unless that is who answers for it by then."""
        found = find(self._names)
        if self.names_since is None:
            return found
        later, heirs = self.names_since, tuple[Agency, ...]()
        since: tuple[AgencyOrClass, ...]
        try:
            since = (find(later._names),)  # noqa: SLF001  of a roster too
            if on is not None and isinstance(found, Agency):
                heirs = later.successors(found, on).agencies
        except AmbiguousAgency as several:
            since = several.candidates
        if any(each.key != found.key and each not in heirs for each in since):
            if name.strip().casefold() in {each.key for each in since}:
                raise self._names.unknown(name)
            bearers = dict.fromkeys((later.get(found.key), *since))
            raise ambiguous_name(name, [*bearers], "Write the first key, or follow the successions for who came later")
        return found

    def members(self, agency_class: AgencyClass, on: date | None = None) -> tuple[Agency, ...]:
        """The agencies listed as members of a class; all there are only where the class is `complete`.

        Args:
            agency_class: The class.
            on: Only those that exist on this day; None for every one that the roster lists.

        Raises:
            BadValue: For anything but a class.
        """
        if not isinstance(agency_class, AgencyClass):
            raise BadValue(agency_class, "an AgencyClass", "Look it up: plan.roster.find(name).", "Roster.members")
        listed = (entry for entry in self.entries if isinstance(entry, Agency) and agency_class.key in entry.classes)
        return tuple(each for each in listed if on is None or each.exists_on(on))

    def find_existing(self, name: str, on: date) -> AgencyOrClass:
        """What people mean by a name, refused where it did not exist on the day.

        Raises:
            UnknownAgency: Where nothing goes by that name.
            AgencyAbsent: Where its recorded days leave the day out; the message names who answers instead.
        """
        return self.require_existing(self.find(name, on), on)

    def require_existing(self, agency: AgencyOrClass, on: date) -> AgencyOrClass:
        """An agency or class as this roster records it, refused where it does not exist on the day.

        Raises:
            AgencyAbsent: Where its recorded days leave the day out, or its level of government has ended; the
                message names the succession, and who answers instead, or says that this is not known.
        """
        require_day(on)
        recorded = self._by_key.get(agency.key, agency)
        successions = self.why_absent(recorded, on)
        if successions is None:
            return recorded
        given = message("'{key} on {day}'", key=recorded.key, day=on)
        told: list[str] = [message("{sentence}", sentence=_in_both(succession)) for succession in successions]
        if isinstance(recorded, AgencyClass):
            raise AgencyAbsent(given, message("a day before {day}", day=successions[0].day), join_messages(told))
        instead = self.successors(recorded, on)
        if instead.agencies:
            told.insert(0, message("Ask {keys}.", keys=", ".join(each.key for each in instead.agencies)))
        if not (instead.all_known or told):
            told.append("Who took over is not known.")
        raise AgencyAbsent(given, message("a day {life}", life=days_of(recorded)), join_messages(told))

    def why_absent(self, agency: AgencyOrClass, on: date) -> tuple[Succession, ...] | None:
        """By which successions an agency or class does not exist on a day; None where it does, as far as is recorded.

        An agency has ended by them, or not yet begun; a class has ended with its level of government. There are none
        where a plan itself records the days.
        """
        recorded = self._by_key.get(agency.key, agency)
        if isinstance(recorded, AgencyClass):
            succession = self.level_end(recorded.level, on)
            return None if succession is None else (succession,)
        if recorded.exists_on(on):
            return None
        if recorded.until is not None and on >= recorded.until:
            return self.successors(recorded, on).successions
        return tuple(succession for succession in self.successions_of(recorded) if succession.day == recorded.since)

    def renamed(self, agency: AgencyOrClass, on: date) -> AgencyOrClass:
        """The same body under the name that it has on a day; no other change is followed.

        >>> from cchc_rules.plans import hue_2025
        >>> from cchc_rules.plans.hue_2025.successions import SUCCESSIONS
        >>> roster = hue_2025.PLAN.roster.with_successions(SUCCESSIONS)
        >>> [roster.renamed(hue_2025.UBND_TINH, day) for day in (date(2024, 12, 31), date(2025, 1, 1))]
        [<Agency ubnd-tinh>, <Agency ubnd-thanh-pho>]
        """
        for succession in self._by_predecessor.get(agency.key, ()):
            if succession.kind is SuccessionKind.RENAMED and succession.day <= on:
                return self.renamed(self._recorded(succession.successors[0]), on)
        return agency

    def last_day_in(self, period: Period, agency: AgencyOrClass) -> date:
        """The last day of a period on which an agency or class existed; that of the period, where it had ended before.

        Args:
            period: The period.
            agency: The agency, which ends on a day that is recorded, or the class, which ends with its level.
        """
        recorded = self._by_key.get(agency.key, agency)
        if isinstance(recorded, Agency):
            until = recorded.until
        else:
            end = self.level_end(recorded.level, period.last_day)
            until = None if end is None else end.day
        return until - ONE_DAY if until is not None and period.start < until < period.end else period.last_day

    def successors(self, agency: Agency, on: date, *, rule: str = "") -> Successors:
        """Who answers for an agency on a day, through every rename, merger, division and dissolution until then.

        Args:
            agency: The agency.
            on: The day.
            rule: The key of a rule, for duties that were transferred apart from the agency.

        Raises:
            NotADay: Where `on` is not a date.

        >>> from cchc_rules.plans import hue_2025
        >>> from cchc_rules.plans.hue_2025.successions import SUCCESSIONS
        >>> roster = hue_2025.PLAN.roster.with_successions(SUCCESSIONS)
        >>> found = roster.successors(hue_2025.SO_THONG_TIN_TRUYEN_THONG, date(2025, 6, 1))
        >>> found.agencies, found.certain
        ((<Agency so-khoa-hoc-cong-nghe>,), False)
        """
        require_agency(agency, "Roster.successors")
        require_day(on, "on")
        recorded = self._recorded(agency)
        answers: dict[str, Agency] = {}
        passed: dict[Succession, None] = {}
        all_known = True
        waiting = [(recorded, date.min)]
        for each, since in waiting:
            succession = self._next_succession(each, since, on, rule)
            if succession is not None:
                passed[succession] = None
                all_known &= succession.heirs_known
                waiting.extend((self._recorded(heir), succession.day) for heir in succession.successors)
            elif each.exists_on(on):
                answers[each.key] = each
            elif each.until is not None and each.until <= on:
                all_known = False
        successions = tuple(sorted(passed, key=lambda succession: succession.day))
        return Successors(recorded, on, tuple(answers.values()), successions, all_known)

    def _next_succession(self, agency: Agency, since: date, on: date, rule: str) -> Succession | None:
        """What happens first to an agency after one day and until another; of a day, what is said of the rule alone."""
        later = [
            succession
            for succession in self._by_predecessor.get(agency.key, ())
            if since < succession.day <= on and (not succession.rule_keys or rule in succession.rule_keys)
        ]
        return min(later, key=lambda succession: (succession.day, not succession.rule_keys), default=None)

    def successions_of(self, agency: Agency) -> tuple[Succession, ...]:
        """The successions by which an agency begins and ends, in the order of their days."""
        since, key = self._recorded(agency).since, agency.key
        born = (
            succession
            for succession in self.successions
            if succession.day == since and any(new.key == key for new in succession.successors)
        )
        return (*born, *(each for each in self._by_predecessor.get(key, ()) if not each.rule_keys))

    def level_end(self, level: Level | None, on: date) -> Succession | None:
        """The succession by which a level of government has ended on a day; None while it has not."""
        ends = (
            succession for succession in self.successions if succession.ends_level is not None and succession.day <= on
        )
        return next((succession for succession in ends if succession.ends_level == level), None)

    def with_agencies(self, *entries: AgencyOrClass) -> Roster:
        """A roster that also knows these, for agencies that a plan does not name."""
        since = None if self.names_since is None else self.names_since.with_agencies(*entries)
        return evolve(self, entries=(*self.entries, *entries), names_since=since)

    def refusing_passed_names(self, successions: Iterable[Succession]) -> Roster:
        """The same roster, which refuses a name that another agency bears since: for whoever does not follow them.

        What an agency is called after its successor stays its own name.

        Args:
            successions: What became of the agencies.

        >>> from cchc_rules.plans import hue_2025
        >>> from cchc_rules.plans.hue_2025.successions import SUCCESSIONS
        >>> roster = hue_2025.PLAN.roster.refusing_passed_names(SUCCESSIONS)
        >>> roster.find("UBND thành phố Huế", date(2024, 12, 31)).key
        'ubnd-thanh-pho-hue'
        >>> try:
        ...     roster.find("UBND thành phố Huế", date(2025, 1, 1))
        ... except LookupError as refusal:
        ...     [agency.key for agency in refusal.candidates]
        ['ubnd-thanh-pho-hue', 'ubnd-thanh-pho']
        """
        return evolve(self, names_since=self.with_successions(successions))

    def with_successions(self, successions: Iterable[Succession]) -> Roster:
        """A roster in which agencies end and begin on the days of these successions, in addition to those it knows.

        Args:
            successions: What became of the agencies, in any order. Agencies that it does not know yet are added.

        Raises:
            PlanConflict: Where an agency ends twice, is formed when it was there before, or does not exist on the day
                of a succession that names it.
        """
        more = sorted(successions, key=_canonical_place)
        known = dict(self._by_key)
        for succession in more:
            for agency in succession.predecessors:
                recorded = known.setdefault(agency.key, agency)
                if succession.kind is SuccessionKind.TRANSFERRED or agency.key in succession.kept_keys:
                    continue
                if not isinstance(recorded, Agency) or recorded.until is not None:
                    raise PlanConflict(recorded, "an agency that ends once", _told(succession), "with_successions")
                known[agency.key] = evolve(recorded, until=succession.day)
            joins = succession.kind is SuccessionKind.MERGED and len(succession.predecessors) == 1
            for agency in succession.successors:
                since = agency.since if joins or agency.since is not None else succession.day
                known.setdefault(agency.key, evolve(agency, since=since))
        return Roster(tuple(known.values()), tuple(sorted((*self.successions, *more), key=_canonical_place)))


def _told(succession: Succession) -> str:
    return message("{succession}", succession=_in_both(succession))


def _in_both(succession: Succession) -> Bilingual:
    return Bilingual(succession.sentence("vi"), succession.sentence("en"))


def _canonical_place(succession: Succession) -> tuple[date, str, tuple[str, ...], tuple[str, ...], str]:
    """Where a succession stands, in whichever order they are given: by its day, and of one day by what it says."""
    of, to = (tuple(each.key for each in side) for side in (succession.predecessors, succession.successors))
    return succession.day, succession.kind, of, to, repr(succession)


def require_roster(given: object, where: str) -> None:
    """Refuse what is no roster, such as a plan, which has one.

    Raises:
        BadValue: For anything else.
    """
    if not isinstance(given, Roster):
        remedy = "plan.roster is one, and so is plan.roster.with_successions(…)."
        raise BadValue(given, "a Roster", remedy, where)
