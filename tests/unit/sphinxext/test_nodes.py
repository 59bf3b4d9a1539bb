import sys
from datetime import date
from importlib import import_module

import pytest
from attrs import evolve
from docutils import nodes
from hypothesis import given
from hypothesis import strategies as st

from cchc_rules.errors import MissingExtra
from cchc_rules.law.instrument import Instrument, InstrumentKind
from cchc_rules.law.rule import Basis, Budget, BudgetState, Interpretation
from cchc_rules.plans import hue_2025
from cchc_rules.source import Certainty, Source
from cchc_rules.sphinxext.nodes import (
    agency_names,
    anchor,
    both_languages,
    budget_words,
    bullet_list,
    field_list,
    format_day,
    instrument_words,
    literal,
    paragraph,
    passage_block,
    reading_block,
    reference,
    source_words,
)
from cchc_rules.text import Bilingual
from cchc_rules.verification.verify import quote
from tests import tiny

NARROW, WIDE = Bilingual("hiểu hẹp", "narrow"), Bilingual("hiểu rộng", "wide")
PRACTICE = Source(Bilingual("thực tiễn", "practice"), Certainty.DOCUMENTED)


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("hue-2025:II.2.a.11/1", "hue-2025-II-2-a-11-1"),
        ("hue-2025:on-time-of-closed", "hue-2025-on-time-of-closed"),
        ("hue-2025:SD.90.4/1", "hue-2025-SD-90-4-1"),
        ("tinh-2026:II.4.d/1", "tinh-2026-II-4-d-1"),
        ("tinh-2026:II.4.đ/1", "tinh-2026-II-4-dd-1"),
    ],
)
def test_an_anchor_is_a_key_with_hyphens_for_all_that_no_link_can_hold(key: str, name: str) -> None:
    assert anchor(key) == name


@given(st.text())
def test_an_anchor_can_stand_in_a_link(key: str) -> None:
    """It holds letters, digits and single hyphens only, and is its own anchor."""
    name = anchor(key)
    assert all(letter.isascii() and (letter.isalnum() or letter == "-") for letter in name)
    assert "--" not in name
    assert anchor(name) == name


def test_no_two_keys_of_the_decision_share_an_anchor() -> None:
    plan = hue_2025.PLAN
    keys = [*(rule.key for rule in plan.rules), *(f"{plan.id}:{measure.key}" for measure in plan.measures)]
    assert len(set(map(anchor, keys))) == len(keys)


def test_a_paragraph_holds_text_and_nodes_in_their_order() -> None:
    line = paragraph("Dùng ", literal("due_on"), ", và ", reference("hue-2025:II.2.a.11/1", "quy định"), ".")
    assert line.astext() == "Dùng due_on, và quy định."
    assert [type(part) for part in line.children] == [
        nodes.Text,
        nodes.literal,
        nodes.Text,
        nodes.reference,
        nodes.Text,
    ]


def test_a_reference_leads_to_the_anchor_on_the_same_page() -> None:
    link = reference("hue-2025:II.2.a.11/1", "II.2.a.11/1")
    assert (link["refid"], link["internal"]) == ("hue-2025-II-2-a-11-1", True)
    assert link.astext() == "II.2.a.11/1"


def test_a_list_has_an_item_for_each_node() -> None:
    items = bullet_list([paragraph("một"), paragraph("hai")])
    assert [type(item) for item in items.children] == [nodes.list_item, nodes.list_item]
    assert [item.astext() for item in items.children] == ["một", "hai"]
    assert bullet_list([]).children == []


def test_a_field_is_a_name_and_a_line() -> None:
    (field,) = field_list(("Key · Mã", literal("x"), ", version 1")).children
    name, body = field.children
    assert (name.astext(), body.astext()) == ("Key · Mã", "x, version 1")
    assert [type(part) for part in body.children] == [nodes.paragraph]


def test_a_list_in_a_field_stands_by_itself() -> None:
    first, second = field_list(
        ("Related", bullet_list([paragraph("một")])), ("Asks of", paragraph("Dossier"), bullet_list([paragraph("hai")]))
    ).children
    assert [type(part) for part in first.children[1].children] == [nodes.bullet_list]
    assert [type(part) for part in second.children[1].children] == [nodes.paragraph, nodes.bullet_list]


def test_english_stands_before_vietnamese() -> None:
    assert both_languages(tiny.HOME.name) == "Department of Home Affairs · Sở Nội vụ"
    assert agency_names([tiny.HOME, tiny.DEPARTMENTS]) == (
        "Department of Home Affairs · Sở Nội vụ; Departments · Các sở"
    )
    assert agency_names([]) == ""
    assert both_languages(Bilingual("Sở Nội vụ")) == "Sở Nội vụ"


def test_a_day_is_written_as_decisions_write_it() -> None:
    assert format_day(date(2025, 1, 2)) == "02/01/2025"


@pytest.mark.parametrize(
    ("budget", "words"),
    [
        (Budget(BudgetState.AMOUNT, 1200, "1.200"), "1200 million VND · triệu đồng, “1.200”"),
        (Budget(BudgetState.ANNUAL_ESTIMATE), "by the annual estimates · theo dự toán hằng năm"),
        (Budget(BudgetState.BLANK), "left blank · để trống"),
    ],
)
def test_a_budget_is_an_amount_or_what_stands_instead(budget: Budget, words: str) -> None:
    assert budget_words(budget) == words


def test_an_instrument_is_told_with_its_issuer_and_its_day_where_they_are_known() -> None:
    kind = both_languages(InstrumentKind.DECREE.label)
    assert instrument_words(Instrument(InstrumentKind.DECREE, "61/2018/NĐ-CP")) == f"61/2018/NĐ-CP ({kind})"
    assert instrument_words(tiny.DECREE) == f"61/2018/NĐ-CP ({kind}, 23/04/2018)"
    issued = evolve(tiny.DECREE, issuer=tiny.OFFICE)
    assert instrument_words(issued) == (f"61/2018/NĐ-CP ({kind}, Văn phòng Ủy ban nhân dân thị xã, 23/04/2018)")


@pytest.mark.parametrize(
    ("chosen", "lines"),
    [
        (
            Interpretation(NARROW, (WIDE,), Basis.EXPLICIT),
            ["narrow; not: wide (stated in the text)", "hiểu hẹp; cách hiểu không chọn: hiểu rộng (văn bản nêu rõ)"],
        ),
        (Interpretation(NARROW), ["narrow (inferred from the text)", "hiểu hẹp (suy ra từ văn bản)"]),
        (
            Interpretation(NARROW, (), Basis.EXTERNAL, PRACTICE),
            [
                "narrow (from another source)",
                "hiểu hẹp (theo nguồn khác)",
                f"Source · Nguồn: {source_words(PRACTICE)}",
            ],
        ),
    ],
)
def test_a_reading_is_a_line_a_language(chosen: Interpretation, lines: list[str]) -> None:
    """Where it rests on another source, a line more says which, and how certain that is."""
    assert [line.astext() for line in reading_block(chosen).children] == lines


def test_a_source_is_told_with_its_certainty() -> None:
    assert source_words(PRACTICE) == "practice · thực tiễn (read in the named document · đọc trong văn bản)"


def test_a_passage_is_quoted_from_the_copy() -> None:
    block = passage_block(tiny.ALL_OFFICES_READY, tiny.TEXT)
    assert isinstance(block, nodes.block_quote)
    assert block["classes"] == ["cchc-passage"]
    assert block.astext() == quote(tiny.ALL_OFFICES_READY, tiny.TEXT)
    assert "100 % cơ quan đã sẵn sàng" in block.astext()


def test_a_copy_that_does_not_hold_the_passage_is_told_apart() -> None:
    block = passage_block(tiny.ALL_OFFICES_READY, tiny.TEXT.replace("sẵn sàng", "sẵn sang"))
    assert isinstance(block, nodes.paragraph)
    assert block.astext() == (
        "the copy at hand does not hold this passage to the letter · bản đối chiếu không có đúng đoạn này"
    )


def test_without_docutils_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pieces of a page say what to install, as the extension does."""
    monkeypatch.delitem(sys.modules, "cchc_rules.sphinxext.nodes")
    monkeypatch.setitem(sys.modules, "docutils", None)
    with pytest.raises(MissingExtra, match=r'^the extra sphinx: .* pip install "cchc-rules\[sphinx\]"\.$'):
        import_module("cchc_rules.sphinxext.nodes")
