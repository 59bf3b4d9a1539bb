"""What pydantic asks of a class is answered, and costs the class nothing."""

from cchc_rules import Tally
from cchc_rules.json_field import JsonField


def test_a_type_that_travels_is_a_field_and_stays_as_slim_as_it_was() -> None:
    assert issubclass(Tally, JsonField)
    assert not hasattr(Tally(1, 0), "__dict__")
    assert Tally.__get_pydantic_json_schema__(None, None)["title"] == "Tally"
