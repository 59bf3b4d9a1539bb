"""The scripts of a site at work: in Chromium, and by themselves in Node, where the machine has them."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

import cchc_rules.sphinxext

SCRIPTS = Path(cchc_rules.sphinxext.__file__).with_name("static")
_CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
_NODE = shutil.which("node")

needs_chromium = pytest.mark.skipif(_CHROMIUM is None, reason="no Chromium was found; the distribution packages it")
needs_node = pytest.mark.skipif(_NODE is None, reason="no Node was found; the distribution packages it")


def page_in_chromium(page: Path, address: str = "") -> str:
    """The HTML of a page of a folder once its scripts have run.

    Args:
        page: The file.
        address: What stands behind it in the address: `?q=…` or `#…`.
    """
    assert _CHROMIUM is not None
    told = subprocess.run(  # noqa: S603  of a page that the test made
        [
            _CHROMIUM,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--virtual-time-budget=5000",
            "--dump-dom",
            f"{page.as_uri()}{address}",
        ],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    return told.stdout


def in_node(expression: str, *scripts: str, given: object = None) -> Any:
    """The value of an expression, after the scripts of these names; in it, `given` is what is given."""
    assert _NODE is not None
    code = "\n".join((SCRIPTS / script).read_text(encoding="utf-8") for script in scripts)
    code += f"\nconst given = JSON.parse(require('fs').readFileSync(0));\nconsole.log(JSON.stringify({expression}));"
    told = subprocess.run(  # noqa: S603  of the project's own scripts
        [_NODE, "-e", code], input=json.dumps(given), capture_output=True, text=True, check=True
    )
    return json.loads(told.stdout)
