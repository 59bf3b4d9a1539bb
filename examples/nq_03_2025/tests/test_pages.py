"""A site that names this plan in `cchc_plans` has a page for everything in it, in either language."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

from cchc_rules.sphinxext.pages.code_examples import code_example
from cchc_rules.sphinxext.pages.shown_plan import ShownPlan
from cchc_rules.text import Language
from nq_03_2025 import PLAN


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_page_is_built_without_a_warning(tmp_path: Path, language: str) -> None:
    (tmp_path / "index.rst").write_text(f"Plans\n=====\n\n:doc:`plans/{PLAN.id}/index`\n", encoding="utf-8")
    warnings = StringIO()
    config = {
        "extensions": ["cchc_rules.sphinxext"],
        "cchc_plans": [PLAN.id],
        "language": language,
        "nitpicky": True,
    }
    with patch_docutils(), docutils_namespace():
        Sphinx(tmp_path, None, tmp_path / "out", tmp_path / "trees", "html", config, None, warnings).build()
    assert warnings.getvalue() == ""
    rules = tmp_path / "out" / "plans" / PLAN.id / "rules"
    assert len(list(rules.glob("*.html"))) == len(PLAN.rules)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_example_runs_and_prints_what_stands_below_it(
    language: Language, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = ShownPlan(PLAN, language)
    for rule in shown.rules:
        example = code_example(shown, rule)
        exec(example.code, {})  # noqa: S102  what readers copy
        assert capsys.readouterr().out.rstrip("\n") == example.output
        assert "from nq_03_2025 import " in example.code
