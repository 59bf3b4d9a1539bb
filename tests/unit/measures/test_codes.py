import pytest

from cchc_rules.measures.codes import Channel, Gateway
from cchc_rules.measures.predicate import field
from cchc_rules.text import LabelledEnum


@pytest.mark.parametrize("codes", [Channel, Gateway])
def test_codes_are_written_as_words_and_have_names_in_both_languages(codes: type[LabelledEnum]) -> None:
    assert [code.value for code in codes] == [code.name.lower() for code in codes]
    assert len({code.label.vi for code in codes}) == len({code.label.en for code in codes}) == len(codes)


def test_a_dossier_is_filed_at_a_counter_online_or_by_post() -> None:
    assert {channel.value: channel.label.vi for channel in Channel} == {
        "counter": "trực tiếp",
        "online": "trực tuyến",
        "post": "bưu chính công ích",
    }


def test_a_fee_is_paid_through_the_national_portal_another_or_not_online() -> None:
    assert {gateway.value for gateway in Gateway} == {"national", "other", "offline"}


@pytest.mark.parametrize("codes", [Channel, Gateway])
def test_a_field_of_codes_holds_them_in_their_order(codes: type[LabelledEnum]) -> None:
    assert field("x", codes).codes == tuple(code.value for code in codes)
