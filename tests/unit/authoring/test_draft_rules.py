from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_rules.authoring.document_blocks import TableRow
from cchc_rules.authoring.draft_rules import DraftRule
from cchc_rules.authoring.scaffold import draft_package
from cchc_rules.dates.due import Before, During, PlanDay, Within
from cchc_rules.dates.period import Period
from cchc_rules.documents.table_columns import PlanColumn
from cchc_rules.law.bound import Rank
from cchc_rules.law.rule import Activity, Duty, Outcome, Target
from cchc_rules.measures.measure import Direction
from tests import authored

HEAD = "TT | Nhiệm vụ | Chủ trì | Phối hợp | Sản phẩm | Thời hạn\n"
TARGETS = "TT | Chỉ tiêu | Đơn vị | Kết quả | Chủ trì\n"


def read(folder: Path, text: str, plan_id: str = "mau-2026") -> tuple[dict[str, DraftRule], list[str]]:
    """The rules of a document by their addresses and ordinals, and what is to do."""
    drafted = draft_package(authored.write(folder, text), plan_id)
    rules = {each.rule.key.partition(":")[2]: each for each in drafted.rules}
    return rules, [f"{todo.line} {todo.address}: {todo.what.en}" for todo in drafted.todos if todo.address]


def test_rows_and_sentences_are_read_as_what_they_ask_for(tmp_path: Path) -> None:
    rules, todos = read(tmp_path, authored.TEXT)
    kinds = {key: type(each.rule) for key, each in rules.items()}
    assert kinds == {
        "I.2.1/1": Target,
        "I.2.1/2": Target,
        "II.1.1/1": Duty,
        "II.1.2/1": Duty,
        "II.1.3/1": Duty,
        "PL.I.1/1": Target,
        "PL.I.2.1/1": Target,
        "PL.I.2.2/1": Outcome,
        "PL.II.1/1": Activity,
        "PL.II.2/1": Activity,
    }
    assert todos == [
        "10 I.1.1: not read: a rule, or a reason to leave it out",
        "19 II.2: not read: a rule, or a reason to leave it out",
        "32 PL.I.3: the bound “5 và tăng dần” cannot be read",
        "41 PL.II.3: what sort of body “Hiệp hội Mẫu” is",
        "41 PL.II.3: nobody can be read who leads it",
        "42 PL.II.4: the time “Khi có điều kiện” cannot be read",
        "43 PL.II.5: its time is blank",
    ]


@pytest.mark.parametrize("cell", ["Kế hoạch", "Ban hành kế hoạch tuyên truyền"])
def test_percentages_in_a_row_of_a_task_are_left_to_do(tmp_path: Path, cell: str) -> None:
    """The rule is drafted as ever: whether they are targets is the author's to say."""
    stated = authored.TEXT.replace(f"| {cell} |", f"| {cell}; 80% và 97,5 % xã, 80% huyện |", 1)
    assert stated != authored.TEXT
    rules, todos = read(tmp_path, stated)
    _, before = read(tmp_path, authored.TEXT)
    (more,) = [each for each in todos if each not in before]
    assert more.endswith(" PL.II.1: this row states percentages: 80%, 97,5 %")
    assert isinstance(rules["PL.II.1/1"].rule, Activity)


def test_an_activity_has_its_parties_its_product_and_its_due(tmp_path: Path) -> None:
    rules, _ = read(tmp_path, authored.TEXT)
    drafted = rules["PL.II.1/1"]
    rule = drafted.rule
    assert isinstance(rule, Activity)
    assert [entry.key for entry in (*rule.lead, *rule.support)] == ["so-noi-vu", "cac-so-ban-nganh", "ubnd-cap-xa"]
    assert isinstance(rule.due, Before)
    assert rule.product.vi == "Kế hoạch"
    assert (drafted.constant, rule.printed_code) == ("BAN_HANH_KE_HOACH_TUYEN_TRUYEN", "1")
    checked = rules["PL.II.2/1"].rule
    assert isinstance(checked, Activity)
    assert checked.due == During(Period.parse("2026-Q2"), completion=True)


def test_a_target_runs_to_the_year_of_its_section_or_of_the_plan(tmp_path: Path) -> None:
    rules, _ = read(tmp_path, authored.TEXT)
    years = {key: each.rule.period.start.year for key, each in rules.items() if isinstance(each.rule, Target | Outcome)}
    assert years == {"I.2.1/1": 2026, "I.2.1/2": 2026, "PL.I.1/1": 2027, "PL.I.2.1/1": 2027, "PL.I.2.2/1": 2027}


def test_a_number_without_a_sign_is_read_as_a_floor_and_says_so(tmp_path: Path) -> None:
    rules, _ = read(tmp_path, authored.TEXT)
    readings = {key: len(each.rule.interpretations) for key, each in rules.items() if isinstance(each.rule, Target)}
    assert readings == {"I.2.1/1": 1, "I.2.1/2": 2, "PL.I.1/1": 1, "PL.I.2.1/1": 2}


def test_who_carries_a_duty_stands_in_the_heading_above_it(tmp_path: Path) -> None:
    rules, _ = read(tmp_path, authored.TEXT)
    duties = [each.rule for each in rules.values() if isinstance(each.rule, Duty)]
    assert [[len(names) for names in (rule.lead, rule.support, rule.agencies)] for rule in duties] == [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
    ]


def test_a_blank_cell_takes_what_stands_in_the_row_above_and_names_its_passage(tmp_path: Path) -> None:
    text = HEAD + "1 | Dữ liệu | Sở Nội vụ | | Báo cáo | Quý I\n1.1 | Đất đai | | | | \n"
    text += "1.2 | Quy hoạch | Sở Y tế | x | y | Quý II"
    rules, _ = read(tmp_path, text)
    inheriting, own = rules["PL.1.1/1"].rule, rules["PL.1.2/1"].rule
    assert isinstance(inheriting, Activity)
    assert ([entry.key for entry in inheriting.lead], inheriting.due.phrase) == (["so-noi-vu"], "Quý I")
    assert [clause.address for clause in inheriting.inherits] == ["PL.1"]
    assert own.inherits == ()


def test_a_target_takes_its_lead_from_the_row_above(tmp_path: Path) -> None:
    rules, _ = read(tmp_path, TARGETS + "1 | Hạ tầng | % | | Sở Nội vụ\n1.1 | Trạm | | ≥ 5 | \n")
    rule = rules["PL.1.1/1"].rule
    assert ([entry.key for entry in rule.lead], len(rule.inherits)) == (["so-noi-vu"], 1)


@pytest.mark.parametrize(
    ("text", "plan_id", "expected"),
    [
        (HEAD + "1 | Việc | Sở Y tế | | \n", "mau-2026", "its cells are not as many as the headings"),
        (HEAD + "1 | Việc | Sở Y tế | | | Quý I; Quý III\n", "mau-2026", "“Quý I; Quý III” says more than one time"),
        (HEAD + "1 | Việc | Sở Y tế | | | Quý I\n", "mau", "the time “Quý I” cannot be read"),
        (TARGETS + "1 | Chỉ tiêu | % | | Sở Y tế\n", "mau-2026", "its value is blank"),
        (TARGETS + "1 | Chỉ tiêu | % | ≥ 5 | Sở Y tế\n", "mau", "no year says by when"),
        (TARGETS + "1 | Chỉ tiêu | % | Hiện đại | \n", "mau-2026", "nobody leads it"),
        (TARGETS + "1 | Số đơn vị | Huyện | ≥ 3 xã | Sở Y tế\n", "mau-2026", "the bound “3” cannot be said"),
        ("I. Mục tiêu\n1. 98% hồ sơ đúng hạn", "mau", "not read: a rule, or a reason to leave it out"),
    ],
)
def test_what_cannot_be_read_is_to_do(tmp_path: Path, text: str, plan_id: str, expected: str) -> None:
    rules, todos = read(tmp_path, text, plan_id)
    assert rules == {}
    assert todos[-1].endswith(expected)


@pytest.mark.parametrize(
    ("due", "year"),
    [("Đến năm 2030", 2030), ("12/2028", 2028), ("Năm 2029", 2029)],
)
def test_the_due_of_a_target_is_the_year_that_it_ends(tmp_path: Path, due: str, year: int) -> None:
    text = f"TT | Chỉ tiêu | Mức | Chủ trì | Thời hạn\n1 | Trạm | ≥ 5 % | Sở Y tế | {due}\n"
    rules, _ = read(tmp_path, text)
    rule = rules["PL.1/1"].rule
    assert isinstance(rule, Target)
    assert rule.period == Period.year(year)


def test_constants_that_would_be_alike_have_their_addresses(tmp_path: Path) -> None:
    """A rule is never called as a party is."""
    text = HEAD + "1 | Sở Y tế | Sở Y tế | | | Quý I\n2 | Việc | Sở Y tế | | | Quý I\n3 | Việc | Sở Y tế | | | Quý I\n"
    rules, _ = read(tmp_path, text + "4 | 100% | Sở Y tế | | | Quý I\n")
    assert [each.constant for each in rules.values()] == ["SO_Y_TE_PL_1", "VIEC", "VIEC_PL_3", "VIEC_PL_4"]
    rules, _ = read(tmp_path, TARGETS + "1 | Việc | % | ≥ 3; ≥ 5; ≥ 7 | Sở Y tế\n")
    assert [each.constant for each in rules.values()] == ["VIEC", "VIEC_PL_1", "VIEC_PL_1_2"]


def test_of_a_ceiling_less_is_better(tmp_path: Path) -> None:
    rules, _ = read(tmp_path, TARGETS + "1 | Xếp hạng | Thứ bậc | ≤ 3 | Sở Y tế\n2 | Trạm | Trạm | ≥ 3 | Sở Y tế\n")
    rank, stations = (rules[key].rule for key in ("PL.1/1", "PL.2/1"))
    assert isinstance(rank, Target)
    assert isinstance(stations, Target)
    assert (rank.bound, rank.measure.direction) == (Rank(3), Direction.LESS_IS_BETTER)
    assert (stations.measure.unit.key, stations.measure.direction) == ("tram", Direction.MORE_IS_BETTER)


def test_what_the_column_of_times_means_its_heading_says(tmp_path: Path) -> None:
    """A heading that does not say it leaves the time as it is printed."""
    text = "TT | Nhiệm vụ | Chủ trì | {}\n1 | Việc | Sở Y tế | Quý II\n"
    for heading, completion in (("Thời gian hoàn thành", True), ("Thời gian thực hiện", False), ("Thời gian", False)):
        rules, _ = read(tmp_path, text.format(heading))
        rule = rules["PL.1/1"].rule
        assert isinstance(rule, Activity)
        assert rule.due == During(Period.parse("2026-Q2"), completion=completion)


def test_days_are_counted_from_the_issue_of_the_document(tmp_path: Path) -> None:
    head = "Số: 12/KH-UBND, ngày 05 tháng 01 năm 2026\nPHỤ LỤC\n"
    rules, _ = read(tmp_path, head + HEAD + "1 | Việc | Sở Y tế | | | 100 ngày kể từ ngày ban hành Kế hoạch\n")
    rule = rules["PL.1/1"].rule
    assert isinstance(rule, Activity)
    assert rule.due == Within(100, PlanDay.ISSUED, event_day=date(2026, 1, 5))


def test_one_cell_may_name_who_leads_and_who_supports(tmp_path: Path) -> None:
    """What it says in no such way is to do, and no rule."""
    row = "{} | Việc | Sở Nội vụ chủ trì, Sở Y tế phối hợp | Sở Y tế; Sở Tư pháp | | Quý I\n"
    rules, _ = read(tmp_path, HEAD + row.format(1))
    rule = rules["PL.1/1"].rule
    assert [entry.key for entry in rule.lead] == ["so-noi-vu"]
    assert [entry.key for entry in rule.support] == ["so-y-te", "so-tu-phap"]
    rules, todos = read(tmp_path, HEAD + "1 | Việc | Các sở trừ Sở Y tế | | | Quý I\n")
    assert rules == {}
    assert todos[0] == "2 PL.1: what sort of body “Các sở trừ Sở Y tế” is"


def test_a_target_and_an_outcome_keep_who_supports(tmp_path: Path) -> None:
    text = "TT | Chỉ tiêu | Mức | Chủ trì | Phối hợp\n1 | Trạm | ≥ 5 % | Sở Y tế | Sở Nội vụ\n"
    rules, _ = read(tmp_path, text + "2 | Đường | Hiện đại | Sở Y tế | Sở Nội vụ\n")
    supporting = [[entry.key for entry in each.rule.support] for each in rules.values()]
    assert supporting == [["so-noi-vu"], ["so-noi-vu"]]


def test_a_row_with_a_time_of_its_own_above_others_is_to_do(tmp_path: Path) -> None:
    """Whether it asks for something itself, or says it for the rows below, nobody can read."""
    rules, todos = read(tmp_path, HEAD + "1 | Việc | Sở Nội vụ | | | Quý I\n1.1 | Một | | | Báo cáo | Quý II\n")
    assert list(rules) == ["PL.1.1/1"]
    assert todos == ["2 PL.1: a rule of its own, or only for the rows below"]


WIDE = "TT | Chỉ tiêu | Đơn vị | Giá trị | Chủ trì | Sản phẩm | Thời hạn | Ghi chú |\n"


def test_a_column_that_is_not_read_is_told_once_where_something_stands_in_it(tmp_path: Path) -> None:
    """With its heading, or its place where it has none; one that is empty throughout is not."""
    first = "1 | Hồ sơ đúng hạn | % | ≥ 98 | Sở Nội vụ | | | trọng tâm |\n"
    drafted, todos = read(tmp_path, WIDE + first + first.replace("1", "2").replace("98", "90"))
    assert sorted(drafted) == ["PL.1/1", "PL.2/1"]
    assert todos == ["2 PL.1: the column “Ghi chú” is not read"]
    row = "1 | Rà soát | Sở Nội vụ | | | Quý I | 98 % |\n2 | Báo cáo | Sở Nội vụ | | | Quý II | |\n"
    assert read(tmp_path, HEAD.strip() + " | |\n" + row)[1] == ["2 PL.1: the column “7” is not read"]


@pytest.mark.parametrize("time", ["Trước 15/6", "Quý IV", "30/6/2027", "hằng tuần", "Khi có điều kiện"])
def test_a_target_with_a_time_that_is_no_end_of_a_year_is_to_do(tmp_path: Path, time: str) -> None:
    """It is not taken to run to the end of the plan's year."""
    drafted, todos = read(tmp_path, WIDE + f"1 | Hồ sơ đúng hạn | % | ≥ 98 | Sở Nội vụ | | {time} | |\n")
    assert drafted == {}
    assert todos == [f"2 PL.1: “{time}” is not the end of a year"]


@pytest.mark.parametrize(
    ("time", "period"),
    [
        ("Đến 31/12/2027", Period.year(2027)),
        ("Năm 2027", Period.year(2027)),
        ("2026 - 2030", Period.years(2026, 2030)),
        ("", Period.year(2026)),
    ],
)
def test_a_target_runs_to_the_end_of_the_years_that_it_names(tmp_path: Path, time: str, period: Period) -> None:
    drafted, todos = read(tmp_path, WIDE + f"1 | Hồ sơ đúng hạn | % | ≥ 98 | Sở Nội vụ | | {time} | |\n")
    rule = drafted["PL.1/1"].rule
    assert isinstance(rule, Target)
    assert (rule.period, todos) == (period, [])


def test_the_product_of_a_target_is_to_do(tmp_path: Path) -> None:
    drafted, todos = read(tmp_path, WIDE + "1 | Hồ sơ đúng hạn | % | ≥ 98 | Sở Nội vụ | Báo cáo | | |\n")
    assert sorted(drafted) == ["PL.1/1"]
    assert todos == ["2 PL.1: the product of a target is not read"]


def test_a_lead_that_the_rows_below_do_not_take_is_to_do(tmp_path: Path) -> None:
    """Where they leave theirs blank it is theirs; where one has its own, nobody can read whose it is."""
    below = "1.1 | Một | | | | Quý II\n1.2 | Hai | {} | | | Quý II\n"
    head = HEAD + "1 | Việc | Sở Nội vụ | | | \n"
    rules, todos = read(tmp_path, head + below.format(""))
    assert ({tuple(each.rule.lead) for each in rules.values()}, todos) == ({rules["PL.1.1/1"].rule.lead}, [])
    _, todos = read(tmp_path, head + below.format("Sở Y tế"))
    assert todos == ["2 PL.1: a rule of its own, or only for the rows below"]
    _, todos = read(tmp_path, head.replace("1 | V", "I | V") + below.replace("1.", "").format("Sở Y tế"))
    assert todos[0] == "2 PL.I: a rule of its own, or only for the rows below"


def test_what_continues_a_row_is_of_its_cells(tmp_path: Path) -> None:
    row = "1 | Rà soát | Sở Nội vụ | Sở Y tế; | Báo cáo | Quý I\n | thủ tục | | Sở Tư pháp | quý | \n"
    rules, todos = read(tmp_path, HEAD + row)
    rule = rules["PL.1/1"].rule
    assert isinstance(rule, Activity)
    assert ([party.key for party in rule.support], rule.product.vi) == (["so-y-te", "so-tu-phap"], "Báo cáo quý")
    assert (rules["PL.1/1"].constant, todos) == ("RA_SOAT_THU_TUC", [])


@pytest.mark.parametrize("time", ["46174", "46174,5"])
def test_a_number_that_excel_keeps_a_day_as_is_no_day(tmp_path: Path, time: str) -> None:
    rules, todos = read(tmp_path, HEAD + f"1 | Việc | Sở Y tế | | | {time}\n")
    assert (rules, todos) == ({}, [f"2 PL.1: “{time}” is a number of Excel and no day"])
    rules, todos = read(tmp_path, WIDE + f"1 | Hồ sơ | % | ≥ 98 | Sở Nội vụ | | {time} | |\n")
    assert (rules, todos) == ({}, [f"2 PL.1: “{time}” is not the end of a year"])


def test_what_no_rule_of_its_kind_is_drafted_from_is_to_do(tmp_path: Path) -> None:
    text = "TT | Nhiệm vụ | Chủ trì | Thời hạn | Đơn vị tính | Kinh phí\n1 | Việc | Sở Y tế | Quý I | Lớp | 1.200\n"
    rules, todos = read(tmp_path, text)
    assert list(rules) == ["PL.1/1"]
    assert todos == ["2 PL.1: the column “Kinh phí” is not read", "2 PL.1: the column “Đơn vị tính” is not read"]


def test_a_table_whose_headings_are_not_understood_is_to_do(tmp_path: Path) -> None:
    text = "PHỤ LỤC\nSTT | Hạng mục | Đầu mối\n1 | Rà soát | Sở Y tế\n"
    rules, todos = read(tmp_path, text)
    assert rules == {}
    assert any(todo.endswith("a row of a table whose headings are not understood") for todo in todos)


cells = st.sampled_from(
    ["", "Sở Y tế", "Sở Nội vụ, Sở Tư pháp", "Quý II", "46174", "Báo cáo", "98 %", "Khi có điều kiện"]
)
OF_A_RULE = (PlanColumn.LEAD, PlanColumn.SUPPORT, PlanColumn.PRODUCT, PlanColumn.DUE)
rows = st.lists(st.tuples(st.sampled_from(["1", "1.1", "2", "I", "", "a)"]), *[cells] * 6), min_size=1, max_size=5)


@given(rows)
def test_no_cell_of_a_table_is_lost(written: list[tuple[str, ...]]) -> None:
    """Each is in a rule of its row, or taken by a rule below, or the row or its column is to do."""
    text = "TT | Nhiệm vụ | Chủ trì | Phối hợp | Sản phẩm | Thời hạn | Ghi chú\n"
    text += "".join(
        " | ".join((number, f"Việc {turn}", *said)) + "\n" for turn, (number, *said, _) in enumerate(written)
    )
    with TemporaryDirectory() as folder:
        drafted = draft_package(authored.write(Path(folder), text), "mau-2026")
    told = {todo.address for todo in drafted.todos}
    about = {each.rule.clause.address for each in drafted.rules}
    taken = {clause.address for each in drafted.rules for clause in each.rule.inherits}
    for passage in drafted.passages:
        if isinstance(passage.block, TableRow) and any(map(passage.block.cells.get, OF_A_RULE)):
            assert passage.address in told | about | taken
