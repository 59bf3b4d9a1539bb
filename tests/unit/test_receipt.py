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
from cchc_rules import receipt as receipts
from cchc_rules.errors import BadReceipt, WrongKind
from cchc_rules.observation import Observation
from cchc_rules.plan import digest
from cchc_rules.plans import hue_2025
from cchc_rules.receipt import digest_of, opened, receipt
from tests import tiny
from tests.unit.test_wire import SEEN, SNAPSHOTS

ON = date(2025, 7, 1)
ALL_SEEN: tuple[Observation, ...] = SEEN
TEXT = receipt(assess(tiny.PLAN, SEEN, on=ON))
KEPT = (SNAPSHOTS / "tiny_receipt.json").read_text(encoding="utf-8")


def sealed(said: dict[str, Any]) -> str:
    """A document written and sealed as receipts are, whatever it says."""

    def canonical(value: object) -> str:
        return json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True)

    said.pop("seal", None)
    return canonical({**said, "seal": sha256(canonical(said).encode()).hexdigest()})


def forged(change: Callable[[dict[str, Any]], object]) -> str:
    """The receipt, changed and sealed anew."""
    said = json.loads(TEXT)
    change(said)
    return sealed(said)


def test_the_receipt_is_written_in_the_form_that_is_documented(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(receipts, "__version__", opened(KEPT).library)
    assert f"{receipt(assess(tiny.PLAN, SEEN, on=ON))}\n" == KEPT


def test_it_says_what_was_judged_by_which_law_and_what_was_known() -> None:
    made = opened(TEXT)
    assert (made.plan, made.digest, made.on, made.closed_world) == ("tiny-2025", tiny.PLAN.digest, ON, False)
    assert [rule.key for rule in made.rules] == [rule.key for rule in tiny.RULES[:9]]
    first, *_, undated = made.rules
    assert (first.version, first.digest) == (1, digest(tiny.DOSSIERS_ON_TIME))
    assert first.law_day == date(2025, 12, 31)
    assert made.rules[6].law_day == date(2025, 6, 30)
    assert undated.law_day == ON
    assert made.observations == tuple(sorted(digest_of(each) for each in ALL_SEEN))
    assert [finding.key for finding in made.findings] == [finding.rule.key for finding in assess(tiny.PLAN, [], on=ON)]


def test_it_says_what_was_found() -> None:
    first = opened(TEXT).findings[0]
    assert (first.key, first.agency, first.part) == ("tiny-2025:II.1.1/1", "so-noi-vu", None)
    assert (first.status, first.reason, first.reaches) == ("missed", "not_reached_early", False)
    assert (first.value, first.evidence) == ("979/1000", (digest_of(SEEN[0]),))
    assert first.sentence() == "Missed – settled before the end of the period: not reached (979/1000)"


def test_a_part_is_told_apart_from_the_whole() -> None:
    whole = Figure(tiny.ON_TIME, tiny.HOME, tiny.YEAR, Tally(99, 1))
    land = evolve(whole, measure=tiny.ON_TIME_OF_LAND)
    made = opened(receipt(assess(tiny.PLAN, [whole, land], on=ON)))
    assert [finding.part for finding in made.findings[:2]] == [None, "on-time-of-land"]


def test_what_was_not_used_is_in_it_too() -> None:
    stranger = Figure(tiny.ON_TIME_OF_ALL, tiny.HOME, tiny.YEAR, Tally(1, 2))
    assert digest_of(stranger) in opened(receipt(assess(tiny.PLAN, [stranger], on=ON))).observations


def test_a_complete_record_is_remembered() -> None:
    assert opened(receipt(assess(tiny.PLAN, SEEN, on=ON, closed_world=True))).closed_world


def test_values_are_said_as_people_write_them() -> None:
    shares = opened(TEXT).findings[1]
    assert shares.sentence("en").endswith("(97.95 %)")
    assert shares.sentence("vi").endswith("(97,95 %)")


def test_a_code_of_another_version_is_said_as_it_stands() -> None:
    later = evolve(opened(TEXT).findings[4], status="postponed", reason="by_decree")
    assert later.sentence("vi") == later.sentence("en") == "postponed – by_decree"


def test_the_whole_plan_has_a_receipt() -> None:
    text = receipt(assess(hue_2025.PLAN, [], on=date(2026, 1, 1)))
    assert str(opened(text)) == text


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_the_unicode_form_of_an_observation_does_not_matter(form: Any) -> None:
    one = Delivery(tiny.QUARTERLY, tiny.JUSTICE, ON, "Số 12/BC, Huế")
    assert digest_of(evolve(one, reference=normalize(form, one.reference))) == digest_of(one)


def test_an_observation_that_no_file_can_hold_has_a_digest() -> None:
    lone_surrogate = Delivery(tiny.QUARTERLY, tiny.JUSTICE, ON, "\ud800")
    assert opened(receipt(assess(tiny.PLAN, [lone_surrogate], on=ON))).observations == (digest_of(lone_surrogate),)


@pytest.mark.parametrize(
    "other",
    [
        evolve(SEEN[0], source="elsewhere"),
        evolve(SEEN[0], value=Tally(978, 22)),
        evolve(SEEN[0], value=Tally(979, 20, unknown=1)),
        evolve(SEEN[0], agency=tiny.JUSTICE),
        evolve(SEEN[0], period=Period.quarter(2025, 1)),
        evolve(SEEN[0], measure=tiny.ON_TIME_OF_LAND),
    ],
)
def test_an_observation_that_differs_anywhere_has_another_digest(other: Observation) -> None:
    assert digest_of(other) != digest_of(SEEN[0])


def test_a_line_end_after_a_receipt_does_not_count() -> None:
    assert opened(f"{TEXT}\n") == opened(TEXT)


@pytest.mark.parametrize("text", ["", "{", "[]", "1", "null", '"seal"', "[" * 100_000, f"\ufeff{TEXT}", TEXT[:-1]])
def test_a_receipt_is_a_json_document(text: str) -> None:
    with pytest.raises(BadReceipt, match=r"^receipt: got .*; expected a JSON document that is a receipt\."):
        opened(text)


def test_a_receipt_is_text() -> None:
    given: Any = TEXT.encode()
    with pytest.raises(WrongKind, match=r"expected the text of a receipt, as str\. Decode the file first\."):
        opened(given)


@pytest.mark.parametrize("given", [2, 0, "1", 1.0, True, None])
def test_a_receipt_of_another_format_is_refused(given: object) -> None:
    with pytest.raises(BadReceipt, match=r"^format: got .*; expected a receipt of format 1\. Read it with the version"):
        opened(forged(lambda said: said.update(format=given)))


@pytest.mark.parametrize(
    "text",
    [
        TEXT.replace('"status": "missed"', '"status": "met"', 1),
        TEXT.replace('"2025-07-01"', '"2025-07-02"', 1),
        TEXT.replace('"closed_world": false', '"closed_world": true'),
        f'{TEXT[:-2]},\n  "note": 1\n}}',
        TEXT.replace('  "seal"', '  "zeal"'),
    ],
)
def test_an_edited_receipt_does_not_fit_its_seal(text: str) -> None:
    assert text != TEXT
    with pytest.raises(BadReceipt, match=r"^seal: got .*; expected the seal of what the receipt says\. It was changed"):
        opened(text)


@pytest.mark.parametrize(
    "text",
    [
        json.dumps(json.loads(TEXT), ensure_ascii=False, sort_keys=True),
        json.dumps(dict(reversed(json.loads(TEXT).items())), ensure_ascii=False, indent=2),
        TEXT.replace("\n", "\r\n"),
        f"{TEXT}\n\n",
        f" {TEXT}",
        TEXT.replace('"tiny-2025"', '"\\u0074iny-2025"'),
        TEXT.replace("{", '{\n  "plan": "x",', 1),
    ],
)
def test_a_receipt_in_another_layout_is_refused(text: str) -> None:
    with pytest.raises(BadReceipt, match=r"^receipt: got .*; expected a receipt to the letter as it was written"):
        opened(text)


@pytest.mark.parametrize(
    "change",
    [
        lambda said: said.clear() or said.update(format=1),
        lambda said: said.update(note=1),
        lambda said: said.pop("library"),
        lambda said: said.update(library=1),
        lambda said: said.update(on="1/7/2025"),
        lambda said: said.update(on="20250701"),
        lambda said: said.update(on=None),
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
        opened(forged(change))


def test_a_seal_does_not_authenticate() -> None:
    assert opened(forged(lambda said: said.update(library="9.9.9"))).library == "9.9.9"


@pytest.mark.parametrize("seed", ["0", "1", "4294967295"])
def test_a_receipt_is_the_same_to_the_byte_in_every_process(seed: str) -> None:
    code = """
import sys
from cchc_rules import assess
from cchc_rules.receipt import receipt
from tests import tiny
from tests.unit.test_wire import SEEN
from datetime import date
sys.stdout.buffer.write(receipt(assess(tiny.PLAN, SEEN, on=date(2025, 7, 1))).encode())
"""
    run = subprocess.run(  # noqa: S603  our own words
        [sys.executable, "-c", code],
        capture_output=True,
        check=True,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "PYTHONHASHSEED": seed},
    )
    assert run.stdout == TEXT.encode()
