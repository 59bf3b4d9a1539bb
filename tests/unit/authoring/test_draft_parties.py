import pytest

from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyKind, Level
from cchc_rules.authoring.draft_parties import DraftRoster, draft_party, same_name, split_names, split_roles
from tests import tiny


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("", ()),
        ("Bộ Khoa học và Công nghệ", ("Bộ Khoa học và Công nghệ",)),
        ("Bộ Văn hóa, Thể thao và Du lịch, Bộ Y tế", ("Bộ Văn hóa, Thể thao và Du lịch", "Bộ Y tế")),
        ("Bộ Công an và Bộ Quốc phòng", ("Bộ Công an", "Bộ Quốc phòng")),
        ("Bộ Tài chính; các bộ, ngành", ("Bộ Tài chính", "các bộ, ngành")),
        ("Các bộ, ngành, địa phương", ("Các bộ, ngành, địa phương",)),
        ("Bộ, ngành, địa phương", ("Bộ, ngành, địa phương",)),
        ("Các cơ quan, đơn vị", ("Các cơ quan, đơn vị",)),
        ("VTV, VOV, TTXVN, các địa phương", ("VTV", "VOV", "TTXVN", "các địa phương")),
        ("Bộ Thông tin và Truyền thông Bộ Y tế", ("Bộ Thông tin và Truyền thông", "Bộ Y tế")),
        ("Văn phòng UBND tỉnh, Sở Tư pháp.", ("Văn phòng UBND tỉnh", "Sở Tư pháp")),
        ("UBND xã/phường, Công an tỉnh", ("UBND xã/phường", "Công an tỉnh")),
        ("Chủ tịch UBND tỉnh", ("Chủ tịch UBND tỉnh",)),
        ("Sở Y tế, Sở Y tế", ("Sở Y tế",)),
    ],
)
def test_names_are_parted_where_another_begins(cell: str, names: tuple[str, ...]) -> None:
    assert split_names(cell) == names


@pytest.mark.parametrize(
    ("name", "kind", "level"),
    [
        ("Bộ Công an", AgencyKind.MINISTRY, Level.CENTRAL),
        ("Sở Nội vụ", AgencyKind.DEPARTMENT, Level.PROVINCE),
        ("Văn phòng Chính phủ", AgencyKind.MINISTERIAL_BODY, Level.CENTRAL),
        ("VP UBND tỉnh", AgencyKind.OFFICE, Level.PROVINCE),
        ("UBND tỉnh", AgencyKind.PEOPLES_COMMITTEE, Level.PROVINCE),
        ("Trung tâm Phục vụ hành chính công", AgencyKind.SERVICE_CENTRE, Level.PROVINCE),
    ],
)
def test_the_first_words_of_a_name_tell_its_kind(name: str, kind: AgencyKind, level: Level) -> None:
    entry = draft_party(name).entry
    assert isinstance(entry, Agency)
    assert (entry.kind, entry.level, entry.name.vi) == (kind, level, name)


@pytest.mark.parametrize(
    "name",
    ["các bộ, ngành", "UBND các xã, phường", "Địa phương được lựa chọn", "Sở, ban, ngành", "doanh nghiệp liên quan"],
)
def test_agencies_named_together_are_a_class(name: str) -> None:
    drafted = draft_party(name)
    assert isinstance(drafted.entry, AgencyClass)
    assert drafted.name == name[0].upper() + name[1:]


@pytest.mark.parametrize(
    "name",
    [
        "Hiệp hội Phần mềm",
        "Ban Chỉ đạo 57",  # at which level, its name does not tell
        "Sở Tư pháp: báo cáo kết quả",
        "Sở Y tế (Trung tâm",
        "Bộ Khoa học và Công nghệ, Bộ",
        "Sở Công Thương triển khai hạ tầng",
        "Sở " + "A " * 20,
    ],
)
def test_a_name_that_does_not_tell_is_not_guessed_at(name: str) -> None:
    assert draft_party(name).entry is None


def test_a_constant_is_a_name_in_python() -> None:
    assert draft_party("Sở Văn hóa - Thể thao").constant == "SO_VAN_HOA_THE_THAO"
    assert draft_party("4 cơ quan").constant == "CQ_4_CO_QUAN"


def test_two_spellings_are_one_name() -> None:
    assert same_name("Các bộ, ngành, địa phương") == same_name("Bộ, ngành,  địa phương")
    assert same_name("Bộ Khoa học, Công nghệ") == same_name("Bộ Khoa học và Công nghệ")
    assert same_name("Bộ Công An") == same_name("Bộ Công an") != same_name("Bộ Công Thương")


CELLS = ["Sở Nội Vụ, Sở Y tế; các sở, ngành; Hiệp hội Mẫu", "SỞ Y TẾ; Sở, ngành"]


def test_a_party_is_listed_once_with_its_spellings() -> None:
    roster = DraftRoster([("HOME", tiny.HOME)], CELLS)
    assert list(roster.constants.values()) == ["HOME", "SO_Y_TE", "CAC_SO_NGANH"]
    found, unknown = roster.parties(CELLS[0])
    assert found[0] is tiny.HOME
    assert isinstance(found[2], AgencyClass)
    assert [entry.aliases for entry in found[1:]] == [(), ("Sở, ngành",)]
    assert unknown == ("Hiệp hội Mẫu",)
    assert roster.parties("sở y tế; Các sở, ngành; Sở, ngành") == (found[1:], ())


def test_a_party_that_is_named_elsewhere_is_listed_too() -> None:
    roster = DraftRoster([], CELLS)
    (entry,), unknown = roster.parties("Sở Tư pháp")
    assert (entry.key, unknown) == ("so-tu-phap", ())
    assert roster.constants[entry] == "SO_TU_PHAP"


@pytest.mark.parametrize(
    ("cell", "roles"),
    [
        ("Sở Nội vụ", ("Sở Nội vụ", "")),
        ("Sở Nội vụ chủ trì, Sở Y tế phối hợp", ("Sở Nội vụ", "Sở Y tế")),
        ("Sở Nội vụ chủ trì; Sở Y tế, Sở Tư pháp phối hợp.", ("Sở Nội vụ", "Sở Y tế, Sở Tư pháp")),
        ("Sở Nội vụ; phối hợp: Sở Y tế", ("Sở Nội vụ", "Sở Y tế")),
        ("Chủ trì: Sở Nội vụ; Phối hợp: Sở Y tế", ("Sở Nội vụ", "Sở Y tế")),
        ("Sở Nội vụ chủ trì, phối hợp với Sở Y tế", ("Sở Nội vụ", "Sở Y tế")),
        ("Sở Nội vụ chủ trì", ("Sở Nội vụ", "")),
        ("Chủ trì: Sở Nội vụ", ("Sở Nội vụ", "")),
        ("Sở Nội vụ, Sở Y tế phối hợp", None),
        ("Sở Nội vụ phối hợp Sở Y tế", None),
        ("Sở Nội vụ chủ trì, Sở Y tế phối hợp với Sở Tư pháp", None),
        ("Các sở trừ Sở Y tế", None),
        ("Các sở, trừ Sở Y tế, chủ trì", None),
        ("Sở Nội vụ chủ trì, các sở trừ Sở Y tế phối hợp", None),
    ],
)
def test_a_cell_may_say_who_leads_and_who_supports(cell: str, roles: tuple[str, str] | None) -> None:
    """Words of a role or an exception are no part of a name; of a cell that is not read, no body is drafted."""
    assert split_roles(cell) == roles
    roster = DraftRoster([], [cell])
    names = [entry.name.vi for entry in roster.constants]
    assert names == [name for part in roles or () for name in split_names(part)]
    if roles != (cell, ""):
        assert roster.parties(cell) == ((), (cell,))
