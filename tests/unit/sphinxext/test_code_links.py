import re
from pathlib import Path

import pytest

from tests.site import build_site

REFERENCE = """\
:orphan:

Reference
=========

.. py:module:: one.room

.. py:class:: Roster

   .. py:method:: find(name)

   .. py:method:: with_successions(given)

   .. py:attribute:: last_day

.. py:class:: Status

   .. py:attribute:: MET

.. py:class:: Plan

   .. py:attribute:: last_day

   .. py:method:: as_of(day)

   .. py:attribute:: own_day

.. py:function:: AtLeast(number)

.. py:function:: due_turns()

.. py:function:: show()

.. py:function:: assess()

.. py:data:: ON_TIME

.. py:function:: _hidden_one()

.. py:module:: cchc_rules

.. py:function:: assess()

.. py:module:: other.room

.. py:class:: Plan

.. thing:: rule p:II.1/1
   :anchor: rule

   A rule

.. thing:: measure p:on-time
   :anchor: measure

   A measure
"""


def linked(folder: Path, written: str, title: str = "Index") -> str | None:
    """Where a code word leads, within the page of the reference; None where it is no link."""
    index = f"{title}\n{'=' * len(title)}\n\nSome {written} here.\n"
    assert not build_site(folder, {"index": index, "reference": REFERENCE})
    page = (folder / "out" / "index.html").read_text(encoding="utf-8").partition('role="main"')[2]
    found = re.search(r'<a class="reference internal" href="reference.html#([^"]+)"[^>]*><code', page)
    return None if found is None else found[1]


@pytest.mark.parametrize(
    ("word", "place"),
    [
        ("one.room.Roster", "one.room.Roster"),
        ("Roster", "one.room.Roster"),
        ("room.Roster.find", "one.room.Roster.find"),
        ("Roster.find", "one.room.Roster.find"),
        ("roster.find(name, on)", "one.room.Roster.find"),  # of a roster
        ("Plan.last_day", "one.room.Plan.last_day"),
        ("AtLeast(98)", "one.room.AtLeast"),
        ("due_turns", "one.room.due_turns"),
        ("assess", "cchc_rules.assess"),  # as the package hands on, whatever else is called so
        ("MET", "one.room.Status.MET"),
        ("ON_TIME", "one.room.ON_TIME"),
        ("one/room.py", "module-one.room"),
        ("p:II.1/1", "rule"),
        ("II.1/1", "rule"),
        ("on-time", "measure"),
    ],
)
def test_a_code_word_that_names_one_thing_leads_to_it(tmp_path: Path, word: str, place: str) -> None:
    assert linked(tmp_path, f"``{word}``") == place


@pytest.mark.parametrize(
    "word",
    [
        "Plan",  # of either room
        "show",  # a word of every day
        "last_day",  # of either class
        "own_day",  # a value of some class, and an argument elsewhere
        "_hidden_one",
        "two words",
        "98 %",
        "nowhere.Class",
        "it.find",
        "with_successions",  # of what?
        "room",
        "one/house.py",
    ],
)
def test_what_names_several_things_or_none_stays_as_it_is(tmp_path: Path, word: str) -> None:
    assert linked(tmp_path, f"``{word}``") is None


def test_what_is_a_link_already_stays_one(tmp_path: Path) -> None:
    assert linked(tmp_path, ":py:class:`one.room.Plan`") == "one.room.Plan"
    page = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert page.count('href="reference.html#one.room.Plan"') == 1


def test_a_title_has_no_link(tmp_path: Path) -> None:
    linked(tmp_path, "word", title="``Roster``")
    assert 'href="reference.html#one.room.Roster"' not in (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
