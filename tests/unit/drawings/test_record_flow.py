import pytest

from cchc_rules.drawings.record_flow import draw_record_flow
from cchc_rules.text import Language
from tests.drawn import overlaps, said, told


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_steps_stand_in_their_order_and_no_words_over_others(language: Language) -> None:
    drawing = draw_record_flow(language)
    words = " ".join(said(drawing))
    steps = ["tally", "Figure", "RollCall", "Delivery", "Attestation", "assess", "Find", "JSON"]
    if language == "vi":
        assert "Kết luận" in words
    places = [words.index(step) for step in steps if step in words]
    assert places == sorted(places)
    assert len(places) == len(steps)
    assert not overlaps(drawing)
    assert told(drawing).count("→") == 3
