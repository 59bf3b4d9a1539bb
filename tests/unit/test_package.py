import importlib
import pkgutil
import re
import subprocess
import sys

import pytest

import cchc_rules

EXTRAS = ("narwhals", "cattrs", "icalendar", "hypothesis", "sphinx")
ENGINE = [
    "cchc_rules",
    *(
        f"cchc_rules.{name}"
        for name in (
            *(
                "agency",
                "agenda",
                "amendment",
                "assess",
                "clause",
                "decision",
                "difference",
                "errors",
                "exact",
                "existence",
                "finding",
                "grammar",
                "lexicon",
                "measure",
                "model",
                "observation",
                "plan",
            ),
            *(
                "phrases",
                "plans",
                "provenance",
                "recurrence",
                "roster",
                "source",
                "succession",
                "text",
                "threshold",
                "verdict",
                "when",
                "workdays",
                "workdays_table",
            ),
        )
    ),
]


@pytest.mark.parametrize("name", ENGINE)
def test_a_module_names_what_it_offers(name: str) -> None:
    module = importlib.import_module(name)
    assert len(set(module.__all__)) == len(module.__all__)
    assert all(hasattr(module, each) for each in module.__all__)
    assert module.__doc__


def test_the_engine_is_all_there() -> None:
    assert set(ENGINE[1:]) <= {f"cchc_rules.{module.name}" for module in pkgutil.iter_modules(cchc_rules.__path__)}


def test_the_version_is_a_version() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", cchc_rules.__version__)


def test_importing_loads_nothing_that_is_seldom_needed() -> None:
    wanted = (*EXTRAS, "dateutil.rrule", "difflib", "cchc_rules.plans")
    code = f"import sys, cchc_rules; print([name for name in {wanted!r} if name in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603  our own words
    assert run.stdout.strip() == "[]"
