"""A tab of Chromium, and the built sites it looks at; without either, it says so and skips."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

_BUILT = Path(__file__).parents[2] / "docs/_build/html"
_CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@pytest.fixture(scope="session")
def built() -> Path:
    """The folder of both sites."""
    if not (_BUILT / "index.html").exists():
        pytest.skip("the pages are not built; `make docs` builds them")
    return _BUILT


@pytest.fixture(scope="session", params=["en", "vi"])
def site(request: pytest.FixtureRequest, built: Path) -> Path:
    """The folder of one of them."""
    return built / str(request.param)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if _CHROMIUM is None:
        pytest.skip("no Chromium was found; the distribution packages it")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=_CHROMIUM,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        yield browser
        browser.close()


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    tab = browser.new_page()
    yield tab
    tab.close()
