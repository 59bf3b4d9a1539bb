"""What becomes of the tiny plan's agencies in 2025: one change of each kind, and some that are switched on apart."""

from datetime import date

from cchc_rules.agencies.agency import Agency, AgencyKind, Level
from cchc_rules.agencies.succession import Succession, SuccessionKind
from cchc_rules.source import Certainty, Source
from cchc_rules.text import Bilingual
from tests import tiny

READ = Source(Bilingual("Quyết định 1", "Decision 1"), Certainty.DOCUMENTED)
HEARD = Source(Bilingual("theo báo", "by the press"), Certainty.REPORTED)


def district(key: str, vi: str, en: str) -> Agency:
    return Agency(key, Bilingual(vi, en), AgencyKind.PEOPLES_COMMITTEE, Level.DISTRICT, classes=("ubnd-cap-huyen",))


TOWN_OFFICE = Agency(
    "van-phong-thanh-pho", Bilingual("Văn phòng thành phố", "City Office"), AgencyKind.OFFICE, Level.PROVINCE
)
EAST, WEST = district("huyen-dong", "Huyện Đông", "East District"), district("huyen-tay", "Huyện Tây", "West District")
# A name that a divided district bore before.
HEALTH = Agency(
    "so-y-te",
    Bilingual("Sở Y tế", "Department of Health"),
    AgencyKind.DEPARTMENT,
    Level.PROVINCE,
    ("Huyện Bắc",),
    ("cac-so", "moi-co-quan"),
)
RENAMED = Succession(SuccessionKind.RENAMED, date(2025, 2, 1), (tiny.OFFICE,), (TOWN_OFFICE,), READ)
MERGED = Succession(SuccessionKind.MERGED, date(2025, 3, 1), (tiny.HOME,), (tiny.JUSTICE,), HEARD)
DIVIDED = Succession(SuccessionKind.DIVIDED, date(2025, 4, 1), (tiny.NORTH,), (EAST, WEST), READ)
FORMED = Succession(SuccessionKind.FORMED, date(2025, 5, 1), (), (HEALTH,), HEARD)
DISSOLVED = Succession(
    SuccessionKind.DISSOLVED, date(2025, 7, 1), (EAST, WEST, tiny.SOUTH), (), READ, ends_level=Level.DISTRICT
)
TRANSFERRED = Succession(
    SuccessionKind.TRANSFERRED, date(2025, 3, 1), (tiny.HOME,), (TOWN_OFFICE,), HEARD, (tiny.OVERSIGHT.key,)
)
CONSOLIDATED = Succession(SuccessionKind.CONSOLIDATED, date(2025, 8, 1), (tiny.JUSTICE, HEALTH), (tiny.JUSTICE,), HEARD)
CLOSED = Succession(SuccessionKind.DISSOLVED, date(2025, 9, 1), (HEALTH,), (), READ, leaves_nobody=True)
LEFT_OPEN = Succession(
    SuccessionKind.TRANSFERRED, date(2025, 3, 1), (tiny.HOME,), (), HEARD, (tiny.MIDYEAR_REPORTS.key,)
)
SUCCESSIONS = (DISSOLVED, FORMED, DIVIDED, MERGED, RENAMED)
ROSTER = tiny.ROSTER.with_successions(SUCCESSIONS)
