"""The parties that a document names: the names in its cells, the bodies that they tell, and the draft of a roster."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from attrs import evolve, frozen

from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyKind, AgencyOrClass, Level
from cchc_rules.text import Bilingual, fold_name, unaccented

__all__ = ["DraftParty", "DraftRoster", "draft_party", "same_name", "split_names", "split_roles"]

_BODY_KINDS: Final = (
    (r"Bộ trưởng|Thủ tướng|Chủ tịch|Phó Chủ tịch|Giám đốc", AgencyKind.OFFICE_HOLDER, None),
    (r"Bộ [A-ZĐ]", AgencyKind.MINISTRY, Level.CENTRAL),
    (r"Sở [A-ZĐ]", AgencyKind.DEPARTMENT, Level.PROVINCE),
    (r"Văn phòng Chính phủ|Ngân hàng [Nn]hà nước|Thanh tra Chính phủ", AgencyKind.MINISTERIAL_BODY, Level.CENTRAL),
    (r"Viện Hàn lâm|Bảo hiểm [Xx]ã hội Việt Nam", AgencyKind.GOVERNMENT_BODY, Level.CENTRAL),
    (r"Văn phòng Quốc hội", AgencyKind.OFFICE, Level.CENTRAL),
    (r"Văn phòng|VP ", AgencyKind.OFFICE, Level.PROVINCE),
    (r"Chính phủ", AgencyKind.GOVERNMENT, Level.CENTRAL),
    (r"Quốc hội|Ủy ban Thường vụ Quốc hội", AgencyKind.ASSEMBLY, Level.CENTRAL),
    (r"Ban Chỉ đạo", AgencyKind.STEERING_COMMITTEE, None),
    (r"Ban (?:Tuyên giáo|Tổ chức|Nội chính|Kinh tế|Dân vận).*Trung ương", AgencyKind.PARTY_BODY, Level.CENTRAL),
    (r"Tỉnh ủy|Thành ủy", AgencyKind.PARTY_BODY, Level.PROVINCE),
    (r"Ban Quản lý|BQL", AgencyKind.MANAGEMENT_BOARD, Level.PROVINCE),
    (
        r"Thanh tra (?:tỉnh|thành phố|Thành phố)|Công an (?:tỉnh|thành phố|Thành phố)",
        AgencyKind.DEPARTMENT,
        Level.PROVINCE,
    ),
    (r"(?:Ủy ban|UB)? ?(?:Mặt trận|MTTQ)", AgencyKind.MASS_ORGANISATION, None),
    (r"(?:UBND|Ủy ban nhân dân) (?:tỉnh|thành phố|Thành phố)", AgencyKind.PEOPLES_COMMITTEE, Level.PROVINCE),
    (r"(?:HĐND|Hội đồng nhân dân) (?:tỉnh|thành phố|Thành phố)", AgencyKind.PEOPLES_COUNCIL, Level.PROVINCE),
    (r"Trung tâm", AgencyKind.SERVICE_CENTRE, Level.PROVINCE),
    (r"VTV|VOV|TTXVN|Đài (?:Truyền hình|Tiếng nói) Việt Nam|Thông tấn xã", AgencyKind.MEDIA, Level.CENTRAL),
    (r"Báo |Đài Phát thanh|Đài PT|Cổng thông tin", AgencyKind.MEDIA, Level.PROVINCE),
)
"""What the first words of a name tell: the kind of body and its level, where they tell it."""

_CLASS_OPENERS: Final = re.compile(
    r"(?i:các|những|mọi|toàn bộ)\b|(?:[Bb]ộ|[Ss]ở), |[Cc]ơ quan, |[Đđ]ịa phương|[Tt]ổ chức|[Dd]oanh nghiệp"
    r"|[Cc]ơ quan (?:có )?liên quan|UBND (?:các|cấp|xã|phường|huyện)|HĐND (?:các|cấp)|[Cc]ơ quan soạn thảo|[Ss]ở, ban"
)
_CLASS_CLOSERS: Final = re.compile(r"liên quan$|có liên quan|được lựa chọn$")
_OPENERS: Final = re.compile(
    "|".join(form for form, _, _ in _BODY_KINDS)
    + "|"
    + _CLASS_OPENERS.pattern.replace("(?i:các|những|mọi|toàn bộ)", "[Cc]ác|[Nn]hững|[Mm]ọi|[Tt]oàn bộ")
    + r"|UBND|HĐND|Ủy ban|Ban |Viện|Tập đoàn|Tòa án|Công an|Thuế |Kiểm toán|Bảo hiểm|Hội |Liên đoàn|Đoàn |Trường"
    + r"|[A-ZĐ]{3,}|[Cc]ơ quan|[Đđ]ơn vị|[Bb]ộ, ngành|[Ss]ở, ngành"
)
_NO_NAME: Final = re.compile(r"[:()]|\btriển khai\b|\b[Đđ]ề nghị\b|,? (?:Bộ|Sở|Phòng .*)$")
_MOST_WORDS: Final = 18
_SEPARATOR: Final = re.compile(r"\s*[;/]\s*|\s*,\s*|\s+và\s+|\s+(?=(?:Bộ|Sở) [A-ZĐ])")
_NO_NAME_BEFORE: Final = re.compile(r"(?:của|thuộc|Lãnh đạo|trưởng|Phó|Chủ tịch|Giám đốc|các)$")
_NEITHER_ROLE: Final = r"(?:(?!chủ trì|phối hợp)[^:])+?"
_ROLES: Final = (
    rf"(?P<lead>{_NEITHER_ROLE})(?P<leads>) chủ trì[,;.]? (?P<support>{_NEITHER_ROLE}) phối hợp",
    (
        rf"(?:(?:chủ trì ?:? )?(?P<lead>{_NEITHER_ROLE})[,;.]|(?P<leads>{_NEITHER_ROLE}) chủ trì[,;.]?)"
        rf" (?:và )?phối hợp(?: với)?:? (?P<support>{_NEITHER_ROLE})"
    ),
    rf"chủ trì ?:? (?P<lead>{_NEITHER_ROLE})|(?P<leads>{_NEITHER_ROLE}) chủ trì(?P<support>)",
)
"""How one cell says who leads and who supports."""
_NOT_ONLY_NAMES: Final = re.compile(r"(?i)\b(?:chủ trì|phối hợp|trừ)\b")


@frozen
class DraftParty:
    """A name of a cell, and the body that it tells (cơ quan trong bản thảo).

    Args:
        name: The name as it is printed.
        constant: What it is called in the roster.
        entry: The agency or class; None where its name does not tell what it is.
    """

    name: str
    constant: str
    entry: AgencyOrClass | None


def split_roles(cell: str) -> tuple[str, str] | None:
    """Who leads and who supports, in a cell that is to say who leads; None where it says that otherwise, or excepts.

    >>> split_roles("Sở Nội vụ chủ trì, Sở Y tế phối hợp"), split_roles("Các sở, trừ Sở Y tế")
    (('Sở Nội vụ', 'Sở Y tế'), None)
    """
    text = " ".join(cell.split()).rstrip(".;, ")
    if not _NOT_ONLY_NAMES.search(text):
        return cell, ""
    found = next(filter(None, (re.fullmatch(f"(?i:{form})", text) for form in _ROLES)), None)
    if found is None or re.search(r"(?i)\btrừ\b", text):
        return None
    said = found.groupdict("")
    return said["lead"] or said["leads"], said["support"]


def split_names(cell: str) -> tuple[str, ...]:
    """The names of a cell, in its order; a comma or “và” inside a name parts nothing.

    >>> split_names("Bộ Văn hóa, Thể thao và Du lịch, các bộ, ngành; Bộ Công an và Bộ Quốc phòng")
    ('Bộ Văn hóa, Thể thao và Du lịch', 'các bộ, ngành', 'Bộ Công an', 'Bộ Quốc phòng')
    """
    text = " ".join(cell.split()).rstrip(".;, ")
    names: list[str] = []
    start = 0
    for cut in _SEPARATOR.finditer(text):
        hard = ";" in cut[0]
        said, rest = text[start : cut.start()], text[cut.end() :]
        if hard or (
            _OPENERS.match(rest) and said and not _NO_NAME_BEFORE.search(said) and not _in_one_class(said, rest)
        ):
            names.append(said)
            start = cut.end()
    names.append(text[start:])
    return tuple(dict.fromkeys(filter(None, (name.strip(" ,-–") for name in names))))


def _in_one_class(said: str, rest: str) -> bool:
    """Whether a class goes on: “các bộ, ngành, địa phương” is one, and so is “Bộ, ngành”."""
    begun = re.search(r"(?i)(?:^|[,;] )(?:các )?(?:bộ|sở|ban|ngành|cơ quan|tổ chức|doanh nghiệp)$", said)
    plain = re.match(r"(?:các )?(?:địa phương|ngành|đơn vị|tổ chức|cơ quan|doanh nghiệp)\b(?! quan)", rest)
    joined = re.search(r"(?i)(?:bộ|sở), (?:ban, )?ngành$", said)
    return bool(plain and (begun or joined))


def draft_party(name: str) -> DraftParty:
    """The body that a name tells: an agency of the kind that its first words say, or a class.

    >>> draft_party("Bộ Công an").entry
    <Agency bo-cong-an>
    >>> draft_party("các bộ, ngành, địa phương").entry
    <AgencyClass cac-bo-nganh-dia-phuong>
    >>> draft_party("Hiệp hội Phần mềm").entry is None
    True
    """
    title = name[0].upper() + name[1:]
    words = re.findall("[a-z0-9]+", unaccented(name))
    key, constant = "-".join(words), "_".join(words).upper()
    if constant[:1].isdigit():
        constant = f"CQ_{constant}"
    both = Bilingual(title)
    if len(words) > _MOST_WORDS or _NO_NAME.search(name):
        return DraftParty(title, constant, None)
    if _CLASS_OPENERS.match(name) or _CLASS_CLOSERS.search(name):
        return DraftParty(title, constant, AgencyClass(key, both))
    for form, kind, level in _BODY_KINDS:
        if re.match(form, name):
            return DraftParty(title, constant, None if level is None else Agency(key, both, kind, level))
    return DraftParty(title, constant, None)


def same_name(name: str) -> str:
    """What two spellings of one name share: case, blanks, the word for all and what joins words do not tell them apart.

    >>> same_name("các bộ, ngành và địa phương") == same_name("Bộ, ngành, địa phương")
    True
    """
    return fold_name(re.sub(r"(?i)\b(?:các|và|có) ", "", name))


class DraftRoster:
    """The parties of a document, in the order in which they are named (danh sách cơ quan trong bản thảo).

    Args:
        entries: Those that are known beforehand, such as who issued it; each with what it is called.
        cells: The cells that name the others.
    """

    def __init__(self, entries: Iterable[tuple[str, AgencyOrClass]], cells: Iterable[str]) -> None:
        self.constants: dict[AgencyOrClass, str] = {}
        self._known: dict[str, AgencyOrClass | None] = {}
        for constant, entry in entries:
            self._known[same_name(entry.name.vi)] = entry
            self.constants[entry] = constant
        spellings: dict[str, dict[str, str]] = {}
        for name in (name for cell in cells for part in split_roles(cell) or () for name in split_names(part)):
            spellings.setdefault(same_name(name), {}).setdefault(fold_name(name), name)
        for folded, (name, *others) in ((each, spelled.values()) for each, spelled in spellings.items()):
            if folded not in self._known:
                self._add(folded, name, tuple(others))

    def _add(self, folded: str, name: str, aliases: tuple[str, ...]) -> None:
        drafted = draft_party(name)
        entry = None if drafted.entry is None else evolve(drafted.entry, aliases=aliases)
        self._known[folded] = entry
        if entry is not None:
            self.constants[entry] = drafted.constant

    def parties(self, cell: str) -> tuple[tuple[AgencyOrClass, ...], tuple[str, ...]]:
        """The parties that a cell names, in its order, and the names that do not tell what they are.

        A cell that says anything of roles or exceptions is not one of names: all of it is unknown.
        """
        if _NOT_ONLY_NAMES.search(cell):
            return (), (cell,)
        found: list[AgencyOrClass] = []
        unknown: list[str] = []
        for name in split_names(cell):
            folded = same_name(name)
            if folded not in self._known:
                self._add(folded, name, ())
            entry = self._known[folded]
            if entry is None:
                unknown.append(name)
            elif entry not in found:
                found.append(entry)
        return tuple(found), tuple(unknown)
