"""Vietnamese search: Sphinx finds the words of a Vietnamese site with or without their marks."""

from __future__ import annotations

from unicodedata import normalize

from cchc_rules.extras import needing_extra
from cchc_rules.text import unaccented

with needing_extra("sphinx"):
    from sphinx.search import SearchLanguage

__all__ = ["VietnameseSearch"]


class VietnameseSearch(SearchLanguage):
    """The words of a Vietnamese page, in small letters and without marks; what is typed is read alike."""

    lang = "vi"
    language_name = "Vietnamese"
    js_splitter_code = r"var splitQuery = (query) => cchcFold(query).split(/[^\p{L}\p{N}_]+/u).filter(Boolean);"

    def split(self, input: str) -> list[str]:  # noqa: A002  as Sphinx calls it
        """The words of a text, of which a letter and its marks are one in any Unicode form."""
        return super().split(normalize("NFC", input))

    def stem(self, word: str) -> str:
        """A word as it is kept."""
        return unaccented(word)
