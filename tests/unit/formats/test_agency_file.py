from collections.abc import Callable
from datetime import date
from pathlib import Path
from unicodedata import normalize

import pytest
from attrs import evolve

from cchc_rules.agencies.agency import Agency, AgencyKind, Level
from cchc_rules.agencies.roster import Roster
from cchc_rules.errors import BadCell, BadDocument, BadSheet, PlanConflict
from cchc_rules.formats.agency_file import read_agencies
from cchc_rules.text import Bilingual
from tests import tiny

TAX = Agency(
    "chi-cuc-thue",
    Bilingual("Chi cục Thuế", "Tax Office"),
    AgencyKind.DEPARTMENT,
    Level.PROVINCE,
    ("CCT", "Thuế tỉnh"),
    ("cac-so",),
    date(2025, 3, 1),
    date(2026, 1, 1),
    "H57.9",
    ("huyen-bac",),
)
POST = Agency("buu-dien", Bilingual("Bưu điện"), AgencyKind.SERVICE_CENTRE, Level.COMMUNE)
TOML = """
[chi-cuc-thue]
vi = "Chi cục Thuế"
en = "Tax Office"
kind = "department"
level = "province"
aliases = ["CCT", "Thuế tỉnh"]
classes = ["cac-so"]
since = 2025-03-01
until = "01/01/2026"
official_id = "H57.9"
districts = ["huyen-bac"]

[buu-dien]
vi = "Bưu điện"
kind = "service_centre"
level = "commune"
"""
CSV = """\
key;vi;en;kind;level;aliases;classes;since;until;official_id;districts
chi-cuc-thue;Chi cục Thuế;Tax Office;department;province;CCT | Thuế tỉnh;cac-so;2025-03-01;01/01/2026;H57.9;huyen-bac
buu-dien;Bưu điện;;SERVICE_CENTRE;commune;;;;;;
"""


@pytest.fixture
def file(tmp_path: Path) -> Callable[[str, str], Path]:
    """A file of this name that says this."""

    def written(name: str, content: str) -> Path:
        path = tmp_path / name
        path.write_text(content, encoding="utf-8")
        return path

    return written


@pytest.mark.parametrize(("name", "content"), [("a.toml", TOML), ("a.csv", CSV), ("A.TOML", f"\ufeff{TOML}")])
def test_the_bodies_of_a_file_are_read_alike_from_toml_and_csv(
    file: Callable[[str, str], Path], name: str, content: str
) -> None:
    for form in ("NFC", "NFD"):
        read = read_agencies(file(name, normalize(form, content)))
        assert read == (TAX, POST)
    grown = tiny.ROSTER.with_agencies(*read)
    assert grown.find("CCT") == grown.find("chi cục thuế") == TAX
    assert TAX in grown.members(tiny.DEPARTMENTS)


def test_columns_that_say_nothing_may_be_left_out(file: Callable[[str, str], Path]) -> None:
    assert read_agencies(file("a.csv", "level,kind,vi,key\ncommune,service_centre,Bưu điện,buu-dien\n")) == (POST,)
    assert read_agencies(file("a.toml", "")) == ()


@pytest.mark.parametrize(
    ("line", "faults"),
    [
        ("x,X,ministries,city", ["column kind: got 'ministries'; expected one of pe", "column level: got 'city'; exp"]),
        (",X,media,province", ["column key: got ''; expected a text"]),
        ("x, ,media,province", ["column vi: got ''; expected a text"]),
        ("Báo chí,X,media,province", ["column key: got 'Báo chí'; expected a key of small letters"]),
    ],
)
def test_all_bad_cells_of_a_sheet_are_told(file: Callable[[str, str], Path], line: str, faults: list[str]) -> None:
    with pytest.raises(ExceptionGroup) as caught:
        read_agencies(file("a.csv", f"key,vi,kind,level\n{line}\n"))
    for fault, said in zip(caught.value.exceptions, faults, strict=True):
        assert isinstance(fault, BadCell)
        assert f"a.csv, line 2, {said}" in str(fault)


@pytest.mark.parametrize(
    ("content", "faults"),
    [
        (
            "['X 1']\nvi='X'\nkind='media'\nlevel='province'",
            ["a.toml, X 1.key: got 'X 1'; expected a key of small letters"],
        ),
        ("x = 1", ["a.toml, x: got 1; expected a table"]),
        ("[x]\nvi='X'", ["x.kind: got ''; expected one of", "x.level: got ''; expected one of"]),
        ("[x]\nvi=''\nkind='media'\nlevel='province'", ["x.vi: got ''; expected a text"]),
        ("[x]\nvi='X'\nkind='medium'\nlevel='province'", ["x.kind: got 'medium'; expected one of peoples_committee"]),
        ("[x]\nvi='X'\nkind='media'\nlevel='province'\naliases='X'", ["x.aliases: got 'X'; expected a list of na"]),
        ("[x]\nvi='X'\nkind='media'\nlevel='province'\naliases=[1]", ["x.aliases: got [1]; expected a list of names"]),
        ("[x]\nvi='X'\nkind='media'\nlevel='province'\naliases=['']", ["x.aliases: got ''; expected a text"]),
        ("[x]\nvi='X'\nkind='media'\nlevel='province'\nsince=2025", ["x.since: got 2025; expected a text"]),
        ("[x]\nvi='X'\nkind='media'\nlevel='province'\nsince='2025'", ["x.since: got '2025'; expected a day"]),
        ("[x]\nvi='X'\nkind='media'\nlevel='province'\nname='X'", ["x.name: got 'name'; expected one of key, vi, en"]),
    ],
)
def test_all_faults_of_a_toml_file_are_told(file: Callable[[str, str], Path], content: str, faults: list[str]) -> None:
    with pytest.raises(ExceptionGroup) as caught:
        read_agencies(file("a.toml", content))
    for fault, said in zip(caught.value.exceptions, faults, strict=True):
        assert isinstance(fault, BadDocument)
        assert said in str(fault)


@pytest.mark.parametrize("content", [b"[x", b"\xff", b"x = " + b"[" * 20_000])
def test_what_is_no_toml_holds_no_bodies(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(content)
    with pytest.raises(BadDocument, match=r"a line of TOML|text in UTF-8|TOML of at most"):
        read_agencies(path)


def test_what_is_no_sheet_of_bodies_is_refused(file: Callable[[str, str], Path]) -> None:
    with pytest.raises(BadSheet, match=r"Missing: 'vi', 'kind', 'level'"):
        read_agencies(file("a.csv", "key,name\nx,X\n"))
    with pytest.raises(FileNotFoundError):
        read_agencies(file("a.csv", "").with_name("b.csv"))


def test_a_class_that_nobody_lists_is_refused_by_the_roster(file: Callable[[str, str], Path]) -> None:
    read = read_agencies(file("a.csv", "key,vi,kind,level,classes\nx,X,media,province,bao-chi\n"))
    with pytest.raises(PlanConflict, match="bao-chi"):
        tiny.ROSTER.with_agencies(*read)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", "key,vi,kind,level\nvien,Viện,institute,khu\n"),
        ("a.toml", "[vien]\nvi='Viện'\nkind='institute'\nlevel='khu'"),
    ],
)
def test_kinds_and_levels_of_a_roster_may_be_named(file: Callable[[str, str], Path], name: str, content: str) -> None:
    kind, level = AgencyKind("institute", Bilingual("viện")), Level("khu", Bilingual("đặc khu"))
    roster = Roster((Agency("vien-a", Bilingual("Viện A"), kind, level),))
    (read,) = read_agencies(file(name, content), roster)
    assert (read.kind, read.level) == (kind, level)
    assert read.kind.label == kind.label
    with pytest.raises(ExceptionGroup):
        read_agencies(file(name, content))


@pytest.mark.parametrize("until", ["2025-03-01", "2025-01-01"])
@pytest.mark.parametrize("name", ["agencies.toml", "agencies.csv"])
def test_a_body_that_ends_before_it_begins_is_refused(file: Callable[[str, str], Path], name: str, until: str) -> None:
    content = TOML if name.endswith("toml") else CSV
    with pytest.raises(ExceptionGroup) as raised:
        read_agencies(file(name, content.replace("01/01/2026", until)), tiny.ROSTER)
    (fault,) = raised.value.exceptions
    assert f"got '{until}'; expected an end after the start" in str(fault)


@pytest.mark.parametrize(
    ("aliases", "meant"),
    [(["CCT", "S. Nội vụ"], "Department of Home Affairs"), (["SNV"], "Department of Home Affairs")],
)
def test_a_spelling_of_a_body_of_the_plan_is_not_taken(
    file: Callable[[str, str], Path], aliases: list[str], meant: str
) -> None:
    """Nor one that the plan does not list and understands all the same; it would mean the new body from then on."""
    roster = tiny.PLAN.roster
    toml = TOML.replace('["CCT", "Thuế tỉnh"]', str(aliases).replace("'", '"'))
    csv = CSV.replace("CCT | Thuế tỉnh", " | ".join(aliases))
    for name, content in (("bodies.toml", toml), ("bodies.csv", csv)):
        with pytest.raises(ExceptionGroup) as refused:
            read_agencies(file(name, content), roster)
        (fault,) = refused.value.exceptions
        assert "a name by which the plan knows no other body" in str(fault)
        assert meant in str(fault)
        assert "aliases" in str(fault)


def test_a_spelling_that_several_bodies_may_mean_is_not_taken(file: Callable[[str, str], Path]) -> None:
    """It would mean one of them no longer, and the new one alone."""
    names = (("a", "Sở Tài chính"), ("b", "Sở Thương chính"))
    one, two = (evolve(TAX, key=key, name=Bilingual(name), aliases=(), classes=()) for key, name in names)
    roster = Roster((one, two))
    with pytest.raises(ExceptionGroup) as refused:
        read_agencies(file("bodies.toml", TOML.replace('"CCT"', '"STC"')), roster)
    assert "a name by which the plan knows no other body" in str(refused.value.exceptions[0])


def test_whoever_comes_after_a_body_that_has_ended_may_have_its_name(file: Callable[[str, str], Path]) -> None:
    """The tax office of before ended on the day on which the new one begins."""
    before = evolve(TAX, key="cuc-thue", classes=(), since=None, until=date(2025, 3, 1))
    assert read_agencies(file("bodies.toml", TOML), Roster((before,)))[0].aliases == TAX.aliases


HEAD = "key,vi,kind,level,aliases,since,until\nchi-cuc-a,Chi cục A,department,province,CCA,,2025-03-01\n"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "chi-cuc-b,Chi cục B,department,province,B | Cca,,",
            "column aliases: got 'Cca'; expected a name for chi-cuc-a",
        ),
        ("chi-cuc-b,CHI CỤC A,department,province,,,", "column vi: got 'CHI CỤC A'; expected a name for chi-cuc-a al"),
        ("chi-cuc-a,Chi cục B,department,province,,,", "column key: got 'chi-cuc-a'; expected a name for chi-cuc-a al"),
        (
            "so-noi-vu,Chi cục B,department,province,,,",
            "column key: got 'so-noi-vu'; expected a name by which the plan",
        ),
    ],
)
def test_a_name_that_a_body_above_has_is_told_as_it_is_written_with_its_line(
    file: Callable[[str, str], Path], line: str, said: str
) -> None:
    """And so is a key that the plan, or the file, has; whoever begins once the other has ended may bear its name."""
    with pytest.raises(ExceptionGroup) as raised:
        read_agencies(file("a.csv", f"{HEAD}{line}\n"), tiny.ROSTER)
    (fault,) = raised.value.exceptions
    assert f"a.csv, line 3, {said}" in str(fault)
    later = (
        line.replace("chi-cuc-a,", "chi-cuc-c,").replace("so-noi-vu,", "chi-cuc-d,").removesuffix(",,") + ",2025-03-01,"
    )
    assert len(read_agencies(file("b.csv", f"{HEAD}{later}\n"), tiny.ROSTER)) == 2


def test_a_name_that_a_body_above_has_is_told_in_toml_too(file: Callable[[str, str], Path]) -> None:
    content = TOML.replace('vi = "Bưu điện"', 'vi = "Bưu điện"\naliases = ["cct"]')
    with pytest.raises(ExceptionGroup) as raised:
        read_agencies(file("a.toml", content))
    (fault,) = raised.value.exceptions
    assert "a.toml, buu-dien.aliases: got 'cct'; expected a name for chi-cuc-thue alone" in str(fault)


def test_a_class_that_the_plan_does_not_have_is_told_with_its_line(file: Callable[[str, str], Path]) -> None:
    with pytest.raises(ExceptionGroup) as raised:
        read_agencies(file("a.csv", "key,vi,kind,level,classes\nx,Cơ quan X,media,province,cac-soo\n"), tiny.ROSTER)
    (fault,) = raised.value.exceptions
    assert (
        "a.csv, line 2, column classes: got 'cac-soo'; expected the key of a class of the plan. Nearest: cac-so"
        in str(fault)
    )
