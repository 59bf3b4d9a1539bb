"""Plan faults: what can be wrong with a plan package, where it is, and what to do about it."""

from __future__ import annotations

from attrs import frozen

from cchc_rules.text import LabelledEnum, Language

__all__ = ["FaultCode", "PlanFault"]


class FaultCode(LabelledEnum):
    """What is wrong with a plan package (lỗi của gói kế hoạch); what is in braces is filled in."""

    ALREADY_DUE = (
        "already_due",
        "khi kế hoạch có hiệu lực thì đã quá hạn: hãy xem lại `period` hoặc `due`",
        "it is past due when the plan takes effect: look at its `period` or `due` again",
    )
    ANOTHER_DAY = (
        "another_day",
        "tính hạn từ {detail}, không phải ngày của quyết định: hãy sửa `event_day` của `due`",
        "its due is counted from {detail}, which is no day of its decision: mend the `event_day` of its `due`",
    )
    BLANKS = (
        "blanks",
        "“{detail}” thừa khoảng trắng: hãy bỏ bớt",
        "“{detail}” has blanks to spare: take them out",
    )
    CHANGED_IN_SILENCE = (
        "changed_in_silence",
        "nội dung khác với tệp khóa mà version vẫn là {detail}: hãy tăng `version` một bậc rồi khóa lại",
        "its content is not what was locked and its version is still {detail}: raise `version` by one, and lock again",
    )
    CLAIM_LEFT_OUT = (
        "claim_left_out",
        "đoạn văn bản còn ghi “{detail}”: hãy ghi vào quy định, đúng vai trò",
        "its passage names “{detail}” too: say so in the rule, in that role",
    )
    CLAIM_MISSING = (
        "claim_missing",
        "đoạn văn bản không có “{detail}”: hãy sửa quy định, hoặc địa chỉ của quy định",
        "its passage does not hold “{detail}”: correct the rule, or its address",
    )
    CLAIM_OUT_OF_TURN = (
        "claim_out_of_turn",
        "đoạn có “{detail}” ở chỗ của nội dung khác: hãy xếp các quy định theo thứ tự văn bản, hoặc sửa con số",
        "its passage has “{detail}” in the place of another item: put rules in the order of the text, or correct it",
    )
    COPIED = (
        "copied",
        "chép nguyên văn của quyết định, “{detail}”: hãy viết bằng lời của mình",
        "it copies the decision, “{detail}”: say it in words of your own",
    )
    ENCODED_AND_REFUSED = (
        "encoded_and_refused",
        "đoạn văn bản vừa có quy định vừa nằm trong `not_encoded`: hãy bỏ một nơi",
        "its passage is encoded and stands in `not_encoded` too: take it out of one",
    )
    FIELD_UNKNOWN = (
        "field_unknown",
        "hỏi trường {detail}, bản ghi không có hoặc có kiểu khác: hãy dùng trường của Dossier hay Feedback",
        "it asks about {detail}, which no record holds in that kind: use a field of Dossier or of Feedback",
    )
    HOVER_STALE = (
        "hover_stale",
        "lời chú dưới {detail} không nói đúng nội dung hiện nay: hãy chạy lại lệnh khóa",
        "the text below {detail} does not say what it says now: lock again",
    )
    LOCK_STALE = (
        "lock_stale",
        "chưa có trong tệp khóa như hiện nay: hãy chạy lại lệnh khóa",
        "the lock file does not know it as it is now: lock again",
    )
    NAME_NOT_TELLING = (
        "name_not_telling",
        "tên hằng {detail} không nói lên nội dung: hãy đặt tên như DOSSIERS_ON_TIME",
        "its constant is called {detail}, which does not tell what it is about: name it as DOSSIERS_ON_TIME is",
    )
    NOT_EXPORTED = (
        "not_exported",
        "không lấy được từ gói kế hoạch: hãy đặt hằng cho nó và ghi tên hằng vào `__all__`",
        "it cannot be imported from the package: give it a constant, and name that in `__all__`",
    )
    NOT_IN_PLAN = (
        "not_in_plan",
        "hằng {detail} là quy định mà kế hoạch không có: hãy ghi vào `rules` của kế hoạch, hoặc bỏ hằng",
        "{detail} is a rule that the plan does not have: put it among the plan's `rules`, or take it out",
    )
    NOT_ON_AGENDA = (
        "not_on_agenda",
        "không có trong lịch công việc dù nhìn xa hai mươi lăm năm: hãy xem lại kỳ hoặc hạn",
        "no agenda lists it, twenty-five years ahead: look at its period or its due again",
    )
    NO_READING = (
        "no_reading",
        "chưa nói mức hoặc trạng thái được hiểu thế nào: hãy ghi `interpretations`",
        "it does not say how its threshold or state was read: give `interpretations`",
    )
    NO_SOURCE = (
        "no_source",
        "đếm được từ bản ghi mà chưa nói định nghĩa lấy ở đâu: hãy ghi `source`",
        "records can answer it, and it does not say where its definition is from: give `source`",
    )
    ORDINALS = (
        "ordinals",
        "số thứ tự trong đoạn phải là {detail}: đánh số từ 1 theo thứ tự trong kế hoạch",
        "its ordinal should be {detail}: the rules of a passage are numbered from 1, in the order of the plan",
    )
    OUT_OF_ORDER = (
        "out_of_order",
        "đứng sau {detail} trong kế hoạch nhưng trước trong văn bản: hãy xếp theo văn bản",
        "it comes after {detail} in the plan and before it in the document: follow the document",
    )
    PART_OF_NOTHING = (
        "part_of_nothing",
        "là phần của {detail}, không chỉ tiêu nào dùng: hãy sửa `part_of`",
        "it is a part of {detail}, which no target is counted by: correct `part_of`",
    )
    PASSAGE_CHANGED = (
        "passage_changed",
        "bản văn bản có đoạn này bằng lời hoặc số khác: hãy so lại rồi sửa quy định hoặc `Clause`",
        "the copy has its passage in other words or digits: compare them, and correct the rule or its `Clause`",
    )
    PASSAGE_MISSING = (
        "passage_missing",
        "bản văn bản không có đoạn này: hãy kiểm tra bản văn bản, hoặc `Clause`",
        "the copy does not have its passage: look at the copy, or at its `Clause`",
    )
    READING_REJECTED_TOO = (
        "reading_rejected_too",
        "cách hiểu “{detail}” vừa được chọn vừa bị loại: hãy sửa `rejected`",
        "the reading “{detail}” is chosen and rejected at once: correct `rejected`",
    )
    READING_TWICE = (
        "reading_twice",
        "cách hiểu “{detail}” được viết hai lần: hãy đặt một hằng và dùng chung",
        "the reading “{detail}” is written twice: give it one constant, and share that",
    )
    RELATED_TO_ITSELF = (
        "related_to_itself",
        "nêu chính nó là liên quan: hãy bỏ khỏi `related`",
        "it relates to itself: take it out of `related`",
    )
    RELATION_ONE_SIDED = (
        "relation_one_sided",
        "nêu {detail} là liên quan mà {detail} không nêu lại: hãy ghi `related` ở cả hai",
        "it relates to {detail}, which does not relate to it: give `related` on both",
    )
    TEXT_NOT_COVERED = (
        "text_not_covered",
        "dòng {detail} của văn bản không thuộc đoạn nào: hãy lập quy định, hoặc ghi vào `not_encoded` kèm lý do",
        "line {detail} of the copy belongs to no passage: encode it, or list it in `not_encoded` with the reason",
    )
    TWO_NAMES = (
        "two_names",
        "có nhiều hằng, {detail}: hãy giữ một",
        "it has several constants, {detail}: keep one",
    )
    UNTRANSLATED = (
        "untranslated",
        "“{detail}” ở phần tiếng Anh vẫn là tiếng Việt: hãy dịch, hoặc bỏ trống phần tiếng Anh",
        "“{detail}” stands for English and is Vietnamese: translate it, or leave the English out",
    )


@frozen
class PlanFault:
    """Something that is wrong with a plan package, and where (lỗi của gói kế hoạch).

    Args:
        rule: Address and ordinal of the rule, the key of the measure, or the address of the passage; empty where it
            is about none.
        file: The file of the constant, as a path.
        line: The line on which the constant is given, from 1.
        code: What is wrong.
        detail: What is filled into its words.
    """

    rule: str
    file: str
    line: int
    code: FaultCode
    detail: str = ""

    def sentence(self, language: Language = "en") -> str:
        """What is wrong and what to do, to be read by people.

        Args:
            language: "vi" or "en".
        """
        return self.code.label.in_(language).replace("{detail}", self.detail)

    def located(self, language: Language = "en") -> str:
        """The same with its place before it, as editors and build servers read it: `rules.py:120: PL.12.b/1: …`.

        Args:
            language: "vi" or "en".
        """
        who = f"{self.rule}: " if self.rule else ""
        return f"{self.file}:{self.line}: {who}{self.sentence(language)}"

    def __str__(self) -> str:
        return self.located()
