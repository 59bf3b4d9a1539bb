"""The language of a site: which of the two that the library speaks its generated pages are written in."""

from __future__ import annotations

from cchc_rules.text import Language

__all__ = ["site_language"]


def site_language(configured: str) -> Language:
    """Vietnamese where Sphinx is told so, and English everywhere else.

    >>> site_language("vi_VN"), site_language("fr")
    ('vi', 'en')
    """
    return "vi" if configured.partition("_")[0] == "vi" else "en"
