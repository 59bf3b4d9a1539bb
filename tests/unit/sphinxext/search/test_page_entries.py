"""Pages are found by their titles, headings and key words, and by the terms that they explain."""

from docutils import nodes
from docutils.core import publish_doctree

from cchc_rules.sphinxext.search.page_entries import page_entries

PAGE = """
Counting
========

.. meta::
   :keywords: Bảng hồ sơ, sum, 0,0

How many there are, and of which sort; what is not known is told apart from
what is not so, in each and every one of all cases.

Three  *records*
----------------

One by one.

Their sum
~~~~~~~~~

It adds.
"""


def entries(source: str, name: str = "how-to/counting") -> list[tuple[object, ...]]:
    page = publish_doctree(source, settings_overrides={"doctitle_xform": False})
    return [
        (each.kind, each.label, each.title, each.note, each.names, each.facts, anchor)
        for each, anchor in page_entries(name, page)
    ]


def test_a_page_is_found_by_its_title_its_key_words_and_its_headings() -> None:
    begins = (
        "How many there are, and of which sort; what is not known is told apart from what is not so, "
        "in each and every one of …"
    )
    assert entries(PAGE) == [
        ("page", "how-to/counting", "Counting", begins, ("counting", "bang ho so", "sum", "0,0"), "", ""),
        (
            "page",
            "how-to/counting",
            "Three  records",
            "Counting",
            ("three records",),
            "counting bang ho so sum 0,0",
            "three-records",
        ),
        (
            "page",
            "how-to/counting",
            "Their sum",
            "Counting",
            ("their sum",),
            "counting bang ho so sum 0,0",
            "their-sum",
        ),
    ]


def test_a_page_without_key_words_and_paragraphs_is_found_by_its_title() -> None:
    assert entries("Town\n====\n") == [("page", "how-to/counting", "Town", "", ("town",), "", "")]


def test_a_page_that_has_not_even_a_title_is_not_found() -> None:
    assert entries("Words.") == []


def test_a_term_is_found_by_each_of_its_names() -> None:
    first, second = nodes.term("", "tỷ lệ", ids=["term-share"]), nodes.term("", "share", ids=["term-2"])
    explained = nodes.definition_list_item("", first, second, nodes.definition("", nodes.paragraph("", "A part.")))
    bare = nodes.definition_list_item("", nodes.term("", "no anchor"), nodes.definition())
    page = nodes.document(None, None)  # type: ignore[arg-type]  # neither is asked for
    page += nodes.section("", nodes.title("", "Words"), nodes.definition_list("", explained, bare), ids=["words"])
    _, (term, anchor) = page_entries("glossary", page)
    assert (term.title, term.note, term.names, anchor) == ("tỷ lệ · share", "Words", ("ty le", "share"), "term-share")
