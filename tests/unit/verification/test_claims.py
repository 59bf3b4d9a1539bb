import pytest

from cchc_rules.verification.claims import ClaimKind, UnprovenClaim


@pytest.mark.parametrize(
    ("claim", "vi", "en"),
    [
        (
            UnprovenClaim("a", ClaimKind.LEAD, "Sở Y tế"),
            "không thấy cơ quan chủ trì “Sở Y tế” trong đoạn",
            "the lead “Sở Y tế” is not in the passage",
        ),
        (
            UnprovenClaim("a", ClaimKind.DUE, "quý II", ("Quý III", "Quý IV")),
            "không thấy thời hạn “quý II” trong đoạn; đoạn ghi “Quý III”, “Quý IV”",
            "the due “quý II” is not in the passage, which has “Quý III”, “Quý IV”",
        ),
        (
            UnprovenClaim("a", ClaimKind.TURN, "≥ 80 %", ("100 %",)),
            "đoạn có “≥ 80 %” ở chỗ của nội dung khác; ở chỗ của quy định này là “100 %”",
            "“≥ 80 %” is in the passage in the place of another item; in that of this rule is “100 %”",
        ),
        (
            UnprovenClaim("a", ClaimKind.PLACE, "II.1", ("II.2",)),
            "vị trí “II.1” không đúng: lời văn hợp với “II.2”",
            "the place “II.1” is not its own: its words fit “II.2”",
        ),
        (
            UnprovenClaim("a", ClaimKind.LEAD, "", ("Sở Y tế",)),
            "đoạn ghi cơ quan chủ trì “Sở Y tế”, không quy định nào của đoạn nêu",
            "the lead “Sở Y tế” is in the passage, and no rule of it says so",
        ),
    ],
)
def test_what_is_not_borne_out_is_told_with_what_stands_in_its_place(claim: UnprovenClaim, vi: str, en: str) -> None:
    assert (claim.sentence("vi"), claim.sentence("en")) == (vi, en)


def test_of_a_long_passage_its_beginning_is_told() -> None:
    claim = UnprovenClaim("a", ClaimKind.DUE, "quý II", (f"{'x' * 59} {'y' * 40}",))
    assert claim.sentence().endswith(f"“{'x' * 59}…”")
    assert UnprovenClaim("a", ClaimKind.DUE, "quý II", ("x" * 60,)).sentence().endswith(f"“{'x' * 60}”")
