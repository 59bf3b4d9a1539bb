import pickle
from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError

from cchc_rules.agencies.agency import (
    Agency,
    AgencyClass,
    AgencyKind,
    AgencyOrClass,
    Level,
    first_names,
    names_together,
    require_agency,
)
from cchc_rules.errors import BadValue
from cchc_rules.plans import hue_2025
from cchc_rules.text import Bilingual
from tests import changing, tiny

FIRST, END = date(2025, 3, 1), date(2025, 7, 1)


def test_of_many_agencies_the_first_few_are_named() -> None:
    """Five by name, in the order given, and how many more."""
    five: list[AgencyOrClass] = [tiny.HOME, tiny.JUSTICE, tiny.OFFICE, tiny.NORTH, tiny.DISTRICTS]
    assert first_names(five).en.endswith("North District, District People's Committees")
    named = first_names([*five, tiny.SOUTH, tiny.RIVERSIDE])
    assert named.en == f"{first_names(five).en} and 2 more"
    assert named.vi == f"{first_names(five).vi} và 2 cơ quan nữa"


def test_in_a_line_of_names_a_comma_parts_two_of_them_and_never_one() -> None:
    """A name with a comma of its own stands between quotation marks, unless it stands alone."""
    zones, justice = hue_2025.BAN_QUAN_LY_KHU_KINH_TE, hue_2025.SO_TU_PHAP
    assert names_together([zones], "vi") == zones.name.vi == "Ban Quản lý Khu kinh tế, công nghiệp tỉnh"
    assert names_together([justice, zones], "vi") == "Sở Tư pháp, “Ban Quản lý Khu kinh tế, công nghiệp tỉnh”"
    assert names_together([], "en") == ""
    assert first_names([zones, justice]).vi == "“Ban Quản lý Khu kinh tế, công nghiệp tỉnh”, Sở Tư pháp"


def test_an_agency_exists_from_its_first_day_to_before_its_end() -> None:
    found = [tiny.JUSTICE.exists_on(date(year, 1, 1)) for year in (1989, 1990, 2026, 2027)]
    assert found == [False, True, True, False]
    assert tiny.HOME.exists_on(date.min)
    assert tiny.HOME.exists_on(date.max)


@pytest.mark.parametrize("since", [None, FIRST])
@pytest.mark.parametrize("until", [None, END])
def test_where_no_day_is_recorded_an_agency_is_taken_to_exist(since: date | None, until: date | None) -> None:
    """It exists on every day but those before its first day, and those from the day on which it is gone."""
    agency = evolve(tiny.HOME, since=since, until=until)
    for day in (date.min, FIRST - timedelta(days=1), FIRST, END - timedelta(days=1), END, date.max):
        too_early, too_late = since is not None and day < since, until is not None and day >= until
        assert agency.exists_on(day) is not (too_early or too_late)


def test_an_agency_is_all_that_is_said_of_it() -> None:
    again = Agency("so-noi-vu", tiny.HOME.name, AgencyKind.DEPARTMENT, Level.PROVINCE, classes=tiny.HOME.classes)
    assert again == tiny.HOME
    assert hash(again) == hash(tiny.HOME)
    assert pickle.loads(pickle.dumps(tiny.HOME)) == tiny.HOME
    for other in (
        evolve(tiny.HOME, key="x"),
        evolve(tiny.HOME, name=Bilingual("Sở X", "X")),
        evolve(tiny.HOME, kind=AgencyKind.OFFICE),
        evolve(tiny.HOME, level=Level.DISTRICT),
        evolve(tiny.HOME, aliases=("SNV",)),
        evolve(tiny.HOME, classes=()),
        evolve(tiny.HOME, since=FIRST),
        evolve(tiny.HOME, until=END),
        evolve(tiny.HOME, official_id="H57.02"),
        evolve(tiny.HOME, source=changing.HEARD),
    ):
        assert other != tiny.HOME
    with pytest.raises(FrozenInstanceError):
        tiny.HOME.until = END  # type: ignore[misc]


def test_agencies_and_classes_print_their_keys() -> None:
    assert (repr(tiny.HOME), repr(tiny.DEPARTMENTS)) == ("<Agency so-noi-vu>", "<AgencyClass cac-so>")


def test_a_class_lists_not_all_its_members_unless_it_says_so() -> None:
    group = AgencyClass("cac-so", tiny.DEPARTMENTS.name)
    assert (group.levels, group.aliases, group.complete) == ((), (), False)
    assert evolve(group, levels=(Level.PROVINCE,), complete=True) == tiny.DEPARTMENTS
    assert pickle.loads(pickle.dumps(group)) == group != tiny.DEPARTMENTS


def test_a_class_has_a_level_where_its_members_share_one() -> None:
    assert (tiny.DEPARTMENTS.level, tiny.EVERYBODY.level) == (Level.PROVINCE, None)
    assert AgencyClass("cac-so", tiny.DEPARTMENTS.name).level is None
    assert tiny.HOME.levels == tiny.DEPARTMENTS.levels == (Level.PROVINCE,)


def test_levels_go_from_the_state_down_to_the_commune() -> None:
    assert [level.key for level in Level.usual()] == ["central", "province", "district", "commune"]
    assert [level.label.vi for level in Level.usual()] == ["trung ương", "tỉnh", "huyện", "xã"]


def test_kinds_of_agency_are_written_as_words_joined_by_underscores() -> None:
    assert len(AgencyKind.usual()) == 16
    for kind in AgencyKind.usual():
        assert getattr(AgencyKind, kind.key.upper()) is kind


@pytest.mark.parametrize(
    "key",
    [
        "",
        " ",
        "so noi vu",
        "so-noi-vu ",
        "So-noi-vu",
        "sở-nội-vụ",
        "-so",
        "so-",
        "so--noi",
        "=1",
        "a\tb",
        "a\n",
        "a\x00b",
    ],
)
def test_keys_without_letters_or_with_others_are_refused(key: str) -> None:
    """What stands in files, cells and addresses is refused where it could mean something else there."""
    for made in (tiny.HOME, tiny.DEPARTMENTS):
        with pytest.raises(BadValue, match="words joined by hyphens"):
            evolve(made, key=key)


@pytest.mark.parametrize("key", ["a_b", "a/b", "a:b", "ｓｏ", "٣", None, 1, b"so", ("so",)])
def test_keys_are_words_of_small_letters_and_digits(key: Any) -> None:
    """What stands in files, cells and addresses is refused where it could mean something else there."""
    for made in (tiny.HOME, tiny.DEPARTMENTS):
        with pytest.raises(BadValue, match="words joined by hyphens"):
            evolve(made, key=key)


@pytest.mark.parametrize("key", ["a", "1", "so-noi-vu", "ban-chi-dao-19", "so-noi-vu-2"])
def test_keys_that_are_words_are_taken(key: str) -> None:
    assert evolve(tiny.HOME, key=key).key == evolve(tiny.DEPARTMENTS, key=key).key == key


def test_a_name_is_no_agency() -> None:
    require_agency(tiny.HOME, "here")
    require_agency(tiny.DISTRICTS, "here")
    with pytest.raises(BadValue, match=r"^here: got 'Sở Nội vụ'; expected an Agency or AgencyClass. Look it up"):
        require_agency("Sở Nội vụ", "here")


@pytest.mark.parametrize(
    ("field", "given"),
    [
        ("kind", "department"),
        ("kind", Level.PROVINCE),
        ("kind", None),
        ("level", "province"),
        ("level", AgencyKind.MEDIA),
    ],
)
def test_a_kind_and_a_level_are_codes_of_their_lists(field: str, given: Any) -> None:
    with pytest.raises(BadValue, match=rf"^Agency\.{field}: got .*; expected one of \w+, usual or your own"):
        evolve(tiny.HOME, **{field: given})


def test_the_levels_of_a_class_are_levels() -> None:
    with pytest.raises(BadValue, match=r"^AgencyClass\.levels: got 'province'"):
        evolve(tiny.DEPARTMENTS, levels=("province",))  # type: ignore[arg-type]
