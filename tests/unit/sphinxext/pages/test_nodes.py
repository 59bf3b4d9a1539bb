import sys
from importlib import import_module

import pytest
from docutils import nodes

from cchc_rules.errors import MissingExtra
from cchc_rules.sphinxext.pages.nodes import (
    bullet_list,
    card,
    code_block,
    coded,
    field_list,
    joined,
    literal,
    paragraph,
    section,
    table,
    thing_link,
    vietnamese,
)


def test_a_paragraph_holds_text_and_nodes_in_their_order() -> None:
    line = paragraph("Dùng ", literal("due_on"), ".", look="cchc-kind")
    assert line.astext() == "Dùng due_on."
    assert [type(part) for part in line.children] == [nodes.Text, nodes.literal, nodes.Text]
    assert line["classes"] == ["cchc-kind"]
    assert paragraph("một")["classes"] == []


def test_parts_are_joined_by_a_text_between_each_two() -> None:
    assert joined(["một", "hai", "ba"], ", ") == ["một", ", ", "hai", ", ", "ba"]
    assert joined([]) == []


def test_a_list_has_an_item_for_each_node_or_line_of_parts() -> None:
    items = bullet_list([paragraph("một"), ["hai ", literal("x")]], look="cchc-columns")
    assert [type(item) for item in items.children] == [nodes.list_item, nodes.list_item]
    assert [item.astext() for item in items.children] == ["một", "hai x"]
    assert items["classes"] == ["cchc-columns"]
    assert bullet_list([]).children == []


def test_a_field_is_a_name_and_a_line() -> None:
    (field,) = field_list([("Key", literal("x"), ", version 1")]).children
    name, body = field.children
    assert (name.astext(), body.astext()) == ("Key", "x, version 1")
    assert [type(part) for part in body.children] == [nodes.paragraph]


def test_a_list_in_a_field_stands_by_itself() -> None:
    """What is said before and behind it are lines of their own."""
    rules = bullet_list([paragraph("một")])
    first, second = field_list([("Related", rules), ("Asks of", "Dossier", bullet_list([["hai"]]), "…")]).children
    assert [type(part) for part in first.children[1].children] == [nodes.bullet_list]
    parts = second.children[1].children
    assert [type(part) for part in parts] == [nodes.paragraph, nodes.bullet_list, nodes.paragraph]
    assert [part.astext() for part in parts] == ["Dossier", "hai", "…"]


def test_a_section_and_a_card_have_an_anchor() -> None:
    under = section("Nguyên văn", [paragraph("một")], name="passage")
    assert (under["ids"], under["classes"], under.astext()) == (["passage"], [], "Nguyên văn\n\nmột")
    assert section("x", [], name="x", look="cchc-page")["classes"] == ["cchc-page"]
    box = card(paragraph("một"), name="rule-1")
    assert (box["ids"], box["classes"]) == (["rule-1"], ["cchc-card"])


def test_code_is_highlighted_and_vietnamese_is_read_out_so() -> None:
    assert code_block("x = 1")["language"] == "python"
    assert vietnamese("hồ sơ")["classes"] == ["language-vi"]


def test_code_in_a_text_stands_between_backticks() -> None:
    [before, code, after] = coded("it is `where`, and so")
    assert isinstance(code, nodes.literal)
    assert (before, code.astext(), after) == ("it is ", "where", ", and so")
    assert coded("none") == ["none"]


def test_a_table_has_a_head_and_a_row_for_each() -> None:
    drawn = table(("Cột", "Nghĩa"), [([literal("due_on")], ["Ngày ", "hẹn trả"])])
    head, row = drawn.findall(nodes.row)
    assert [cell.astext() for cell in head.children] == ["Cột", "Nghĩa"]
    assert [cell.astext() for cell in row.children] == ["due_on", "Ngày hẹn trả"]
    assert isinstance(head.parent, nodes.thead)


def test_a_title_drawn_is_not_gathered_to_be_translated() -> None:
    [title] = section("Chỉ số", [], name="measures").findall(nodes.title)
    assert title["translatable"] is False


def test_a_link_names_what_it_leads_to() -> None:
    link = thing_link("rule", "tiny-2025:II.1.1/1", "đúng hạn")
    assert (link["refdomain"], link["reftype"], link["reftarget"]) == ("cchc", "rule", "tiny-2025:II.1.1/1")
    assert link.astext() == "đúng hạn"


def test_without_docutils_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pieces of a page say what to install, as the extension does."""
    monkeypatch.delitem(sys.modules, "cchc_rules.sphinxext.pages.nodes")
    monkeypatch.setitem(sys.modules, "docutils", None)
    with pytest.raises(MissingExtra, match=r'^the extra sphinx: .* pip install "cchc-rules\[sphinx\]"\.$'):
        import_module("cchc_rules.sphinxext.pages.nodes")
