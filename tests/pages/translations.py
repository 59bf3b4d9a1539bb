"""Say how much of each page is translated, and fail where the two sites are not what they promise.

    python -m tests.pages.translations docs/_build/gettext docs/_build/html

The first folder holds the catalogues that Sphinx has just gathered from the pages, the second the two sites.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.pofile import read_po

LOCALE = Path(__file__).parents[2] / "docs/locale/vi/LC_MESSAGES"
WHOLLY_TRANSLATED = (
    "compatibility",
    "explanation/",
    "glossary",
    "how-to/",
    "index",
    "install",
    "plans",
    "reference/",
    "tutorial",
)
"""The pages, and folders of pages, whose every sentence is there in Vietnamese."""


def messages(catalogue: Path) -> dict[str, bool]:
    """The messages of a catalogue, and whether each is translated; one that is fuzzy is not."""
    if not catalogue.is_file():
        return {}
    with catalogue.open("rb") as file:
        return {str(each.id): bool(each.string) and not each.fuzzy for each in read_po(file) if each.id}


def fuzzy(catalogue: Path) -> int:
    """How many messages of a catalogue a program guessed."""
    with catalogue.open("rb") as file:
        return sum(bool(each.id) and each.fuzzy for each in read_po(file))


def shares(gathered: Path, locale: Path = LOCALE) -> dict[str, tuple[int, int]]:
    """Of each page, how many of its messages are translated, and how many there are."""
    counted = {}
    for path in sorted(gathered.rglob("*.pot")):
        page = path.relative_to(gathered).with_suffix("")
        asked = messages(path)
        known = messages((locale / page).with_suffix(".po"))
        if asked and page.as_posix() != "sphinx":
            counted[page.as_posix()] = (sum(known.get(message, False) for message in asked), len(asked))
    return counted


def faults(
    gathered: Path, sites: Path, locale: Path = LOCALE, wholly: tuple[str, ...] = WHOLLY_TRANSLATED
) -> Iterator[str]:
    """What is not as it should be, a sentence each."""
    counted = shares(gathered, locale)
    for page, (done, all_of_it) in counted.items():
        if page.startswith(wholly) and done < all_of_it:
            yield f"{page}: {all_of_it - done} of {all_of_it} messages are not translated; run `make translations`"
    for catalogue in sorted(locale.rglob("*.po")):
        page = catalogue.relative_to(locale).with_suffix("").as_posix()
        if count := fuzzy(catalogue):
            yield f"{page}: {count} fuzzy messages; read them and take the mark away"
        if page != "sphinx" and not (gathered / page).with_suffix(".pot").is_file():
            yield f"{page}: a catalogue without a page; delete it"
    english, vietnamese = (
        {path.relative_to(sites / language) for path in (sites / language).rglob("*.html")} for language in ("en", "vi")
    )
    for path in sorted(english ^ vietnamese):
        yield f"{path}: a page of one language alone"


def main(gathered: str, sites: str) -> int:
    """Print the shares, then the faults; 0 where there is none."""
    for page, (done, all_of_it) in shares(Path(gathered)).items():
        print(f"{page:40}{done:5} of {all_of_it:4}{done / all_of_it:7.0%}")  # noqa: T201  a script prints
    found = tuple(faults(Path(gathered), Path(sites)))
    print(*found, sep="\n", file=sys.stderr)  # noqa: T201
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
