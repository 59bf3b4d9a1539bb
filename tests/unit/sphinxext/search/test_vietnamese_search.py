import json
from pathlib import Path

import pytest

from cchc_rules.sphinxext.search.vietnamese_search import EnglishSearch, VietnameseSearch
from tests.browser import in_node, needs_chromium, needs_node, page_in_chromium
from tests.site import build_site

TEXT = "Hồ sơ ĐÚNG hạn"
SEARCHES = {"vi": VietnameseSearch, "en": EnglishSearch}


@pytest.mark.parametrize("language", SEARCHES)
def test_words_are_kept_without_their_marks(language: str) -> None:
    kept = SEARCHES[language]({})
    assert [kept.stem(word) for word in kept.split(TEXT)] == ["ho", "so", "dung", "han"]


def test_english_words_are_kept_by_their_stems() -> None:
    assert EnglishSearch({}).stem("Dossiers") == "dossier"


@pytest.mark.parametrize("language", SEARCHES)
def test_a_site_is_searched_so(tmp_path: Path, language: str) -> None:
    assert not build_site(tmp_path, {"index": f"Town\n====\n\n{TEXT}\n"}, language=language)
    index = (tmp_path / "out/searchindex.js").read_text(encoding="utf-8")
    terms = json.loads(index.removeprefix("Search.setIndex(").removesuffix(")"))["terms"]
    assert {"ho", "dung", "han"} <= set(terms)
    page = (tmp_path / "out/search.html").read_text(encoding="utf-8")
    assert "cchc-fold.js" in page
    assert "cchcFold(query)" in (tmp_path / "out/_static/language_data.js").read_text(encoding="utf-8")


@needs_chromium
@pytest.mark.parametrize("language", SEARCHES)
def test_sphinx_itself_finds_what_is_typed_without_marks(tmp_path: Path, language: str) -> None:
    pages = {"index": f"Town\n====\n\n.. toctree::\n\n   other\n\n{TEXT}\n", "other": "Other\n=====\n"}
    assert not build_site(tmp_path, pages, language=language, html_show_search_summary=False)
    page = page_in_chromium(tmp_path / "out/search.html", "?q=dung+h%E1%BA%A1n")
    results = page.partition('id="search-results"')[2]
    assert 'href="index.html' in results
    assert 'href="other.html' not in results.partition("<footer")[0].partition("</ul>")[0]


@needs_node
def test_what_is_typed_is_read_as_the_pages_are() -> None:
    language = VietnameseSearch({})
    texts = [TEXT, "Ho\u0302\u0300 so\u031b, (98 %)", "61/2018/NĐ-CP"]
    split = f"(() => {{ {language.js_splitter_code}; return given.map(splitQuery); }})()"
    assert in_node(split, "cchc-fold.js", given=texts) == [
        [language.stem(word) for word in language.split(text)] for text in texts
    ]
