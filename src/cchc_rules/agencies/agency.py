"""Agencies: the bodies that a plan names or hears from, and the classes in which it names them together."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from typing import Any, TypeAlias, final

from attrs import field, frozen

from cchc_rules.errors import BadValue
from cchc_rules.flag import check_flag
from cchc_rules.source import Source
from cchc_rules.text import Bilingual, LabelledEnum

__all__ = ["Agency", "AgencyClass", "AgencyKind", "AgencyOrClass", "Level", "require_agency"]


class Level(LabelledEnum):
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


_KEY_PATTERN = r"[a-z0-9]+(?:-[a-z0-9]+)*"  # compiled when first needed, as all patterns


def _check_key(made: object, _: object, key: Any) -> None:
    if not isinstance(key, str) or re.fullmatch(_KEY_PATTERN, key) is None:
        expected = "a key of small letters a to z and digits, its words joined by hyphens"
        raise BadValue(key, expected, "so-noi-vu is one.", type(made).__name__)


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
        districts: Of a commune, the key of the committee of its district, and another for each other name that this has
            had. Where a roster lists one commune of a district so, it lists all of them.
        source: Who says that it is there, and in these classes, and how certain that is; None where the document that
            it is taken from names it.

    Raises:
        BadValue: Where the key is anything but small letters and digits in words joined by hyphens.
    """

    key: str = field(validator=_check_key)
    name: Bilingual
    kind: AgencyKind
    level: Level
    aliases: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    official_id: str | None = None
    districts: tuple[str, ...] = field(default=(), metadata={"came_later": True})
    source: Source | None = field(default=None, metadata={"came_later": True})

    def __repr__(self) -> str:
        return f"<Agency {self.key}>"

    @property
    def levels(self) -> tuple[Level, ...]:
        """Its level of government, as a class has several."""
        return (self.level,)

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
        levels: The levels of government of its members; none where they are not recorded.
        aliases: Other names people write for it.
        complete: Whether the roster lists every member, so that each can be asked for by name.

    Raises:
        BadValue: Where the key is anything but small letters and digits in words joined by hyphens, or `complete`
            neither True nor False.
    """

    key: str = field(validator=_check_key)
    name: Bilingual
    levels: tuple[Level, ...] = ()
    aliases: tuple[str, ...] = ()
    complete: bool = field(default=False, validator=check_flag)

    def __repr__(self) -> str:
        return f"<AgencyClass {self.key}>"

    @property
    def level(self) -> Level | None:
        """The level all its members share; None where they are of several, or not recorded."""
        return self.levels[0] if len(self.levels) == 1 else None


AgencyOrClass: TypeAlias = Agency | AgencyClass
"""An agency, or agencies named together."""


def require_agency(given: object, where: str) -> None:
    """Refuse what is no agency or class, such as a name.

    Raises:
        BadValue: For anything else.
    """
    if not isinstance(given, Agency | AgencyClass):
        raise BadValue(given, "an Agency or AgencyClass", "Look it up: plan.roster.find(name).", where)
