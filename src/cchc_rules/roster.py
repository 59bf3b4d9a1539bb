"""Who is who: the agencies a plan names, the classes they belong to, and the names people write for them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import TypeAlias, final

from attrs import field, frozen

from cchc_rules.errors import AgencyNotInExistence, PlanConflict, UnknownAgency, WrongKind
from cchc_rules.text import Bilingual, Code, folded
from cchc_rules.when import calendar_day

__all__ = ["Agency", "AgencyClass", "AgencyKind", "Level", "Party", "Roster"]

_NEAREST = 3


class Level(Code):
    """A level of government (cấp chính quyền)."""

    CENTRAL = "central", "trung ương", "central"
    PROVINCE = "province", "tỉnh", "province"
    DISTRICT = "district", "huyện", "district"
    COMMUNE = "commune", "xã", "commune"


class AgencyKind(StrEnum):
    """What sort of body an agency is (loại cơ quan)."""

    PEOPLES_COMMITTEE = "peoples_committee"
    PEOPLES_COUNCIL = "peoples_council"
    DEPARTMENT = "department"
    OFFICE = "office"
    MANAGEMENT_BOARD = "management_board"
    SERVICE_CENTRE = "service_centre"
    MEDIA = "media"
    STEERING_COMMITTEE = "steering_committee"
    PARTY_BODY = "party_body"
    MASS_ORGANISATION = "mass_organisation"
    MINISTRY = "ministry"
    GOVERNMENT = "government"
    ASSEMBLY = "assembly"
    OFFICE_HOLDER = "office_holder"


@final
@frozen(repr=False)
class Agency:
    """A body that can be named in a plan, report a figure or deliver a product (cơ quan).

    Args:
        key: Short name used in files: `so-noi-vu`.
        name: Its full name.
        kind: What sort of body it is.
        level: Its level of government.
        aliases: Other names people write for it; case, spacing, Unicode form and tone-mark school need no alias.
        classes: Keys of the classes it belongs to.
        since: Its first day; None where no beginning is recorded.
        until: The first day on which it no longer exists; None where no end is recorded.
        official_id: Its identifier in the state's electronic document exchange; None where no source was found.
    """

    key: str
    name: Bilingual
    kind: AgencyKind
    level: Level
    aliases: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    official_id: str | None = None

    def __repr__(self) -> str:
        return f"<Agency {self.key}>"

    def exists_on(self, day: date) -> bool:
        """Whether it exists on a day, as far as its recorded days say."""
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)


@final
@frozen(repr=False)
class AgencyClass:
    """Agencies named together, such as every district People's Committee (nhóm cơ quan).

    Args:
        key: Short name used in files: `ubnd-cap-huyen`.
        name: Its full name.
        level: The level all its members share; None where it spans several.
        aliases: Other names people write for it.
        complete: Whether the roster lists every member, so that each can be asked for by name.
    """

    key: str
    name: Bilingual
    level: Level | None = None
    aliases: tuple[str, ...] = ()
    complete: bool = False

    def __repr__(self) -> str:
        return f"<AgencyClass {self.key}>"


Party: TypeAlias = Agency | AgencyClass


@frozen
class Roster:
    """The agencies and classes that a plan knows, found by key or by any name people write (danh mục cơ quan).

    Raises:
        PlanConflict: Where two of them share a key or a name, or one belongs to a class that is not listed.

    >>> from cchc_rules.plans import hue_2025
    >>> hue_2025.PLAN.roster.find("vp ubnd TỈNH").key
    'van-phong-ubnd-tinh'
    """

    parties: tuple[Party, ...]
    _by_key: dict[str, Party] = field(init=False, repr=False, eq=False)
    _by_name: dict[str, Party] = field(init=False, repr=False, eq=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        by_key = {party.key: party for party in self.parties}
        object.__setattr__(self, "_by_key", by_key)
        if len(by_key) < len(self.parties):
            raise PlanConflict([party.key for party in self.parties], "a key for each agency", where="Roster")
        for party in self.parties:
            for name in (party.key, party.name.vi, party.name.en, *party.aliases):
                holder = self._by_name.setdefault(folded(name), party)
                if holder is not party:
                    raise PlanConflict(name, f"a name for {holder.key} alone", f"{party.key} uses it too.", "Roster")
            missing = [key for key in getattr(party, "classes", ()) if not isinstance(by_key.get(key), AgencyClass)]
            if missing:
                raise PlanConflict(missing, "classes that the roster lists", where=f"Roster, {party.key}")

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

    def find(self, name: str) -> Party:
        """The agency or class that people mean by a name: NFC or NFD, any case and spacing, known abbreviations.

        Raises:
            UnknownAgency: Where nothing goes by that name; the message offers the nearest names.
            WrongKind: For anything but text.
        """
        if not isinstance(name, str):
            raise WrongKind(name, "the name of an agency, as text", where="Roster.find")
        party = self._by_name.get(folded(name))
        if party is None:
            raise self._unknown(name)
        return party

    def members(self, of: AgencyClass) -> tuple[Agency, ...]:
        """The agencies listed as members of a class; all there are only where the class is `complete`."""
        return tuple(party for party in self.parties if isinstance(party, Agency) and of.key in party.classes)

    def existing(self, name: str, day: date) -> Party:
        """What people mean by a name, refused where it did not exist on the day.

        Raises:
            UnknownAgency: Where nothing goes by that name.
            AgencyNotInExistence: Where its recorded days leave the day out.
        """
        party = self.find(name)
        if isinstance(party, Agency) and not party.exists_on(calendar_day(day)):
            raise AgencyNotInExistence(f"{party.key} on {day}", f"a day from {party.since} to before {party.until}")
        return party

    def with_parties(self, *parties: Party) -> Roster:
        """A roster that also knows these, for agencies that a plan does not name."""
        return Roster((*self.parties, *parties))

    def _unknown(self, name: str) -> UnknownAgency:
        from difflib import get_close_matches  # noqa: PLC0415  needed only once something has gone wrong

        near = get_close_matches(folded(name), self._by_name, n=2 * _NEAREST, cutoff=0.5)
        offered = list(dict.fromkeys(self._by_name[close].name.vi for close in near))[:_NEAREST]
        remedy = f"Nearest: {'; '.join(offered)}." if offered else "roster.with_parties(...) adds one."
        return UnknownAgency(name, "the name of an agency in the roster", remedy)
