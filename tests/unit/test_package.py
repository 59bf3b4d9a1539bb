"""The house: what its folders say of themselves, what the package hands on, and what importing it costs."""

import ast
import importlib
import inspect
import pkgutil
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import cchc_rules

PACKAGE = Path(cchc_rules.__file__).parent
ROOMS = sorted(
    module.name
    for module in pkgutil.walk_packages([str(PACKAGE)], "cchc_rules.")
    if not module.ispkg and ".hue_2025" not in module.name and not module.name.endswith("__main__")
)
WINGS = sorted(
    path.parent for path in PACKAGE.rglob("__init__.py") if path.parent not in {PACKAGE, PACKAGE / "plans/hue_2025"}
)
HUE = PACKAGE / "plans/hue_2025"
EXTRAS = ("argcomplete", "narwhals", "cattrs", "hypothesis", "sphinx")


@pytest.mark.parametrize("name", ROOMS)
def test_a_room_says_what_it_is_for_and_names_what_it_offers(name: str) -> None:
    module = importlib.import_module(name)
    first = (module.__doc__ or "").splitlines()[0]
    assert first.endswith(".") and len(first) <= 117, first  # noqa: PT018  one thing: a line that says it
    assert len(set(module.__all__)) == len(module.__all__)
    assert all(hasattr(module, offered) for offered in module.__all__)
    assert not [offered for offered in module.__all__ if offered.startswith("_")]


@pytest.mark.parametrize("wing", WINGS, ids=lambda wing: wing.name)
def test_a_wing_is_a_folder_whose_first_lines_are_its_map(wing: Path) -> None:
    """They name every room, and there is no code beside them, but for what Sphinx asks of its extension."""
    tree = ast.parse((wing / "__init__.py").read_text(encoding="utf-8"))
    beside = [ast.unparse(statement) for statement in tree.body[1:]]
    setup = "from cchc_rules.sphinxext.extension import setup as setup"
    assert beside == ([setup] if wing.name == "sphinxext" else [])
    described = ast.get_docstring(tree) or ""
    rooms = {path.stem for path in wing.iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file()}
    missing = [room for room in rooms - {"__init__"} if not re.search(rf"\b{room}\b", described)]
    assert not missing
    assert len(rooms) <= 16  # more is a corridor


def test_rooms_hold_one_idea() -> None:
    """A plan's data may be longer, and what errors say in Vietnamese, since they are tables."""
    rooms = [path for path in PACKAGE.rglob("*.py") if HUE not in path.parents and path.name != "vietnamese.py"]
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in rooms}
    assert not {str(path): length for path, length in lengths.items() if length > 400}


def test_a_private_name_means_one_thing() -> None:
    """No two rooms define the same private name at their top, but for type variables."""
    defined: dict[str, list[str]] = {}
    for name in ROOMS:
        tree = ast.parse(Path(str(importlib.import_module(name).__file__)).read_text(encoding="utf-8"))
        for node in tree.body:
            names = [node.name] if isinstance(node, ast.FunctionDef | ast.ClassDef) else []
            if isinstance(node, ast.Assign | ast.AnnAssign):
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                names = [target.id for target in targets if isinstance(target, ast.Name)]
            for private in {each for each in names if re.match("_[A-Za-z]{2}", each)}:
                defined.setdefault(private, []).append(name)
    assert not {private: rooms for private, rooms in defined.items() if len(rooms) > 1}


# What the package hands on


def test_every_name_is_handed_on_from_the_room_that_defines_it() -> None:
    rooms = cchc_rules._ROOMS
    listed = [name for names in rooms.values() for name in names]
    assert sorted([*listed, "__version__"], key=lambda name: (name.lower(), name)) == sorted(
        cchc_rules.__all__, key=lambda name: (name.lower(), name)
    )
    for room, names in rooms.items():
        module = importlib.import_module(f"cchc_rules.{room}")
        assert set(names) <= set(module.__all__)
        assert all(getattr(cchc_rules, name) is getattr(module, name) for name in names)


def test_type_checkers_are_told_the_same() -> None:
    """The imports that only they see are the table that is used at run time."""
    tree = ast.parse((PACKAGE / "__init__.py").read_text(encoding="utf-8"))
    (seen,) = [node for node in tree.body if isinstance(node, ast.If)]
    told = {
        str(node.module).removeprefix("cchc_rules."): tuple(alias.name for alias in node.names)
        for node in seen.body
        if isinstance(node, ast.ImportFrom)
    }
    assert told == cchc_rules._ROOMS


def test_no_name_is_both_a_module_and_something_else() -> None:
    beside = {module.name for module in pkgutil.iter_modules([str(PACKAGE)])}
    assert not beside & set(cchc_rules.__all__)
    assert not [name for name in cchc_rules.__all__ if isinstance(getattr(cchc_rules, name), ModuleType)]


def test_what_the_verbs_take_and_return_is_handed_on_too() -> None:
    """Every class of this library in the signature of a verb can be imported from where the verb was."""
    verbs = [getattr(cchc_rules, name) for name in cchc_rules.__all__ if inspect.isfunction(getattr(cchc_rules, name))]
    assert len(verbs) >= 9
    for verb in verbs:
        words = set(re.findall(r"[A-Z]\w+", " ".join(map(str, verb.__annotations__.values()))))
        home = importlib.import_module(verb.__module__)
        ours = {
            word for word in words if str(getattr(getattr(home, word, None), "__module__", "")).startswith("cchc_rules")
        }
        assert ours <= set(cchc_rules.__all__) | {"AddsWorkdays"}, verb.__name__


def test_what_is_not_there_is_refused_as_python_does() -> None:
    with pytest.raises(AttributeError, match="module 'cchc_rules' has no attribute 'asess'"):
        cchc_rules.asess  # noqa: B018  looked for, and not there
    assert set(cchc_rules.__all__) <= set(dir(cchc_rules))


def test_the_version_is_a_version() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", cchc_rules.__version__)


# What it costs


def loaded(code: str, wanted: tuple[str, ...]) -> str:
    """Which of some modules a fresh process has loaded after some code."""
    code = f"{code}; import sys; print([name for name in {wanted!r} if name in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603  our own words
    return run.stdout.strip()


def test_importing_loads_nothing_that_is_seldom_needed() -> None:
    wanted = (*EXTRAS, "dateutil.rrule", "difflib", "cchc_rules.plans", "cchc_rules.formats", "cchc_rules.counting")
    assert loaded("from cchc_rules import *", wanted) == "[]"


def test_what_pydantic_takes_as_a_field_does_not_load_pydantic() -> None:
    assert loaded("import cchc_rules.pydantic_fields", ("pydantic", "pydantic_core")) == "[]"


def test_a_plan_does_not_load_what_amends_it_nor_a_measure_what_its_predicates_are_made_of() -> None:
    wanted = ("cchc_rules.law.amendment", "cchc_rules.measures.predicate", "cchc_rules.findings")
    assert loaded("from cchc_rules import Plan, Measure", wanted) == "[]"
