from typing import Any

import pytest

from cchc_rules.errors import BadDocument, BadValue
from cchc_rules.formats.json_objects.json_text import read_json, require_same, says_same

PYTHONS_OWN = ("Expecting", "delimiter", "Extra data", "recursion", "limit (", "codec", "object must be", "NoneType")
"""Words of Python's own reader of JSON."""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"a": [1, -2.5, true, null, "hồ sơ"]}', {"a": [1, -2.5, True, None, "hồ sơ"]}),
        ("\ufeff[]", []),
        (' "\\ud83d\\ude00" ', "\U0001f600"),
        (r'"\\ud800"', r"\ud800"),
        ("9" * 300, int("9" * 300)),
    ],
)
def test_json_is_read(text: str, said: object) -> None:
    assert read_json(text, "a plan") == said


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "line 1, column 1: got ''; expected a JSON document that is a plan."),
        ("\ufeff\ufeff1", r"line 1, column 1: got '\ufeff1'; expected a JSON document that is a plan."),
        ('{\n "a" 1}', r"""line 2, column 6: got '{\n "a" 1}'; expected a JSON document that is a plan."""),
        ("1 2", "line 1, column 3: got '1 2'; expected a JSON document that is a plan."),
        ('"\x00"', r"""line 1, column 2: got '"\x00"'; expected a JSON document that is a plan."""),
        ("[" * 100_000, "expected a JSON document that is a plan, nested less deeply."),
        ('{"a": 1, "b": 2, "b": 3}', "$: got 'b'; expected each key once in an object."),
        ('[[1, []], {"a": {}}, {"value": {"yes": 1, "yes": 2}}]', "$[2].value: got 'yes'; expected each key once"),
        ('{"a": {"b": 1, "b": 2}, "a": 3}', "$: got 'a'; expected each key once in an object."),
        ('[{"b": 1, "b": 2}, {"c": 1, "c": 2}]', "$[0]: got 'b'; expected each key once in an object."),
        ("[NaN]", "line 1, column 2: got 'NaN'; expected a number: JSON has neither NaN nor infinity."),
        ('["NaN \\" NaN",\n -Infinity]', "line 2, column 2: got '-Infinity'; expected a number: JSON has neither"),
        (f'["{"9" * 400}",\n{"9" * 400}]', "line 2, column 1: got '9999"),
        (f"{'9' * 400}-5", "…; expected a number of at most 300 digits."),
        ("9" * 5000, "…; expected a number of at most 300 digits."),
        (f"0.{'9' * 5000}", "…; expected a number of at most 300 digits."),
        (
            r'["\ud800"]',
            r"$[0]: got '\ud800'; expected a JSON document that is a plan, without halves of surrogate pairs.",
        ),
        (r'{"\uDFFF": 1, "x": "\ud83d\ude00"}', r"$: got '\udfff'; expected a JSON document that is a plan, without"),
        ('["\udc80"]', r"got '\udc80'; expected a JSON document that is a plan, without halves"),
    ],
)
def test_what_is_not_json_is_refused_in_words_of_ours(text: str, message: str) -> None:
    with pytest.raises(BadDocument) as raised:
        read_json(text, "a plan")
    assert message in str(raised.value)
    assert not any(word in str(raised.value) for word in PYTHONS_OWN)
    assert len(str(raised.value)) < 400


@pytest.mark.parametrize("given", [None, b"{}", bytearray(b"{}"), 1, {}])
def test_a_document_is_text(given: Any) -> None:
    with pytest.raises(BadValue, match=r"expected the text of a plan, as str\. Decode the file first\."):
        read_json(given, "a plan")


@pytest.mark.parametrize("said", [None, True, 0, 1, "", "1", [1, "a"], {"a": {"b": [1]}}])
def test_what_a_document_says_is_what_it_was_made_of(said: object) -> None:
    require_same(said, said, "$")


@pytest.mark.parametrize(
    ("given", "expected", "place"),
    [
        ({"a": 1}, {}, "$"),
        ({}, {"a": 1}, "$"),
        ({"a": {"b": [1, 2]}}, {"a": {"b": [1, 3]}}, r"\$\.a\.b\[1\]"),
        ([1], [1, 2], "$"),
        (True, 1, "$"),
        (1, 1.0, "$"),
        ("", None, "$"),
        ([], {}, "$"),
        ([], "", "$"),
    ],
)
def test_what_it_says_otherwise_is_refused_with_its_place(given: object, expected: object, place: str) -> None:
    with pytest.raises(BadDocument, match=f"^{place.replace('$', chr(92) + '$') if place == '$' else place}: "):
        require_same(given, expected, "$")


@pytest.mark.parametrize(
    ("given", "expected", "same"),
    [
        ({}, {"source": ""}, True),
        ({"source": "a"}, {"source": "b"}, False),
        ({"sauce": "a"}, {"source": "a"}, False),
        ({"share": "97.95"}, {"share": "1959/20"}, True),
        ({"share": "97.95"}, {"share": "97.9"}, False),
        ({"share": "x"}, {"share": "y"}, False),
        ({"yes": 1}, {"yes": True}, False),
        ({"agency": "STP"}, {"agency": "so-tu-phap"}, True),
        ({"agency": "so-tu-phap"}, {"agency": "so-tu-phap"}, True),
        ({"agency": "SNV"}, {"agency": "so-tu-phap"}, False),
        ({"done": ["STP", "SNV"]}, {"done": ["so-noi-vu", "so-tu-phap"]}, True),
        ({"done": ["STP", "so-tu-phap"]}, {"done": ["so-tu-phap"]}, True),
        ({"done": ["STP"]}, {"done": ["so-noi-vu", "so-tu-phap"]}, False),
    ],
)
def test_an_observation_says_what_was_read_from_it(given: Any, expected: Any, same: bool) -> None:
    """What it leaves out has its default; numbers may be written in two ways, agencies by their names, in any order."""
    keys = {"STP": "so-tu-phap", "so-tu-phap": "so-tu-phap", "SNV": "so-noi-vu"}
    assert says_same(given, expected, keys) is same
