import json
from pathlib import Path

from cchc_rules.sphinxext.search.vietnamese_search import VietnameseSearch
from tests.browser import in_node, needs_node
from tests.site import build_site

TEXT = "Hồ sơ ĐÚNG hạn"


def test_words_are_kept_without_their_marks() -> None:
    language = VietnameseSearch({})
    assert [language.stem(word) for word in language.split(TEXT)] == ["ho", "so", "dung", "han"]


def test_a_vietnamese_site_is_searched_so(tmp_path: Path) -> None:
    assert not build_site(tmp_path, {"index": f"Town\n====\n\n{TEXT}\n"}, language="vi")
    index = (tmp_path / "out/searchindex.js").read_text(encoding="utf-8")
    terms = json.loads(index.removeprefix("Search.setIndex(").removesuffix(")"))["terms"]
    assert {"ho", "so", "dung", "han"} <= set(terms)
    page = (tmp_path / "out/search.html").read_text(encoding="utf-8")
    assert "cchc-fold.js" in page
    assert "cchcFold(query)" in (tmp_path / "out/_static/language_data.js").read_text(encoding="utf-8")


@needs_node
def test_what_is_typed_is_read_as_the_pages_are() -> None:
    language = VietnameseSearch({})
    texts = [TEXT, "Ho\u0302\u0300 so\u031b, (98 %)", "61/2018/NĐ-CP"]
    split = f"(() => {{ {language.js_splitter_code}; return given.map(splitQuery); }})()"
    assert in_node(split, "cchc-fold.js", given=texts) == [
        [language.stem(word) for word in language.split(text)] for text in texts
    ]
