"""What Chromium and axe find of a page: what is wider than its screen, and what those who do not see it lack."""

from importlib.resources import files

from playwright.sync_api import Page

__all__ = ["CONTRAST_ALONE", "NO_CONTRAST", "axe_faults", "too_wide"]

CONTRAST_ALONE = {"runOnly": ["color-contrast"]}
NO_CONTRAST = {"rules": {"color-contrast": {"enabled": False}}}
"""Options of axe, of which contrast is by far the dearest rule."""

_AXE = files("axe_core_python").joinpath("axe.min.js").read_text(encoding="utf-8")
_FOUND_BY_AXE = """async (options) => (await axe.run({ resultTypes: ["violations"], ...options })).violations
    .filter((each) => ["serious", "critical"].includes(each.impact))
    .flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.target} ${node.html}`))"""
_TOO_WIDE = """() => document.documentElement.scrollWidth <= innerWidth ? [] :
    [...document.querySelectorAll("body *")].filter((each) => each.getBoundingClientRect().right > innerWidth)
    .map((each) => each.outerHTML.slice(0, 200))"""


def axe_faults(tab: Page, **options: object) -> list[str]:
    """What axe finds serious or critical in what a tab shows, contrast among it unless its options say otherwise."""
    if not tab.evaluate("() => 'axe' in window"):
        tab.evaluate(_AXE)
    found: list[str] = tab.evaluate(_FOUND_BY_AXE, options)
    return found


def too_wide(tab: Page) -> list[str]:
    """The elements that reach beyond the screen, where the page is wider than it."""
    found: list[str] = tab.evaluate(_TOO_WIDE)
    return found
