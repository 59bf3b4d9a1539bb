import pytest

from cchc_rules.dates.due import Before
from cchc_rules.formats.json_objects.key_meanings import first_line, meanings_in, with_meanings
from cchc_rules.law.rule import Target


class Told:
    """What is told.

    Args:
        one: None where there is one. None, too,
            where there are two; True where it is so.
        several: None where nothing is said.

    Raises:
        ValueError: No argument.
    """

    @property
    def shown(self) -> int:
        """What is shown."""
        return 1


class Untold:
    pass


def test_a_class_says_what_its_fields_and_properties_mean() -> None:
    assert meanings_in(Told)["shown"] == "What is shown."
    assert [*meanings_in(Told)] == ["shown", "one", "several"]
    assert meanings_in(Untold) == {}
    assert first_line(Told) == "What is told."
    assert first_line(Untold) == ""


def test_a_kind_of_rule_says_what_every_rule_says() -> None:
    assert "title" in meanings_in(Target)
    assert "bound" in meanings_in(Target)


@pytest.mark.parametrize(
    ("may_be_null", "said"),
    [
        (True, "Null where there is one. Null, too, where there are two; true where it is so."),
        (False, "Left out where there is one. Left out, too, where there are two; true where it is so."),
    ],
)
def test_what_python_calls_none_is_null_in_a_document_or_is_not_there(may_be_null: bool, said: str) -> None:
    told = with_meanings({"one": {"type": "string"}, "several": {"type": "array"}}, Told, may_be_null=may_be_null)
    assert told["one"] == {"type": "string", "description": said}
    assert told["several"]["description"] == "None where nothing is said."


def test_what_no_class_says_is_said_here() -> None:
    assert with_meanings({"phrase": {}}, Before)["phrase"]["description"] == "The words of the plan."
    assert with_meanings({"phrase": {}}, Before, {"phrase": "Else."})["phrase"]["description"] == "Else."
