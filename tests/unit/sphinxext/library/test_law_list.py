import ast
import re
from html import unescape
from pathlib import Path

from cchc_rules.sphinxext.library.law_list import laws_in
from tests.site import build_site

LAWS = Path(__file__).parents[3] / "laws"
TESTS = '''\
"""Sums: what holds of them.

More of that.
"""

@given(numbers)
@example(1)
def test_adding(number: int) -> None:
    """A sum is
    a number.

    And that is more of it.
    """

@given(numbers)
def test_without_a_law(number: int) -> None:
    assert number

def helper() -> None:
    """No law."""

class Machine:
    @invariant()
    def holds(self) -> None:
        """Whatever happens, it holds."""

    @rule(number=numbers)
    def step(self, number: int) -> None:
        """A step keeps it."""
'''


def test_a_law_is_the_first_sentence_of_a_property() -> None:
    about, laws = laws_in(TESTS)
    assert about == "Sums: what holds of them"
    assert laws == ("A sum is a number.", "Whatever happens, it holds.", "A step keeps it.")
    assert laws_in("x = 1\n") == ("", ())


def test_a_page_lists_the_laws_of_a_folder(tmp_path: Path) -> None:
    tests = tmp_path / "tests"
    tests.mkdir()
    (tests / "test_sums.py").write_text(TESTS, encoding="utf-8")
    (tests / "test_nothing.py").write_text('"""Nothing."""\n', encoding="utf-8")
    (tests / "strategies.py").write_text(TESTS, encoding="utf-8")
    pages = {"index": "Laws\n====\n\n.. cchc-laws:: tests\n", "other": ":orphan:\n\nO\n=\n\n.. cchc-laws:: nowhere\n"}
    warnings = build_site(tmp_path, pages)
    assert warnings.count("ERROR") == 1
    assert "expected a folder of tests" in warnings
    page = unescape((tmp_path / "out/index.html").read_text(encoding="utf-8"))
    assert re.findall(r"<h2>([^<]*)", page) == ["Sums: what holds of them"]
    assert 'id="test-sums"' in page
    assert page.count("<li><p>") == 3


def test_every_property_of_the_project_states_a_law() -> None:
    """No test of many examples is without its sentence, and no file without its title: the page leaves none out."""
    for file in sorted(LAWS.glob("test_*.py")):
        source = file.read_text(encoding="utf-8")
        properties = [
            node.name
            for node in ast.walk(ast.parse(source))
            if isinstance(node, ast.FunctionDef) and any("given(" in ast.unparse(each) for each in node.decorator_list)
        ]
        about, laws = laws_in(source)
        assert about, file.name
        assert len(laws) >= len(properties), file.name
