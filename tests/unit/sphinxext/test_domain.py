import re
from pathlib import Path

import pytest
from sphinx.util.inventory import InventoryFile

from cchc_rules.plans import hue_2025
from cchc_rules.sphinxext.domain import CchcDomain
from cchc_rules.sphinxext.page_names import instruments_cited, page_names
from tests.site import build_site, pages_but

THINGS = """\
:orphan:

Things
======

.. thing:: rule hue-2025:II.2.a.11/1

   Dossiers on time

.. thing:: rule hue-2025:II.2.a.9/1
   :anchor: nine

   Digitised at the province

.. thing:: rule hue-2025:II.2.a.9/2

   Digitised at districts

.. thing:: clause hue-2025:II.2.a.11
   :anchor: eleven

   II.2.a.11

.. thing:: heading hue-2025:II.2.a

   II.2.a, procedures

.. thing:: measure hue-2025:on-time-of-closed

   On time of those closed

.. thing:: agency hue-2025:so-tu-phap

   Department of Justice

.. thing:: instrument hue-2025:61/2018/NĐ-CP

   Decree 61
"""


def links(page: str) -> dict[str, str]:
    """Where the links of a page lead, by the words they read as."""
    return {
        re.sub("<[^>]+>", "", words): target
        for target, words in re.findall(r'<a class="reference[^"]*"[^>]* ?href="([^"]+)"[^>]*>(.*?)</a>', page)
    }


def refer(folder: Path, text: str, **config: bool) -> tuple[dict[str, str], str]:
    """Where what is written on a page leads, and the warnings; the things stand on another page."""
    index = f"Index\n=====\n\n{text}\n"
    warnings = build_site(folder, {"index": index, "things": THINGS}, "html", **config)
    page = (folder / "out" / "index.html").read_text(encoding="utf-8")
    return links(page.partition('role="main"')[2]), warnings


@pytest.mark.parametrize(
    ("written", "words", "target"),
    [
        (":cchc:rule:`hue-2025:II.2.a.11/1`", "Dossiers on time", "things.html"),
        (":cchc:rule:`II.2.a.11/1`", "Dossiers on time", "things.html"),
        (":cchc:rule:`II.2.a.11`", "Dossiers on time", "things.html"),
        (":cchc:rule:`hue-2025:II.2.a.11`", "Dossiers on time", "things.html"),
        (":cchc:rule:`98 % <II.2.a.11/1>`", "98 %", "things.html"),
        (":cchc:rule:`II.2.a.9/1`", "Digitised at the province", "things.html#nine"),
        (":cchc:clause:`II.2.a.11`", "II.2.a.11", "things.html#eleven"),
        (":cchc:clause:`hue-2025:II.2.a`", "II.2.a, procedures", "things.html"),  # a heading is an address too
        (":cchc:heading:`II.2.a`", "II.2.a, procedures", "things.html"),
        (":cchc:measure:`on-time-of-closed`", "On time of those closed", "things.html"),
        (":cchc:agency:`so-tu-phap`", "Department of Justice", "things.html"),
        (":cchc:instrument:`61/2018/NĐ-CP`", "Decree 61", "things.html"),
        (":any:`hue-2025:so-tu-phap`", "Department of Justice", "things.html"),
        (":ref:`hue-2025:II.2.a.11/1`", "Dossiers on time", "things.html"),
        (":ref:`hue-2025:II.2.a.11`", "II.2.a.11", "things.html#eleven"),
        (":ref:`hue-2025:61/2018/NĐ-CP`", "Decree 61", "things.html"),
    ],
)
def test_a_thing_is_referred_to_by_its_key(tmp_path: Path, written: str, words: str, target: str) -> None:
    """With or without the plan where one plan has it, and by plain `ref` under the whole key."""
    found, warnings = refer(tmp_path, written)
    assert not warnings
    assert found == {words: target}


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (":cchc:rule:`II.2.a.1/11`", "no rule is known as II.2.a.1/11; nearest: hue-2025:II.2.a.11/1"),
        (":cchc:rule:`II.2.a.9`", "nearest: hue-2025:II.2.a.9/1, hue-2025:II.2.a.9/2"),  # which of the two
        (":cchc:clause:`hue-2025:II.2.a.12`", "no clause is known as hue-2025:II.2.a.12; nearest: hue-2025:II.2.a.11"),
        (":cchc:agency:`so-tu-phat`", "nearest: hue-2025:so-tu-phap"),
        (":cchc:measure:`xyz`", "no measure is known as xyz; none is like it"),
    ],
)
def test_a_key_that_is_not_there_is_a_warning_that_names_those_near(tmp_path: Path, written: str, told: str) -> None:
    found, warnings = refer(tmp_path, f"Line\n\n{written}", nitpicky=False)
    assert not found
    assert told in warnings
    assert warnings.count("WARNING") == 1
    assert "index.rst" in warnings


def test_what_another_domain_misses_is_told_as_ever(tmp_path: Path) -> None:
    _, warnings = refer(tmp_path, ":py:class:`nowhere.Class`")
    assert "reference target not found: nowhere.Class" in warnings


def test_a_page_that_is_gone_takes_its_things_with_it(tmp_path: Path) -> None:
    _, warnings = refer(tmp_path, ":cchc:rule:`II.2.a.11/1`")
    assert not warnings
    again = build_site(
        tmp_path,
        {
            "index": "Index\n=====\n\n:cchc:rule:`II.2.a.11/1`\n",
            "things": ":orphan:\n\nNothing\n=======\n",
        },
    )
    assert "no rule is known as II.2.a.11/1; none is like it" in again
    inventory = (tmp_path / "out" / "objects.inv").read_bytes()
    assert not [name for name in InventoryFile.loads(inventory, uri="").data.get("std:label", {}) if "hue" in name]


def test_pages_read_by_several_processes_are_put_together(tmp_path: Path) -> None:
    domain = object.__new__(CchcDomain)
    domain.data = {"things": {("rule", "a:1/1"): ("One", "one", "")}}
    other = {"things": {("rule", "a:2/1"): ("Two", "two", ""), ("rule", "a:3/1"): ("Three", "three", "")}}
    domain.merge_domaindata({"two"}, other)
    assert set(domain.things) == {("rule", "a:1/1"), ("rule", "a:2/1")}


def test_where_two_things_have_one_key_the_label_is_that_of_the_clause(tmp_path: Path) -> None:
    """A passage can stand at the address of a heading."""
    noted = "".join(f".. thing:: {kind} p:II.1\n\n   A {kind}\n\n" for kind in ("heading", "clause"))
    page = f"Index\n=====\n\n{noted}:ref:`p:II.1`\n"
    assert not build_site(tmp_path, {"index": page})
    assert links((tmp_path / "out" / "index.html").read_text(encoding="utf-8").partition('role="main"')[2]) == {
        "A clause": "#"
    }


def test_every_key_of_a_plan_can_stand_in_an_inventory(tmp_path: Path) -> None:
    """A line of an inventory is cut at spaces, so that no key may have one."""
    names = page_names(hue_2025.PLAN)
    every = [
        *names.rules.values(),
        *names.headings.values(),
        *names.measures.values(),
        *names.agencies.values(),
        *names.instruments.values(),
    ]
    page = "Index\n=====\n\n" + "".join(f".. thing:: rule {name.label}\n\n   A title\n\n" for name in every)
    assert not build_site(tmp_path, {"index": page})
    held = InventoryFile.loads((tmp_path / "out" / "objects.inv").read_bytes(), uri="").data
    assert set(held["cchc:rule"]) == {name.label for name in every}
    assert {name.label.lower() for name in every} <= set(held["std:label"])
    assert len(instruments_cited(hue_2025.PLAN)) > 50


# A second project, which reads the inventory of the first from a file


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("first")
    constant = ":py:data:`cchc_rules.plans.hue_2025.DOSSIERS_ON_TIME`"
    index = f"Index\n=====\n\n{constant}\n"
    left_out = pages_but(hue_2025.PLAN, "rules/ii-2-a-11-1", "rules/ii-2-a-11-2")
    build_site(folder, {"index": index, "things": THINGS}, cchc_plans=["hue-2025"], exclude_patterns=left_out)
    return folder / "out" / "objects.inv"


@pytest.mark.parametrize(
    ("extensions", "written", "words", "target"),
    [
        (["cchc_rules.sphinxext"], ":cchc:rule:`hue-2025:II.2.a.11/1`", "Dossiers on time", "things.html"),
        (["cchc_rules.sphinxext"], ":cchc:clause:`hue-2025:II.2.a.11`", "II.2.a.11", "things.html#eleven"),
        (["cchc_rules.sphinxext"], ":cchc:clause:`hue-2025:II.2.a`", "II.2.a, procedures", "things.html"),
        ([], ":ref:`hue-2025:II.2.a.11/1`", "Dossiers on time", "things.html"),
        ([], ":ref:`hue-2025:II.2.a.11`", "II.2.a.11", "things.html#eleven"),
        ([], ":external+first:std:ref:`hue-2025:II.2.a.9/1`", "Digitised at the province", "things.html#nine"),
        (
            [],
            ":py:data:`cchc_rules.plans.hue_2025.DOSSIERS_ON_TIME`",
            "cchc_rules.plans.hue_2025.DOSSIERS_ON_TIME",
            "things.html",
        ),
        (
            [],
            ":external:py:data:`a constant <cchc_rules.plans.hue_2025.DOSSIERS_ON_TIME>`",
            "a constant",
            "things.html",
        ),
    ],
)
def test_another_project_cites_a_rule_a_clause_and_a_constant(
    tmp_path: Path, first: Path, extensions: list[str], written: str, words: str, target: str
) -> None:
    """With the roles of this extension, or without it by what every Sphinx has."""
    warnings = build_site(
        tmp_path,
        {"index": f"Index\n=====\n\n{written}\n"},
        extensions=["sphinx.ext.intersphinx", *extensions],
        intersphinx_mapping={"first": ("https://first.example/", str(first))},
    )
    assert not warnings
    page = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert links(page.partition('role="main"')[2]) == {words: f"https://first.example/{target}"}


def test_another_project_is_told_the_nearest_keys_of_the_inventory(tmp_path: Path, first: Path) -> None:
    warnings = build_site(
        tmp_path,
        {"index": "Index\n=====\n\n:cchc:rule:`hue-2025:II.2.a.11/9`\n"},
        extensions=["sphinx.ext.intersphinx", "cchc_rules.sphinxext"],
        intersphinx_mapping={"first": ("https://first.example/", str(first))},
    )
    assert "nearest: hue-2025:II.2.a.11/2" in warnings
