"""The pytest plugin: `--cchc-coverage PLAN` tells which of a plan's rules, statuses, reasons and conditions tests saw.

Every pytest that runs where the library is installed loads it, so that it imports nothing before the option is given.
"""

from __future__ import annotations

import json
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

if TYPE_CHECKING:
    from cchc_rules.testing.law_coverage import LawCoverage

__all__ = ["CoverageSession", "pytest_addoption", "pytest_configure"]

_OUTPUT: Final = "cchc_coverage"


def pytest_addoption(parser: pytest.Parser) -> None:
    """The two options."""
    group = parser.getgroup("cchc-rules", "coverage of the law")
    group.addoption("--cchc-coverage", metavar="PLAN", help="tell which rules of a plan the tests exercised: hue-2025")
    group.addoption("--cchc-coverage-json", metavar="FILE", help="write the same to a file as JSON")


def pytest_configure(config: pytest.Config) -> None:
    """Listen from here on, where it is asked for; the modules of tests are imported later."""
    name = config.getoption("--cchc-coverage")
    if name is None:
        if config.getoption("--cchc-coverage-json") is not None:
            raise pytest.UsageError("--cchc-coverage-json FILE goes with --cchc-coverage PLAN")
        return
    from cchc_rules.errors import UnknownPlan  # noqa: PLC0415  see above, and so with the others
    from cchc_rules.plans.shelf import load_plan  # noqa: PLC0415
    from cchc_rules.testing.coverage_listener import listening  # noqa: PLC0415
    from cchc_rules.testing.law_coverage import LawCoverage  # noqa: PLC0415

    try:
        coverage = LawCoverage(load_plan(name))
    except UnknownPlan as fault:
        raise pytest.UsageError(f"--cchc-coverage: {fault}") from fault
    replaced = ExitStack()
    replaced.enter_context(listening(coverage))
    config.add_cleanup(replaced.close)
    config.pluginmanager.register(CoverageSession(config, coverage), "cchc-coverage")


class CoverageSession:
    """What one process of pytest does with the coverage: a worker of xdist sends it, all others tell it."""

    def __init__(self, config: pytest.Config, coverage: LawCoverage) -> None:
        self.config: pytest.Config = config
        self.coverage: LawCoverage = coverage

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """Add what a worker of xdist has seen; one that broke down sends nothing."""
        sent = getattr(node, "workeroutput", {}).get(_OUTPUT)
        if sent is not None:
            self.coverage.add(sent)

    def pytest_sessionfinish(self) -> None:
        """Send it, or write it to the file."""
        output: dict[str, Any] | None = getattr(self.config, "workeroutput", None)
        file = self.config.getoption("--cchc-coverage-json")
        if output is not None:
            output[_OUTPUT] = self.coverage.counts()
        elif file is not None:
            text = json.dumps(self.coverage.to_json(), ensure_ascii=False, indent=2) + "\n"
            Path(file).write_text(text, encoding="utf-8")

    def pytest_terminal_summary(self, terminalreporter: Any) -> None:
        """Tell it."""
        terminalreporter.section(f"coverage of {self.coverage.plan.id}")
        for line in self.coverage.lines():
            terminalreporter.write_line(line)
