"""Receipts: what was found on a day, as a text that can be kept for years and replayed to see what has changed since.

A receipt holds digests of the rules, of what surrounds them in the plan and of the observations, and what was found; of
an observation itself it holds no more than a decisive value. Its seal (mã niêm phong) is the SHA-256 of all the rest. A
seal detects that a receipt was changed; it does not say who wrote it, for whoever changes a receipt on purpose can seal
it anew. Where that matters, sign the file, or keep the seal where others cannot write.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from attrs import evolve, field, frozen
from attrs.validators import deep_iterable, instance_of, optional

from cchc_rules import __version__
from cchc_rules.errors import BadDocument, BadReceipt, BadValue
from cchc_rules.findings.finding import Findings
from cchc_rules.findings.observation import Observation
from cchc_rules.findings.reasons import Reason, Status
from cchc_rules.formats.json_objects.json_text import canonical_json, read_json
from cchc_rules.formats.to_json import to_plain
from cchc_rules.law.digest import digest
from cchc_rules.law.rule import Duty
from cchc_rules.law.versions import reference_day
from cchc_rules.message import join_messages, message
from cchc_rules.text import LabelledEnum, Language, is_vietnamese, sha256_of

__all__ = [
    "RECEIPT_FORMAT",
    "PlanDigests",
    "Receipt",
    "RecordedFinding",
    "RecordedRule",
    "observation_digest",
    "read_receipt",
    "write_receipt",
]

RECEIPT_FORMAT: Final = 2
"""The number of the form of receipts; it rises when the form changes, or the way in which a digest is taken."""

_A_TEXT = instance_of(str)
_A_TEXT_OR_NONE = optional(_A_TEXT)
_are_texts = deep_iterable(_A_TEXT)


def _check_whole(_: object, __: object, given: int) -> None:
    if type(given) is not int:  # true is no number
        raise BadValue(given, "a whole number", where="RecordedRule.version")


@frozen
class PlanDigests:
    """The digests of what a plan holds beside the rules that are judged (mã đối chiếu các phần khác).

    An amendment that was not issued by the day of looking was not known, and is left out: it changes no receipt.

    Args:
        decision: Of the facts of its document.
        roster: Of its roster, with the one that was followed, and its successions, where one was.
        measures: Of its measures.
        duties: Of its duties.
        not_encoded: Of the passages that are no rule.
        amendments: Of its amendments, those issued by the day of looking.
    """

    decision: str = field(validator=_A_TEXT)
    roster: str = field(validator=_A_TEXT)
    measures: str = field(validator=_A_TEXT)
    duties: str = field(validator=_A_TEXT)
    not_encoded: str = field(validator=_A_TEXT)
    amendments: str = field(validator=_A_TEXT)

    @classmethod
    def of(cls, findings: Findings) -> PlanDigests:
        """The parts of the plan that findings are about."""
        plan, followed = findings.plan, findings.roster
        roster = plan.roster if followed is None else (plan.roster, followed, followed.successions)
        amendments = tuple(amendment for amendment in plan.amendments if amendment.decision.issued_on <= findings.as_of)
        parts = (plan.decision, roster, plan.measures, plan.rules_of_kind(Duty), plan.not_encoded, amendments)
        return cls(*(digest(part) for part in parts))


@frozen
class RecordedRule:
    """A rule as it was when it was judged (quy định đã áp dụng).

    Args:
        key: Its key.
        version: Its version.
        digest: SHA-256, in hexadecimal, of its content.
        reference_day: The day whose law was applied: the last day of its period, or its last permitted day; the day of
            looking where it has neither.
    """

    key: str = field(validator=_A_TEXT)
    version: int = field(validator=_check_whole)
    digest: str = field(validator=_A_TEXT)
    reference_day: date = field(validator=instance_of(date))


@frozen
class RecordedFinding:
    """What was found about a rule, as a receipt keeps it (kết luận đã ghi).

    Args:
        key: The key of the rule.
        agency: The key of the agency or class; None where the finding is about nobody in particular.
        part: The key of the measure where the finding is about a part of what the rule is about; else None.
        status: The code of the status.
        reason: The code of the reason.
        reaches: Whether what was known reached what is asked.
        value: The decisive value as it is printed, `979/1000` or `97.95 %`; None without one.
        evidence: The digests of the observations it rests on, sorted.
    """

    key: str = field(validator=_A_TEXT)
    agency: str | None = field(validator=_A_TEXT_OR_NONE)
    part: str | None = field(validator=_A_TEXT_OR_NONE)
    status: str = field(validator=_A_TEXT)
    reason: str = field(validator=_A_TEXT)
    reaches: bool | None = field(validator=optional(instance_of(bool)))
    value: str | None = field(validator=_A_TEXT_OR_NONE)
    evidence: tuple[str, ...] = field(validator=_are_texts)

    def sentence(self, language: Language = "en") -> str:
        """What was found, in words; a code that this version does not know stands as it is.

        Args:
            language: "vi" or "en".
        """
        written = self.value and (self.value.replace(".", ",") if is_vietnamese(language) else self.value)
        value = "" if written is None else f" ({written})"
        return f"{_label(Status, self.status, language)} – {_label(Reason, self.reason, language)}{value}"


@frozen(kw_only=True)
class Receipt:
    """A receipt that has been read, its seal intact (phiếu kết quả).

    Args:
        library: The version of this library that wrote it.
        plan: The id of the plan.
        digest: The digest of the plan, its amendments aside.
        parts: The digests of what the plan holds beside the rules that were judged.
        as_of: The day of looking: what was known then.
        closed_world: Whether the record was taken as complete.
        rules: The rules that were judged, in the order of the plan.
        observations: The digests of all that was known, sorted, each once.
        findings: What was found, in the order of the findings.
    """

    library: str = field(validator=_A_TEXT)
    plan: str = field(validator=_A_TEXT)
    digest: str = field(validator=_A_TEXT)
    parts: PlanDigests
    as_of: date
    closed_world: bool = field(validator=instance_of(bool))
    rules: tuple[RecordedRule, ...]
    observations: tuple[str, ...] = field(validator=_are_texts)
    findings: tuple[RecordedFinding, ...]

    @classmethod
    def from_findings(cls, findings: Findings) -> Receipt:
        """The receipt for findings."""
        plan = findings.plan
        # By identity: to hash an observation costs more than its digest, and one may be evidence a thousand times over.
        # All of them are alive as long as the findings are, so that no identity is given twice.
        marks = {id(read): observation_digest(given) for read, given in findings.read_otherwise}

        def mark(each: Observation) -> str:
            return marks.get(id(each)) or marks.setdefault(id(each), observation_digest(each))

        recorded = tuple(
            RecordedFinding(
                each.rule.key,
                None if each.agency is None else each.agency.key,
                None if each.part is None else each.part.key,
                each.status.value,
                each.reason.value,
                each.reaches,
                None if each.value is None else str(each.value),
                tuple(sorted({mark(observation) for observation in each.evidence})),
            )
            for each in findings
        )
        seen = {*marks.values(), *(mark(each.observation) for each in findings.unused)}
        judged = {finding.rule.key: finding.rule for finding in findings}
        return cls(
            library=__version__,
            plan=plan.id,
            digest=(evolve(plan, amendments=()) if plan.amendments else plan).digest,
            parts=PlanDigests.of(findings),
            as_of=findings.as_of,
            closed_world=findings.closed_world,
            rules=tuple(
                RecordedRule(key, rule.version, digest(rule), reference_day(rule) or findings.as_of)
                for key, rule in judged.items()
            ),
            observations=tuple(sorted(seen.union(*(each.evidence for each in recorded)))),
            findings=recorded,
        )

    @property
    def observations_digest(self) -> str:
        """SHA-256, in hexadecimal, of the digests of all observations."""
        return sha256_of(canonical_json(list(self.observations)))

    def __str__(self) -> str:
        said = {"format": RECEIPT_FORMAT, **to_plain(self), "observations_digest": self.observations_digest}
        return canonical_json({**said, "seal": sha256_of(canonical_json(said))})


def write_receipt(findings: Findings) -> str:
    """Findings as a receipt: JSON that is the same to the byte in every process and for every order of them.

    Args:
        findings: What `assess` found.

    Returns:
        The text, its keys sorted and in Unicode NFC, to be kept as UTF-8; a line end after it does not count.

    >>> from cchc_rules import assess
    >>> from cchc_rules.plans import hue_2025
    >>> read_receipt(write_receipt(assess(hue_2025.PLAN, [], as_of=date(2026, 1, 1)))).plan
    'hue-2025'
    """
    return str(Receipt.from_findings(findings))


def read_receipt(text: str) -> Receipt:
    """What a receipt says, once its seal has been checked.

    Args:
        text: The receipt; a byte order mark may stand before it, and one line end after it.

    Raises:
        BadReceipt: Where the text is not JSON, is of another format, does not fit its seal, or is not written to the
            letter as receipts are.
        BadValue: Where it is not a `str`.

    >>> read_receipt('{"format": 1}')
    Traceback (most recent call last):
    ...
    cchc_rules.errors.BadReceipt: format: got 1; expected a receipt of format 2. Read it with the version that wrote it.
    """
    try:
        said = read_json(text, "a receipt")
        seal = said.pop("seal", None)
        sealed = sha256_of(canonical_json(said))
    except BadDocument as fault:
        where = join_messages(filter(None, ("receipt", fault.where)), ", ")
        raise BadReceipt(fault.given, fault.expected, fault.remedy, where) from None
    except (AttributeError, RecursionError, TypeError):
        raise BadReceipt(text, "a JSON document that is a receipt", where="receipt") from None
    if type(said.get("format")) is not int or said["format"] != RECEIPT_FORMAT:
        remedy = "Read it with the version that wrote it."
        raise BadReceipt(
            said.get("format"),
            message("a receipt of format {version}", version=RECEIPT_FORMAT),
            remedy,
            "format",
        )
    if seal != sealed:
        remedy = "It was changed since it was written; take the original."
        raise BadReceipt(seal, "the seal of what the receipt says", remedy, "seal")
    made = _receipt_from_json(said)
    if made is None or str(made) != text.removeprefix("\ufeff").removesuffix("\n"):
        raise BadReceipt(text, "a receipt to the letter as it was written", "Take the original.", "receipt")
    return made


def observation_digest(observation: Observation) -> str:
    """SHA-256, in hexadecimal, of an observation in the form it has in documents, with sorted keys and in Unicode NFC.

    Agencies, measures and rules stand in it by their keys: what these mean is the plan's to say.
    """
    return sha256_of(canonical_json(to_plain(observation)))


def _label(kind: type[LabelledEnum], code: str, language: Language) -> str:
    known = {member.value: member for member in kind}
    return known[code].label.in_(language) if code in known else code


def _receipt_from_json(said: Mapping[str, Any]) -> Receipt | None:
    """A receipt from its form; None, or a receipt of another form, where something does not fit."""
    try:
        rules = [
            RecordedRule(**{**each, "reference_day": date.fromisoformat(each["reference_day"])})
            for each in said["rules"]
        ]
        findings = [RecordedFinding(**{**each, "evidence": tuple(each["evidence"])}) for each in said["findings"]]
        made = Receipt(
            library=said["library"],
            plan=said["plan"],
            digest=said["digest"],
            parts=PlanDigests(**said["parts"]),
            as_of=date.fromisoformat(said["as_of"]),
            closed_world=said["closed_world"],
            rules=tuple(rules),
            observations=tuple(said["observations"]),
            findings=tuple(findings),
        )
    except (KeyError, TypeError, ValueError):
        return None
    return made
