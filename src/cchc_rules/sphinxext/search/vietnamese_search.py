"""Vietnamese search: Sphinx finds Vietnamese words with or without their marks, on a site of either language."""

from __future__ import annotations

from unicodedata import normalize

from cchc_rules.extras import needing_extra
from cchc_rules.text import unaccented

with needing_extra("sphinx"):
    from sphinx.search import SearchLanguage
    from sphinx.search.en import SearchEnglish

__all__ = ["EnglishSearch", "VietnameseSearch"]

_SPLITTER = r"var splitQuery = (query) => cchcFold(query).split(/[^\p{L}\p{N}_]+/u).filter(Boolean);"
"""How the script of the search splits what is typed; `cchc-fold.js` is loaded beside it."""


class VietnameseSearch(SearchLanguage):
    """The words of a Vietnamese site, in small letters and without marks; what is typed is read alike."""

    lang = "vi"
    language_name = "Vietnamese"
    js_splitter_code = _SPLITTER

    def split(self, input: str) -> list[str]:  # noqa: A002  as Sphinx calls it
        """The words of a text, of which a letter and its marks are one in any Unicode form."""
        return super().split(normalize("NFC", input))

    def stem(self, word: str) -> str:
        """A word as it is kept."""
        return unaccented(word)


class EnglishSearch(SearchEnglish):
    """The words of an English site, among which stand Vietnamese ones, by their English stems and without marks."""

    js_splitter_code = _SPLITTER

    def split(self, input: str) -> list[str]:  # noqa: A002  as Sphinx calls it
        """The words of a text, of which a letter and its marks are one in any Unicode form."""
        return super().split(normalize("NFC", input))

    def stem(self, word: str) -> str:
        """The stem of a word as it is kept."""
        return super().stem(unaccented(word))
