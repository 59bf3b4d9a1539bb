"""The gate sees each way in which the two sites can fail to be one."""

from pathlib import Path

import pytest

from tests.pages import translations

MESSAGES = 'msgid "One"\nmsgstr "{}"\n\nmsgid "Two"\nmsgstr "{}"\n'


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def faults(folders: tuple[Path, Path, Path]) -> list[str]:
    """What is wrong where every how-to page is promised in both languages."""
    return list(translations.faults(*folders, wholly=("how-to/",)))


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path, Path]:
    """What Sphinx gathered, the two sites, and the catalogues, of one page that is wholly translated."""
    gathered, sites, locale = tmp_path / "gettext", tmp_path / "html", tmp_path / "locale"
    write(gathered / "how-to/excel.pot", MESSAGES.format("", ""))
    write(locale / "how-to/excel.po", MESSAGES.format("Một", "Hai"))
    for language in ("en", "vi"):
        write(sites / language / "how-to/excel.html", "")
    return gathered, sites, locale


def test_a_page_in_both_languages_has_no_fault(folders: tuple[Path, Path, Path]) -> None:
    gathered, _, locale = folders
    assert not faults(folders)
    assert translations.shares(gathered, locale) == {"how-to/excel": (2, 2)}


def test_a_message_without_words_is_a_fault_where_all_is_promised(folders: tuple[Path, Path, Path]) -> None:
    gathered, _, locale = folders
    write(locale / "how-to/excel.po", MESSAGES.format("Một", ""))
    assert [each.split(":")[0] for each in faults(folders)] == ["how-to/excel"]
    write(gathered / "how-to/excel.pot", "")
    write(gathered / "explanation/trust.pot", MESSAGES.format("", ""))
    (locale / "how-to/excel.po").unlink()
    assert not faults(folders)  # of this page only the share is told
    assert translations.shares(gathered, locale) == {"explanation/trust": (0, 2)}


def test_what_was_guessed_is_not_translated(folders: tuple[Path, Path, Path]) -> None:
    gathered, _, locale = folders
    write(locale / "how-to/excel.po", "#, fuzzy\n" + MESSAGES.format("Một", "Hai"))
    assert translations.shares(gathered, locale) == {"how-to/excel": (1, 2)}
    assert len(faults(folders)) == 2  # not translated, and fuzzy


def test_a_catalogue_without_a_page_is_a_fault(folders: tuple[Path, Path, Path]) -> None:
    write(folders[2] / "how-to/gone.po", MESSAGES.format("Một", "Hai"))
    assert faults(folders) == ["how-to/gone: a catalogue without a page; delete it"]


def test_a_page_of_one_language_alone_is_a_fault(folders: tuple[Path, Path, Path]) -> None:
    write(folders[1] / "vi/how-to/more.html", "")
    assert faults(folders) == ["how-to/more.html: a page of one language alone"]
