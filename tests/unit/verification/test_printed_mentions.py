import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cchc_rules import verify
from cchc_rules.law.rule import Activity
from cchc_rules.text import Bilingual
from cchc_rules.verification.claims import ClaimKind
from cchc_rules.verification.printed_mentions import row_code, unproven_code, unproven_documents, unproven_mentions
from tests import tiny

ACTIVITY = tiny.PLAN.rules_of_kind(Activity)[0]
ROW = "18 | Chuyển đổi 126 xã, 20 doanh nghiệp | 100 % | 05/2026"


def activity(title: str, product: str = "Báo cáo") -> Activity:
    return evolve(ACTIVITY, title=Bilingual(title, "Title"), product=Bilingual(product, "Product"))


@pytest.mark.parametrize(
    ("title", "product", "told"),
    [
        ("Chuyển đổi 126 xã", "Ít nhất 20 doanh nghiệp", []),
        ("Chuyển đổi xã đến 2030", "Tháng 5, một trăm xã, 100,0 %", []),
        ("Chuyển đổi", "162 xã", [(ClaimKind.PRODUCT, "162")]),
        ("Chuyển đổi", "Ít nhất 50 doanh nghiệp", [(ClaimKind.PRODUCT, "50")]),
        ("Chuyển đổi 90% xã đến 2031", "Báo cáo", [(ClaimKind.TITLE, "90"), (ClaimKind.TITLE, "2031")]),
    ],
)
def test_the_numbers_of_titles_and_products_are_those_of_the_passage(
    title: str, product: str, told: list[tuple[ClaimKind, str]]
) -> None:
    claims = unproven_mentions(activity(title, product), (ROW,), frozenset({2030}))
    assert [(claim.kind, claim.claimed) for claim in claims] == told


def test_a_number_may_stand_in_a_passage_that_is_inherited() -> None:
    rule = activity("Chuyển đổi 162 xã")
    assert list(unproven_mentions(rule, (ROW, "Có 162 xã"), frozenset())) == []
    assert [claim.owner for claim in unproven_mentions(rule, (ROW,), frozenset())] == [rule.key]


@pytest.mark.parametrize(
    ("title", "product", "passages", "told"),
    [
        ("Trình luật", "Dự án Luật", ["18 | Xây dựng LUẬT | Dự án"], []),
        ("Trình", "Nghị định", ["18 | Xây dựng Luật theo Nghị quyết"], [("nghị định", ("luật", "nghị quyết"))]),
        ("Đề án mới", "Đề án", ["18 | Xây dựng mới"], [("đề án", ())]),
        ("Trình", "Kế hoạch", ["18 | Việc", "Kế hoạch của tỉnh"], []),
        ("Rà soát quy định pháp luật", "Việc đã làm", ["18 | Rà soát"], []),
        ("Trình", "Luật", ["18 | Rà soát pháp luật"], [("luật", ())]),
    ],
)
def test_the_documents_of_titles_and_products_are_of_the_kind_in_print(
    title: str, product: str, passages: list[str], told: list[tuple[str, tuple[str, ...]]]
) -> None:
    """In capitals or small letters, in the passage or in one that it inherits; the law as a whole is no document."""
    claims = list(unproven_documents(activity(title, product), passages))
    assert [(claim.claimed, claim.printed) for claim in claims] == told
    assert {claim.kind for claim in claims} <= {ClaimKind.DOCUMENT}


@given(st.integers(0, 10_000), st.integers(0, 10_000))
def test_a_number_is_borne_out_by_itself_and_by_no_other(said: int, printed: int) -> None:
    claims = list(unproven_mentions(activity(f"Có {said} xã"), (f"Có 0{printed} xã",), frozenset()))
    assert (claims == []) == (said == printed)


@pytest.mark.parametrize(
    ("passage", "code"),
    [
        ("18 | Việc", "18"),
        ("| 11.2 | Việc", "11.2"),
        ("đ) Việc", "đ"),
        ("IV. Việc", "IV"),
        ("KH20_TT_N01.1 | Việc", "KH20_TT_N01.1"),
        ("Công bố 2 danh mục", ""),
        ("98,5 % hồ sơ", ""),
    ],
)
def test_a_row_begins_with_its_code(passage: str, code: str) -> None:
    assert row_code(passage) == code


@pytest.mark.parametrize(
    ("code", "passage", "above", "told"),
    [
        (None, "18 | Việc", "", []),
        ("18", "18 | Việc", "17 | Việc", []),
        ("Điều 5", "Điều 5 quy định", "", []),
        ("17", "18 | Việc", "17 | Việc", [("18",)]),
        ("1", "18 | Việc", "", [("18",)]),
        ("11", "11.2 | Việc", "", [("11.2",)]),
        ("17", "Việc | Sở Y tế", "17 | Việc", []),
        ("18", "Việc | Sở Y tế", "17 | Việc", [("17",)]),
        ("18", "Việc | Sở Y tế", "", [()]),
    ],
)
def test_a_code_is_that_of_its_line_or_of_the_line_above_that_it_is_merged_with(
    code: str | None, passage: str, above: str, told: list[tuple[str, ...]]
) -> None:
    claims = list(unproven_code(evolve(ACTIVITY, printed_code=code), passage, above))
    assert [claim.printed for claim in claims] == told
    assert all((claim.kind, claim.claimed) == (ClaimKind.CODE, code) for claim in claims)


def test_verify_names_them_at_their_rule() -> None:
    """The plan of the tests, with a number in a title and a code that its text does not have."""
    wrong = evolve(ACTIVITY, title=Bilingual(f"{ACTIVITY.title.vi} 477, thông tư", "Title"), printed_code="477")
    plan = evolve(tiny.PLAN, rules=tuple(wrong if each is ACTIVITY else each for each in tiny.PLAN.rules))
    told = {(claim.owner, claim.kind) for claim in verify(plan, tiny.TEXT).unproven}
    assert {(wrong.key, kind) for kind in (ClaimKind.TITLE, ClaimKind.CODE, ClaimKind.DOCUMENT)} <= told
