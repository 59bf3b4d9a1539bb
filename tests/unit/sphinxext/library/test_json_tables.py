import re
from functools import cache
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from cchc_rules.formats.schema import FORMS, schema_of
from cchc_rules.sphinxext.library.json_tables import TYPE_WORDS, objects_of
from cchc_rules.text import Language
from tests.site import build_site


@cache
def built(language: Language) -> str:
    """A page of every form, as a site has it."""
    page = "Files\n=====\n\n" + "\n\n".join(f".. cchc-json:: {form}" for form in FORMS)
    with TemporaryDirectory() as folder:
        assert not build_site(Path(folder), {"index": page}, language=language, smartquotes=False)
        return (Path(folder) / "out/index.html").read_text(encoding="utf-8")


def objects(part: Any) -> list[dict[str, Any]]:
    """Every schema of an object within a schema."""
    inner = part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()
    here = [part] if isinstance(part, dict) and isinstance(part.get("properties"), dict) else []
    return [*here, *(each for held in inner for each in objects(held))]


@pytest.mark.parametrize(
    ("name", "key", "said"),
    [
        ("Finding", "status", "met (Đạt), missed (Không đạt), open (Chưa kết luận), unknown (Chưa đủ thông tin)"),
        ("UnusedObservation", "reason", "not_who_answers (không phải cơ quan phải trả lời)"),
        ("Source", "certainty", "documented (đọc trong văn bản), reported ("),
        ("Measure", "over_agencies", "sum"),
    ],
)
def test_in_vietnamese_each_code_has_its_words_behind_it(name: str, key: str, said: str) -> None:
    """In English a code says by itself what it is."""
    assert said in row(built("vi"), name, key)
    assert "(" not in row(built("en"), name, key).partition(" | ")[0]


@pytest.mark.parametrize("form", FORMS)
def test_no_key_of_a_schema_is_left_out_of_the_page(form: str) -> None:
    """However deep it stands."""
    told = {*re.findall(r">([a-z_]+)</span>", built("en"))}
    assert {key for each in objects(schema_of(form)) for key in each["properties"]} <= told


def test_every_object_is_told_once_with_an_anchor() -> None:
    told = [name for form in FORMS for name in objects_of(form)]
    assert len(set(told)) == len(told)
    named = {name for form in FORMS for name, each in schema_of(form)["$defs"].items() if each.get("type") != "string"}
    assert {*told} == named
    for name in told:
        assert built("en").count(f'id="json-{name.lower()}"') == 1


def row(page: str, name: str, key: str) -> str:
    """What the table of an object says of a key, in words."""
    table = page[page.index(f'id="json-{name.lower()}"') :].partition("</table>")[0]
    cells = next(each for each in table.split("<tr") if f">{key}</span>" in each.partition("</td>")[0])
    return " | ".join(unescape(re.sub(r"<[^>]+>", "", cell)).strip() for cell in cells.split("</td>")[1:4])


@pytest.mark.parametrize(
    ("name", "key", "said"),
    [
        ("Tally", "yes", "a whole number | always | Cases that count as yes."),
        ("Figure", "source", "text | always; observations may omit it | Where it was read; kept as evidence."),
        ("Target", "each", "true | where it says something | Whether each member of answered_by answers by itself."),
        (
            "OneOf",
            "values",
            "a list: a day or a list: a whole number or a list: text | always | The values",
        ),
        ("Comparison", "is", "<, <=, >, >=, == | always | How the two are compared."),
        ("MissBudget", "sure", "a list: a whole number, a whole number or null | always | From how many to how many"),
    ],
)
def test_a_key_says_of_what_type_it_is_and_when_it_is_there(name: str, key: str, said: str) -> None:
    assert row(built("en"), name, key).startswith(said)


def test_what_names_mean_stands_there_on_request() -> None:
    """Beside an observation where findings are written, for where it stands alone it is refused."""
    assert " | on request | " in row(built("en"), "Finding", "names")
    assert " | on request, where findings are written | " in row(built("en"), "Figure", "names")


def test_tables_are_told_in_vietnamese() -> None:
    """What a key means is translated with the sentences of the page."""
    assert "Khi nào có" in built("vi")
    assert row(built("vi"), "Tally", "yes").startswith("số nguyên | luôn có | ")
    assert all(words.vi in built("vi") for words in TYPE_WORDS.values())


def test_another_form_is_refused_with_those_there_are(tmp_path: Path) -> None:
    page = "Files\n=====\n\n.. cchc-json:: plans\n"
    assert f"got plans; expected one of {', '.join(FORMS)}" in build_site(tmp_path, {"index": page})
