import subprocess
import sys


def said(code: str, environment: dict[str, str]) -> str:
    run = subprocess.run(  # noqa: S603  our own words
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment
    )
    return run.stdout.strip()


def test_hypothesis_finds_our_types_by_itself(installed: dict[str, str]) -> None:
    """Where it is imported, and nothing of ours is but the type, an example of it can be drawn."""
    drawn = (
        "import warnings; warnings.simplefilter('ignore')\n"
        "from hypothesis import strategies as st; from cchc_rules.findings.finding import Finding\n"
        "print(type(st.from_type(Finding).example()).__name__)"
    )
    assert said(drawn, installed) == "Finding"


def test_until_something_is_drawn_no_strategy_and_no_plan_is_loaded(installed: dict[str, str]) -> None:
    """Hypothesis loads the types; importing us loads no Hypothesis."""
    code = "import hypothesis.strategies, sys; print([name for name in {} if name in sys.modules])"
    assert said(code.format(("cchc_rules.testing.strategies", "cchc_rules.plans")), installed) == "[]"
    assert said("from cchc_rules import *; import sys; print('hypothesis' in sys.modules)", installed) == "False"
