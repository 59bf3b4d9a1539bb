from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

from cchc_rules.dates.due import By
from cchc_rules.drawings.due_calendar import draw_due_calendar
from cchc_rules.drawings.interval import draw_interval
from cchc_rules.plans import hue_2025
from cchc_rules.sphinxext.pictures import picture, rule_picture
from cchc_rules.text import Language
from tests import tiny
from tests.site import build_site

LANGUAGES: tuple[Language, ...] = ("vi", "en")
FLOW = """\
Index
=====

.. cchc-picture::

   from cchc_rules.drawings.record_flow import draw_record_flow

   drawing = draw_record_flow(language)
"""
AFTER = """\
# Index

```python
from cchc_rules.drawings.record_flow import draw_record_flow
```

```python
>>> known = draw_record_flow
>>> print("an example")
an example
>>> known("en", "more")
Traceback (most recent call last):
    ...
TypeError: draw_record_flow() takes from 0 to 1 positional arguments but 2 were given
```

```{cchc-picture}
:after-code:

drawing = known(language)
```

```python
raise SystemExit("it stands below")
```
"""


@pytest.mark.parametrize(("language", "words"), [("vi", "Từ bản ghi đến kết luận"), ("en", "From records to findings")])
def test_a_picture_is_what_its_lines_draw_in_the_language_of_the_site(
    tmp_path: Path, language: str, words: str
) -> None:
    assert not build_site(tmp_path, {"index": FLOW}, "html", language=language)
    page = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert page.count('<div class="cchc-picture"><svg xmlns="http://www.w3.org/2000/svg" class="cchc-drawing"') == 1
    assert f"<title>{words}</title>" in page


def test_it_can_go_on_from_the_code_above_it(tmp_path: Path) -> None:
    (tmp_path / "index.md").write_text(AFTER, encoding="utf-8")
    extensions = ["myst_parser", "cchc_rules.sphinxext"]
    assert not build_site(tmp_path, {}, "html", extensions=extensions)
    assert "<title>From records to findings</title>" in (tmp_path / "out" / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("lines", "told"),
    [("drawing = 1 / 0", "ZeroDivisionError: division by zero"), ("drawn = ''", "KeyError: 'drawing'")],
)
def test_lines_that_fail_are_an_error_of_the_page(tmp_path: Path, lines: str, told: str) -> None:
    warnings = build_site(tmp_path, {"index": f"Index\n=====\n\n.. cchc-picture::\n\n   {lines}\n"})
    assert told in warnings
    assert "index.rst:4" in warnings


def test_a_page_that_is_no_html_has_no_picture(tmp_path: Path) -> None:
    assert not build_site(tmp_path, {"index": FLOW}, "text")
    assert (tmp_path / "out" / "index.txt").read_text(encoding="utf-8").split() == ["Index", "*****"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_rule_has_the_picture_of_its_bound_or_of_its_days(language: Language) -> None:
    target, activity = hue_2025.DOSSIERS_ON_TIME, hue_2025.REVIEW_PLAN_2025
    assert str(rule_picture(target, language, 2025)) == str(picture(draw_interval(target, language=language)))
    drawn = picture(draw_due_calendar([activity], 2025, language))
    assert str(rule_picture(activity, language, 2025)) == str(drawn)


def test_what_has_no_bound_and_no_day_has_no_picture() -> None:
    assert rule_picture(tiny.CONNECTED, "vi", 2025) is None
    assert rule_picture(tiny.QUARTERLY, "vi", 2025) is None
    assert rule_picture(evolve(tiny.QUARTERLY, due=By(date(2026, 1, 1))), "vi", 2025) is None
