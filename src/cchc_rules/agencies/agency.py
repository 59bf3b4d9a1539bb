"""Agencies: the bodies that a plan names or hears from, and the classes in which it names them together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, ClassVar, Final, TypeAlias, final

from attrs import field, frozen
from attrs.validators import deep_iterable

from cchc_rules.errors import BadValue
from cchc_rules.flag import check_flag
from cchc_rules.source import Source
from cchc_rules.text import Bilingual, LabelledCode, Language, code_of

__all__ = [
    "MAX_NAMED",
    "Agency",
    "AgencyClass",
    "AgencyKind",
    "AgencyOrClass",
    "Level",
    "first_names",
    "names_together",
    "require_agency",
]

MAX_NAMED: Final = 5
"""So many are named in a sentence, and the others counted."""


@final
@frozen(repr=False)
class Level(LabelledCode):
    """A level of government (cấp chính quyền).

    Province, district and commune were the three of a province until 01/07/2025; since then province and commune are
    its two (Law 72/2025/QH15). Bodies of the state as a whole are central. A plan may name another.
    """

    CENTRAL: ClassVar[Level]
    PROVINCE: ClassVar[Level]
    DISTRICT: ClassVar[Level]
    COMMUNE: ClassVar[Level]


Level.CENTRAL = Level("central", Bilingual("trung ương", "central"))
Level.PROVINCE = Level("province", Bilingual("tỉnh", "province"))
Level.DISTRICT = Level("district", Bilingual("huyện", "district"))
Level.COMMUNE = Level("commune", Bilingual("xã", "commune"))


@final
@frozen(repr=False)
class AgencyKind(LabelledCode):
    """What sort of body an agency is (loại cơ quan); a plan may name another."""

    PEOPLES_COMMITTEE: ClassVar[AgencyKind]
    PEOPLES_COUNCIL: ClassVar[AgencyKind]
    DEPARTMENT: ClassVar[AgencyKind]
    OFFICE: ClassVar[AgencyKind]
    MANAGEMENT_BOARD: ClassVar[AgencyKind]
    SERVICE_CENTRE: ClassVar[AgencyKind]
    MEDIA: ClassVar[AgencyKind]
    STEERING_COMMITTEE: ClassVar[AgencyKind]
    PARTY_BODY: ClassVar[AgencyKind]
    MASS_ORGANISATION: ClassVar[AgencyKind]
    MINISTRY: ClassVar[AgencyKind]
    MINISTERIAL_BODY: ClassVar[AgencyKind]
    GOVERNMENT_BODY: ClassVar[AgencyKind]
    GOVERNMENT: ClassVar[AgencyKind]
    ASSEMBLY: ClassVar[AgencyKind]
    OFFICE_HOLDER: ClassVar[AgencyKind]


AgencyKind.PEOPLES_COMMITTEE = AgencyKind("peoples_committee", Bilingual("Ủy ban nhân dân", "People's Committee"))
AgencyKind.PEOPLES_COUNCIL = AgencyKind("peoples_council", Bilingual("Hội đồng nhân dân", "People's Council"))
AgencyKind.DEPARTMENT = AgencyKind("department", Bilingual("sở và tương đương", "department"))
AgencyKind.OFFICE = AgencyKind("office", Bilingual("văn phòng", "office"))
AgencyKind.MANAGEMENT_BOARD = AgencyKind("management_board", Bilingual("ban quản lý", "management board"))
AgencyKind.SERVICE_CENTRE = AgencyKind("service_centre", Bilingual("trung tâm, đơn vị phục vụ", "service centre"))
AgencyKind.MEDIA = AgencyKind("media", Bilingual("cơ quan báo chí, truyền thông", "media"))
AgencyKind.STEERING_COMMITTEE = AgencyKind("steering_committee", Bilingual("ban chỉ đạo", "steering committee"))
AgencyKind.PARTY_BODY = AgencyKind("party_body", Bilingual("cơ quan của Đảng", "body of the Party"))
AgencyKind.MASS_ORGANISATION = AgencyKind(
    "mass_organisation", Bilingual("tổ chức chính trị - xã hội", "mass organisation")
)
AgencyKind.MINISTRY = AgencyKind("ministry", Bilingual("bộ", "ministry"))
AgencyKind.MINISTERIAL_BODY = AgencyKind("ministerial_body", Bilingual("cơ quan ngang bộ", "body of ministerial rank"))
AgencyKind.GOVERNMENT_BODY = AgencyKind(
    "government_body", Bilingual("cơ quan thuộc Chính phủ", "body under the Government")
)
AgencyKind.GOVERNMENT = AgencyKind("government", Bilingual("Chính phủ", "Government"))
AgencyKind.ASSEMBLY = AgencyKind("assembly", Bilingual("Quốc hội", "National Assembly"))
AgencyKind.OFFICE_HOLDER = AgencyKind("office_holder", Bilingual("người giữ chức vụ", "office holder"))


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
        BadValue: Where the key is anything but small letters and digits in words joined by hyphens, or kind or level is
            none.
    """

    key: str = field(validator=_check_key, metadata={"pattern": _KEY_PATTERN})
    name: Bilingual
    kind: AgencyKind = field(validator=code_of(AgencyKind))
    level: Level = field(validator=code_of(Level))
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
        BadValue: Where the key is anything but small letters and digits in words joined by hyphens, `complete`
            neither True nor False, or a level is none.
    """

    key: str = field(validator=_check_key, metadata={"pattern": _KEY_PATTERN})
    name: Bilingual
    levels: tuple[Level, ...] = field(default=(), validator=deep_iterable(code_of(Level)))
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


def first_names(agencies: Sequence[AgencyOrClass]) -> Bilingual:
    """The first few by name, and how many more.

    Args:
        agencies: In the order in which they are named.
    """
    shown = agencies[:MAX_NAMED]
    more = len(agencies) - len(shown)
    vi, en = (names_together(shown, language) for language in ("vi", "en"))
    return Bilingual(f"{vi} và {more} cơ quan nữa", f"{en} and {more} more") if more else Bilingual(vi, en)


def names_together(agencies: Iterable[AgencyOrClass], language: Language) -> str:
    """Their names in a line; where there are several, one that holds a comma stands between quotation marks.

    Args:
        agencies: In the order in which they are named.
        language: "vi" or "en".
    """
    names = [each.name.in_(language) for each in agencies]
    return ", ".join(f"“{name}”" if "," in name and len(names) > 1 else name for name in names)


def require_agency(given: object, where: str) -> None:
    """Refuse what is no agency or class, such as a name.

    Raises:
        BadValue: For anything else.
    """
    if not isinstance(given, Agency | AgencyClass):
        raise BadValue(given, "an Agency or AgencyClass", "Look it up: plan.roster.find(name).", where)
