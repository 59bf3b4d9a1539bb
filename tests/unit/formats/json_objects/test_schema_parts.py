import re

from cchc_rules.formats.json_objects.schema_parts import matching, object_of, text_that_is


def test_an_object_has_these_keys_and_no_others() -> None:
    schema = object_of({"yes": {}}, {"source": {}})
    assert [*schema["properties"]] == ["yes", "source"]
    assert schema["required"] == ["yes"]
    assert schema["additionalProperties"] is False


def test_a_pattern_is_of_the_whole_text() -> None:
    pattern = matching("a|b")
    assert re.search(pattern, "a")
    assert not any(re.search(pattern, text) for text in ("ab", "a\n", "xb", ""))


def test_a_text_has_a_title_of_its_own() -> None:
    assert text_that_is("a day", pattern="x") == {"type": "string", "title": "a day", "pattern": "x"}
