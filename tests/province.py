"""The roster of a made-up province with every kind of name: what people write for its bodies is found by it."""

from datetime import date

from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyKind, Level
from cchc_rules.agencies.roster import Roster
from cchc_rules.text import Bilingual, unaccented


def body(
    name: str,
    kind: AgencyKind = AgencyKind.PEOPLES_COMMITTEE,
    level: Level = Level.COMMUNE,
    *aliases: str,
    key: str = "",
    since: date | None = None,
    until: date | None = None,
) -> Agency:
    """A body whose key is its name without marks, if it has no other, and whose English name nobody needs."""
    key = key or "-".join(unaccented(name).replace(",", "").replace(" - ", " ").split())
    return Agency(key, Bilingual(name, f"Body {key}"), kind, level, aliases, since=since, until=until)


def department(name: str, *aliases: str, key: str = "", since: date | None = None, until: date | None = None) -> Agency:
    """A department of the province."""
    return body(name, AgencyKind.DEPARTMENT, Level.PROVINCE, *aliases, key=key, since=since, until=until)


def district(name: str) -> Agency:
    """The committee of a district."""
    return body(name, AgencyKind.PEOPLES_COMMITTEE, Level.DISTRICT)


DISTRICTS = AgencyClass("ubnd-cap-huyen", Bilingual("UBND cấp huyện", "Districts"), (Level.DISTRICT,))
ROSTER = Roster(
    (
        body("UBND tỉnh Sông Hậu", AgencyKind.PEOPLES_COMMITTEE, Level.PROVINCE, "UBND tỉnh"),
        body("HĐND tỉnh Sông Hậu", AgencyKind.PEOPLES_COUNCIL, Level.PROVINCE),
        body("Chủ tịch UBND tỉnh", AgencyKind.OFFICE_HOLDER, Level.PROVINCE),
        body("Văn phòng UBND tỉnh", AgencyKind.OFFICE, Level.PROVINCE),
        body("Báo Sông Hậu", AgencyKind.MEDIA, Level.PROVINCE),
        body("Ban Quản lý Khu kinh tế, khu công nghiệp tỉnh", AgencyKind.MANAGEMENT_BOARD, Level.PROVINCE),
        body("Ban Chỉ đạo 35", AgencyKind.STEERING_COMMITTEE, Level.PROVINCE),
        department("Thanh tra tỉnh"),
        department("Sở Nội vụ", "SNV"),
        department("Sở Ngoại vụ"),
        department("Sở Tư pháp"),
        department("Sở Y tế"),
        department("Sở Tài chính"),
        department("Sở Khoa học và Công nghệ"),
        department("Sở Kế hoạch và Đầu tư", "Sở KHĐT"),
        department("Sở Nông nghiệp và Môi trường"),
        department("Sở Dân tộc và Tôn giáo"),
        department("Sở Văn hóa, Thể thao và Du lịch"),
        body("Bộ Tư pháp", AgencyKind.MINISTRY, Level.CENTRAL, "BTP"),
        body("Bộ Chính trị", AgencyKind.PARTY_BODY, Level.CENTRAL),
        DISTRICTS,
        district("UBND thành phố Mỹ Lộc"),
        district("UBND thị xã Điền Hải"),
        district("UBND huyện Kỳ Sơn"),
        district("UBND huyện Ea Kar"),
        district("UBND quận 5"),
        body("UBND phường Hương Vân"),
        body("UBND phường Hương Văn", key="ubnd-phuong-huong-vawn"),
        body("UBND phường Mỹ Lộc"),
        body("UBND phường 5"),
        body("UBND phường 15"),
        body("UBND xã A Lưới 1"),
        body("UBND xã A Lưới 2"),
        body("UBND xã Vĩnh Thủy, huyện Kỳ Sơn", AgencyKind.PEOPLES_COMMITTEE, Level.COMMUNE, "UBND xã Vĩnh Thủy"),
        body("UBND đặc khu Hòn Khoai"),
    )
)
