from datetime import date

import pytest

from cchc_rules.measures.codes import Channel, Gateway
from cchc_rules.measures.field_kinds import AS_OF, PERIOD_START
from cchc_rules.measures.formula_words import condition_words, denial_words, record_type_of
from cchc_rules.measures.predicate import Predicate, field, flag, in_period
from cchc_rules.measures.record_types import Dossier, Feedback
from cchc_rules.plans import hue_2025

COMPLETED, DUE, FEE = field("completed_on"), field("due_on"), field("fee", int)
JANUARY = date(2025, 1, 5)
CHANNEL, GATEWAY = field("channel", Channel), field("gateway", Gateway)


@pytest.mark.parametrize(
    ("condition", "en", "vi"),
    [
        (COMPLETED.is_null(), "the day it was closed is not known", "chưa có ngày kết thúc xử lý"),
        (~COMPLETED.is_null(), "the day it was closed is known", "đã có ngày kết thúc xử lý"),
        (in_period(DUE), "the day it is due lies in the period", "ngày hẹn trả nằm trong kỳ"),
        (
            DUE >= PERIOD_START,
            "the day it is due is not before the first day of the period",
            "ngày hẹn trả không trước ngày đầu kỳ",
        ),
        (
            (DUE >= PERIOD_START) & (COMPLETED < AS_OF),
            (
                "the day it is due is not before the first day of the period, "
                "and the day it was closed is before the day of looking"
            ),
            "ngày hẹn trả không trước ngày đầu kỳ, và ngày kết thúc xử lý trước ngày xem xét",
        ),
        (
            in_period(COMPLETED) & (flag("routed") | (COMPLETED > DUE)),
            (
                "the day it was closed lies in the period, "
                "and (it was passed between agencies, or the day it was closed is after the day it is due)"
            ),
            (
                "ngày kết thúc xử lý nằm trong kỳ, "
                "và (phải luân chuyển giữa các cơ quan, hoặc ngày kết thúc xử lý sau ngày hẹn trả)"
            ),
        ),
        (
            DUE <= JANUARY,
            "the day it is due is not after 2025-01-05",
            "ngày hẹn trả không sau 05/01/2025",
        ),
        (DUE == AS_OF, "the day it is due is the day of looking", "ngày hẹn trả là ngày xem xét"),
        (FEE > 0, "the fee to be paid is above 0", "phí, lệ phí phải nộp lớn hơn 0"),
        (FEE >= 5, "the fee to be paid is at least 5", "phí, lệ phí phải nộp ít nhất 5"),
        (FEE < 5, "the fee to be paid is below 5", "phí, lệ phí phải nộp nhỏ hơn 5"),
        (FEE <= 5, "the fee to be paid is at most 5", "phí, lệ phí phải nộp không quá 5"),
        (CHANNEL == Channel.ONLINE, "the way it was filed is online", "kênh nộp hồ sơ là trực tuyến"),
        (
            GATEWAY.one_of(Gateway.NATIONAL, Gateway.OFFLINE),
            "the gateway through which the fee was paid is one of: the national portal; not online",
            "cổng đã thanh toán là một trong: Cổng dịch vụ công quốc gia; không trực tuyến",
        ),
        (
            ~flag("special_procedure"),
            "it is not so that its procedure is a special one",
            "không đúng là thuộc thủ tục đặc thù được trừ",
        ),
        (
            field("office", str).one_of("A", "B"),  # of no record of ours
            "office is one of: A; B",
            "office là một trong: A; B",
        ),
    ],
    ids=str,
)
def test_a_condition_is_said_in_words(condition: Predicate, en: str, vi: str) -> None:
    assert condition_words(condition, Dossier, "en") == en
    assert condition_words(condition, Dossier, "vi") == vi


def test_a_word_means_what_it_means_in_its_record() -> None:
    assert condition_words(DUE.is_null(), Feedback, "vi") == "chưa có hạn xử lý"
    assert record_type_of(hue_2025.FEEDBACK_SETTLED_DEFINITIVELY.measure) is Feedback
    assert record_type_of(hue_2025.ON_TIME_OF_CLOSED) is Dossier


@pytest.mark.parametrize(
    ("condition", "en", "vi"),
    [
        (
            field("completed_on") <= field("due_on"),
            "the day it was closed is after the day it is due",
            "ngày kết thúc xử lý sau ngày hẹn trả",
        ),
        (
            field("completed_on") > field("due_on"),
            "the day it was closed is not after the day it is due",
            "ngày kết thúc xử lý không sau ngày hẹn trả",
        ),
        (
            field("due_on") < AS_OF,
            "the day it is due is not before the day of looking",
            "ngày hẹn trả không trước ngày xem xét",
        ),
        (
            field("completed_on") >= PERIOD_START,
            "the day it was closed is before the first day of the period",
            "ngày kết thúc xử lý trước ngày đầu kỳ",
        ),
        (
            field("completed_on") == date(2025, 3, 1),
            "the day it was closed is not 2025-03-01",
            "ngày kết thúc xử lý không phải là 01/03/2025",
        ),
        (field("due_on").is_null(), "the day it is due is known", "đã có ngày hẹn trả"),
        (~field("due_on").is_null(), "the day it is due is not known", "chưa có ngày hẹn trả"),
        (
            flag("apologised"),
            "it is not so that the agency apologised for being late",
            "chưa xin lỗi vì trễ hạn",
        ),
        (
            flag("one_stop"),
            "it is not so that it was received and handled through a one-stop section",
            "không đúng là qua một cửa, một cửa liên thông",
        ),
    ],
)
def test_what_is_false_is_said_as_what_is_true_instead(condition: Predicate, en: str, vi: str) -> None:
    """No word denies another: what is not late is not said to be not so."""
    assert (denial_words(condition, Dossier, "en"), denial_words(condition, Dossier, "vi")) == (en, vi)


def test_what_is_none_of_several_is_said_so() -> None:
    asked = GATEWAY.one_of(Gateway.NATIONAL, Gateway.OFFLINE)
    said = f"{Gateway.NATIONAL.label.en}; {Gateway.OFFLINE.label.en}"
    assert denial_words(asked, Dossier, "en").endswith(f" is none of: {said}")
    assert f" không phải là một trong: {Gateway.NATIONAL.label.vi}; " in denial_words(asked, Dossier, "vi")
