import re

from cchc_rules.formats.json_objects.unsaid import UNSAID
from cchc_rules.formats.schema import FORMS, schema_of


def test_it_is_told_of_every_form_that_is_read_and_of_no_other() -> None:
    assert [*UNSAID] == ["findings", "observations", "plan", "receipt"]
    assert {form for form in FORMS if "$comment" in schema_of(form)} == {*UNSAID}


def test_each_has_words_of_its_own_errors_and_a_pattern() -> None:
    for listed in UNSAID.values():
        assert len({each.words for each in listed}) == len(listed)
        assert all(each.errors and re.compile(each.saying) for each in listed)
