"""Pictures: drawings in a page, by the directive `cchc-picture` and on the pages of a plan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import redirect_stdout
from doctest import DocTestParser
from io import StringIO
from pathlib import Path
from typing import Any, ClassVar, Final

from cchc_rules.drawings.due_calendar import Undated, draw_due_calendar, due_days
from cchc_rules.drawings.interval import draw_interval
from cchc_rules.extras import needing_extra
from cchc_rules.law.rule import Activity, Rule, Target
from cchc_rules.text import Language

with needing_extra("sphinx"):
    from docutils import nodes
    from docutils.parsers.rst import directives
    from sphinx.util.docutils import SphinxDirective

__all__ = ["Picture", "picture", "rule_picture"]

_BLOCK: Final = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def picture(drawing: str) -> nodes.raw:
    """A drawing as a node of a page; where a page is no HTML, nothing."""
    return nodes.raw("", f'<div class="cchc-picture">{drawing}</div>', format="html")


def rule_picture(rule: Rule, language: Language, year: int) -> nodes.raw | None:
    """The bound of a target, or the days of a year on which an activity is due; None for what has neither.

    >>> from cchc_rules.plans import hue_2025
    >>> rule_picture(hue_2025.LEADS_CIVIL_SERVICE, "vi", 2025) is None
    True
    """
    if isinstance(rule, Target):
        return picture(draw_interval(rule, language=language))
    if isinstance(rule, Activity) and not isinstance(due_days(rule, year), Undated):
        return picture(draw_due_calendar([rule], year, language))
    return None


class Picture(SphinxDirective):
    """The directive `cchc-picture`: the `drawing` that some lines of Python make.

    The lines find the `language` of the site. With the option `after-code` they go on from the Python, examples with
    prompts included, that stands above them on a page in Markdown.
    """

    has_content = True
    option_spec: ClassVar[dict[str, Any] | None] = {"after-code": directives.flag}

    def run(self) -> list[nodes.Node]:
        """The drawing; whatever the lines raise is an error of the page."""
        above = self._blocks_above() if "after-code" in self.options else ()
        known: dict[str, str] = {"language": self.config.language, "__name__": "cchc_picture"}
        try:
            with redirect_stdout(StringIO()):  # what is printed above stands there already
                for lines in (*above, "\n".join(self.content)):
                    exec(lines, known)  # noqa: S102  a project's own pages, as its conf.py is
            return [picture(known["drawing"])]
        except Exception as error:
            raise self.error(f"{type(error).__name__}: {error}") from error

    def _blocks_above(self) -> Iterator[str]:
        page = Path(self.env.doc2path(self.env.docname)).read_text(encoding="utf-8")
        above = "\n".join(page.splitlines()[: self.lineno])
        for block in _BLOCK.findall(above):
            examples = DocTestParser().get_examples(block)
            yield from (each.source for each in examples if each.exc_msg is None) if examples else (block,)
