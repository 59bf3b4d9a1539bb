import json
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest
from attrs import evolve

from cchc_rules import Delivery, Figure, Period, Tally, assess
from cchc_rules.errors import BadReceipt, BadValue
from cchc_rules.findings.observation import Observation
from cchc_rules.formats import receipt as receipts
from cchc_rules.formats.receipt import observation_digest, read_receipt, write_receipt
from cchc_rules.formats.to_json import dump_plan
from cchc_rules.law.digest import digest
from cchc_rules.plans import hue_2025
from tests import tiny
from tests.snapshots.documents import AS_OF, OBSERVATIONS, RECEIPT, read_snapshot

FIRST = OBSERVATIONS[0]


def sealed(said: dict[str, Any]) -> str:
    """A document written and sealed as receipts are, whatever it says."""

    def canonical(value: object) -> str:
        return json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True)

    said.pop("seal", None)
    return canonical({**said, "seal": sha256(canonical(said).encode()).hexdigest()})


def forged(change: Callable[[dict[str, Any]], object]) -> str:
    """The receipt, changed and sealed anew."""
    said = json.loads(RECEIPT)
    change(said)
    return sealed(said)


def test_the_receipt_is_written_in_the_form_that_is_documented(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = read_snapshot("tiny_receipt.json")
    monkeypatch.setattr(receipts, "__version__", read_receipt(kept).library)
    assert f"{write_receipt(assess(tiny.PLAN, OBSERVATIONS, as_of=AS_OF))}\n" == kept


def test_it_says_what_was_judged_by_which_law_and_what_was_known() -> None:
    made = read_receipt(RECEIPT)
    assert (made.plan, made.digest, made.as_of, made.closed_world) == ("tiny-2025", tiny.PLAN.digest, AS_OF, False)
    assert [rule.key for rule in made.rules] == [rule.key for rule in tiny.RULES[:9]]
    first, *_, undated = made.rules
    assert (first.version, first.digest) == (1, digest(tiny.DOSSIERS_ON_TIME))
    assert first.reference_day == date(2025, 12, 31)
    assert made.rules[6].reference_day == date(2025, 6, 30)
    assert undated.reference_day == AS_OF
    assert made.observations == tuple(sorted(observation_digest(observation) for observation in OBSERVATIONS))
    assert [finding.key for finding in made.findings] == [
        finding.rule.key for finding in assess(tiny.PLAN, [], as_of=AS_OF)
    ]


def test_it_says_what_was_found() -> None:
    first = read_receipt(RECEIPT).findings[0]
    assert (first.key, first.agency, first.part) == ("tiny-2025:II.1.1/1", "so-noi-vu", None)
    assert (first.status, first.reason, first.reaches) == ("open", "behind", False)
    assert (first.value, first.evidence) == ("979/1000", (observation_digest(FIRST),))
    assert first.sentence() == "Open – the figures so far are behind (979/1000)"


def test_a_part_is_told_apart_from_the_whole() -> None:
    whole = Figure(tiny.ON_TIME, tiny.HOME, tiny.YEAR, Tally(99, 1))
    land = evolve(whole, measure=tiny.ON_TIME_OF_LAND)
    made = read_receipt(write_receipt(assess(tiny.PLAN, [whole, land], as_of=AS_OF)))
    assert [finding.part for finding in made.findings[:2]] == [None, "on-time-of-land"]


def test_what_was_not_used_is_in_it_too() -> None:
    stranger = Figure(tiny.ON_TIME_OF_ALL, tiny.HOME, tiny.YEAR, Tally(1, 2))
    assert (
        observation_digest(stranger)
        in read_receipt(write_receipt(assess(tiny.PLAN, [stranger], as_of=AS_OF))).observations
    )


def test_a_complete_record_is_remembered() -> None:
    assert read_receipt(write_receipt(assess(tiny.PLAN, OBSERVATIONS, as_of=AS_OF, closed_world=True))).closed_world


def test_values_are_said_as_people_write_them() -> None:
    shares = read_receipt(RECEIPT).findings[1]
    assert shares.sentence("en").endswith("(97.95 %)")
    assert shares.sentence("vi").endswith("(97,95 %)")


def test_a_code_of_another_version_is_said_as_it_stands() -> None:
    later = evolve(read_receipt(RECEIPT).findings[4], status="postponed", reason="by_decree")
    assert later.sentence("vi") == later.sentence("en") == "postponed – by_decree"


def test_the_whole_plan_has_a_receipt() -> None:
    text = write_receipt(assess(hue_2025.PLAN, [], as_of=date(2026, 1, 1)))
    assert str(read_receipt(text)) == text


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_the_unicode_form_of_an_observation_does_not_matter(form: Any) -> None:
    one = Delivery(tiny.QUARTERLY, tiny.JUSTICE, AS_OF, "Số 12/BC, Huế")
    assert observation_digest(evolve(one, reference=normalize(form, one.reference))) == observation_digest(one)


def test_an_observation_that_no_file_can_hold_has_a_digest() -> None:
    lone_surrogate = Delivery(tiny.QUARTERLY, tiny.JUSTICE, AS_OF, "\ud800")
    assert read_receipt(write_receipt(assess(tiny.PLAN, [lone_surrogate], as_of=AS_OF))).observations == (
        observation_digest(lone_surrogate),
    )


@pytest.mark.parametrize(
    "other",
    [
        evolve(FIRST, source="elsewhere"),
        evolve(FIRST, value=Tally(978, 22)),
        evolve(FIRST, value=Tally(979, 20, unknown=1)),
        evolve(FIRST, agency=tiny.JUSTICE),
        evolve(FIRST, period=Period.quarter(2025, 1)),
        evolve(FIRST, measure=tiny.ON_TIME_OF_LAND),
    ],
)
def test_an_observation_that_differs_anywhere_has_another_digest(other: Observation) -> None:
    assert observation_digest(other) != observation_digest(FIRST)


def test_a_line_end_after_a_receipt_and_a_mark_before_it_do_not_count() -> None:
    assert read_receipt(f"{RECEIPT}\n") == read_receipt(f"\ufeff{RECEIPT}") == read_receipt(RECEIPT)


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "1", "null", '"seal"', "[" * 100_000, f" \ufeff{RECEIPT}", RECEIPT[:-1]]
)
def test_a_receipt_is_a_json_document(text: str) -> None:
    with pytest.raises(
        BadReceipt, match=r"^receipt(, line \d+, column \d+)?: got .*; expected a JSON document that is a receipt\b"
    ):
        read_receipt(text)


def test_a_key_stands_once_in_a_receipt() -> None:
    with pytest.raises(BadReceipt, match=r"^receipt, \$: got 'plan'; expected each key once in an object\."):
        read_receipt(RECEIPT.replace("{", '{\n  "plan": "x",', 1))


def test_a_receipt_is_text() -> None:
    given: Any = RECEIPT.encode()
    with pytest.raises(BadValue, match=r"expected the text of a receipt, as str\. Decode the file first\."):
        read_receipt(given)


@pytest.mark.parametrize("given", [1, 3, "2", 2.0, True, None])
def test_a_receipt_of_another_format_is_refused(given: object) -> None:
    with pytest.raises(BadReceipt, match=r"^format: got .*; expected a receipt of format 2\. Read it with the version"):
        read_receipt(forged(lambda said: said.update(format=given)))


@pytest.mark.parametrize(
    "text",
    [
        RECEIPT.replace('"status": "open"', '"status": "met"', 1),
        RECEIPT.replace('"2025-07-01"', '"2025-07-02"', 1),
        RECEIPT.replace('"closed_world": false', '"closed_world": true'),
        f'{RECEIPT[:-2]},\n  "note": 1\n}}',
        RECEIPT.replace('  "seal"', '  "zeal"'),
    ],
)
def test_an_edited_receipt_does_not_fit_its_seal(text: str) -> None:
    assert text != RECEIPT
    with pytest.raises(BadReceipt, match=r"^seal: got .*; expected the seal of what the receipt says\. It was changed"):
        read_receipt(text)


@pytest.mark.parametrize(
    "text",
    [
        json.dumps(json.loads(RECEIPT), ensure_ascii=False, sort_keys=True),
        json.dumps(dict(reversed(json.loads(RECEIPT).items())), ensure_ascii=False, indent=2),
        RECEIPT.replace("\n", "\r\n"),
        f"{RECEIPT}\n\n",
        f" {RECEIPT}",
        RECEIPT.replace('"tiny-2025"', '"\\u0074iny-2025"'),
    ],
)
def test_a_receipt_in_another_layout_is_refused(text: str) -> None:
    with pytest.raises(BadReceipt, match=r"^receipt: got .*; expected a receipt to the letter as it was written"):
        read_receipt(text)


@pytest.mark.parametrize(
    "change",
    [
        lambda said: said.clear() or said.update(format=2),
        lambda said: said.update(note=1),
        lambda said: said.pop("library"),
        lambda said: said.update(library=1),
        lambda said: said.update(as_of="1/7/2025"),
        lambda said: said.update(as_of="20250701"),
        lambda said: said.update(as_of=None),
        lambda said: said.update(closed_world=0),
        lambda said: said.update(parts=None),
        lambda said: said["parts"].update(note="x"),
        lambda said: said["parts"].update(roster=None),
        lambda said: said.update(rules={}),
        lambda said: said["rules"].append(None),
        lambda said: said["rules"][0].update(version="1"),
        lambda said: said["rules"][0].pop("digest"),
        lambda said: said["findings"][0].update(evidence="x"),
        lambda said: said["findings"][0].update(reaches="no"),
        lambda said: said["findings"][0].update(value=1.5),
        lambda said: said.update(observations_digest="x"),
        lambda said: said["observations"].append(1),
    ],
)
def test_a_document_that_is_sealed_and_is_no_receipt_is_refused(change: Callable[[dict[str, Any]], object]) -> None:
    with pytest.raises(BadReceipt, match="expected a receipt to the letter as it was written"):
        read_receipt(forged(change))


def test_a_seal_does_not_authenticate() -> None:
    assert read_receipt(forged(lambda said: said.update(library="9.9.9"))).library == "9.9.9"


@pytest.mark.parametrize("seed", ["0", "1", "4294967295"])
def test_a_receipt_is_the_same_to_the_byte_in_every_process(seed: str) -> None:
    code = """
import sys
from cchc_rules import assess
from cchc_rules.formats.receipt import write_receipt
from tests import tiny
from tests.snapshots.documents import AS_OF, OBSERVATIONS
sys.stdout.buffer.write(write_receipt(assess(tiny.PLAN, OBSERVATIONS, as_of=AS_OF)).encode())
"""
    run = subprocess.run(  # noqa: S603  our own words
        [sys.executable, "-c", code],
        capture_output=True,
        check=True,
        cwd=Path(__file__).parents[3],
        env={**os.environ, "PYTHONHASHSEED": seed},
    )
    assert run.stdout == RECEIPT.encode()


def test_the_digest_of_a_plan_is_computed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many receipts and exports ask a plan for it, it is taken once; a plan made from it has its own."""
    taken: list[object] = []

    def counting(content: object) -> str:
        taken.append(content)
        return digest(content)

    monkeypatch.setattr("cchc_rules.law.plan.digest", counting)
    plan = evolve(tiny.PLAN)
    for as_of in (AS_OF, tiny.AFTERWARDS):
        assert read_receipt(write_receipt(assess(plan, OBSERVATIONS, as_of=as_of))).digest == tiny.PLAN.digest
        assert dump_plan(plan) == dump_plan(plan)
    assert [content[0] for content in taken if isinstance(content, tuple)] == [plan]
    renamed = evolve(plan, decision=evolve(plan.decision, signer="Lê Văn Tư"))
    assert renamed.digest != plan.digest
    assert [content[0] for content in taken if isinstance(content, tuple)] == [plan, renamed]
