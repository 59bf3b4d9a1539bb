import pickle
from typing import Any

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError

from cchc_rules.errors import BadValue
from cchc_rules.source import Certainty, Source
from cchc_rules.text import Bilingual

READ = Source(Bilingual("Quyết định 1", "Decision 1"), Certainty.DOCUMENTED)


def test_certainties_have_names_in_both_languages() -> None:
    assert Certainty.REPORTED.label == Bilingual(
        "theo báo chí hoặc thực tiễn, cần kiểm tra", "reported, to be confirmed"
    )
    assert len({certainty.label.vi for certainty in Certainty}) == len({certainty.label.en for certainty in Certainty})


def test_a_fact_was_read_in_a_document_or_reported_or_inferred_or_nobody_says_it() -> None:
    assert [certainty.value for certainty in Certainty] == ["documented", "reported", "inferred", "undetermined"]
    assert Certainty("documented") is Certainty.DOCUMENTED
    with pytest.raises(ValueError, match="certain"):
        Certainty("certain")


def test_a_source_is_who_says_so_and_how_certain_it_is() -> None:
    assert pickle.loads(pickle.dumps(READ)) == READ
    others = {evolve(READ, text=Bilingual("theo báo", "by the press")), evolve(READ, certainty=Certainty.INFERRED)}
    assert len({READ, evolve(READ), *others}) == 3
    with pytest.raises(FrozenInstanceError):
        READ.certainty = Certainty.INFERRED  # type: ignore[misc]


@pytest.mark.parametrize("certainty", [Certainty.UNDETERMINED, "documented", None])
def test_what_no_source_says_has_no_source(certainty: Any) -> None:
    with pytest.raises(BadValue, match="documented, reported or inferred"):
        evolve(READ, certainty=certainty)
