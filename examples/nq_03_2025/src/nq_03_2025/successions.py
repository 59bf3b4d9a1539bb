"""What became of the ministries that Resolution 03/NQ-CP names, on 01/03/2025, each with its source and certainty.

The plan names them as at signing and is not rewritten; these successions are switched on by whoever needs them:
`ROSTER.with_successions(SUCCESSIONS)`. Ministries were consolidated: both end and a new one begins, in law also where
it keeps the name of one of them. Functions that went elsewhere, such as vocational training, social protection,
cybersecurity and the press, are not followed: no task of the plan is said to have gone with them.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from cchc_rules.agencies.agency import Agency, AgencyKind, Level
from cchc_rules.agencies.succession import Succession, SuccessionKind
from cchc_rules.source import Certainty, Source
from cchc_rules.text import Bilingual
from nq_03_2025.roster import (
    BO_GIAO_THONG_VAN_TAI,
    BO_KE_HOACH_DAU_TU,
    BO_KHOA_HOC_CONG_NGHE,
    BO_LAO_DONG_THUONG_BINH_XA_HOI,
    BO_NOI_VU,
    BO_NONG_NGHIEP_PHAT_TRIEN_NONG_THON,
    BO_TAI_CHINH,
    BO_TAI_NGUYEN_MOI_TRUONG,
    BO_THONG_TIN_TRUYEN_THONG,
    BO_XAY_DUNG,
)

__all__ = ["BO_NONG_NGHIEP_MOI_TRUONG", "REORGANISED_ON", "SUCCESSIONS"]

REORGANISED_ON: Final = date(2025, 3, 1)
"""The first day of the new ministries."""

BO_NONG_NGHIEP_MOI_TRUONG = Agency(
    "bo-nong-nghiep-moi-truong",
    Bilingual("Bộ Nông nghiệp và Môi trường", "Ministry of Agriculture and Environment"),
    AgencyKind.MINISTRY,
    Level.CENTRAL,
)
"""Ministry of Agriculture and Environment (bo-nong-nghiep-moi-truong), ministry, central.

Bộ Nông nghiệp và Môi trường.
"""
_RESOLUTION_176: Final = Source(
    Bilingual(
        "Nghị quyết 176/2025/QH15 ngày 18/02/2025, theo báo chí; các bộ mới hoạt động từ 01/03/2025",
        "Resolution 176/2025/QH15 of 18/02/2025, as the press reports it; the new ministries work from 01/03/2025",
    ),
    Certainty.REPORTED,
)


def _consolidated(*predecessors: Agency, into: Agency) -> Succession:
    return Succession(SuccessionKind.CONSOLIDATED, REORGANISED_ON, predecessors, (into,), _RESOLUTION_176)


SUCCESSIONS: Final = (
    _consolidated(BO_KHOA_HOC_CONG_NGHE, BO_THONG_TIN_TRUYEN_THONG, into=BO_KHOA_HOC_CONG_NGHE),
    _consolidated(BO_TAI_CHINH, BO_KE_HOACH_DAU_TU, into=BO_TAI_CHINH),
    _consolidated(BO_NOI_VU, BO_LAO_DONG_THUONG_BINH_XA_HOI, into=BO_NOI_VU),
    _consolidated(BO_XAY_DUNG, BO_GIAO_THONG_VAN_TAI, into=BO_XAY_DUNG),
    _consolidated(BO_NONG_NGHIEP_PHAT_TRIEN_NONG_THON, BO_TAI_NGUYEN_MOI_TRUONG, into=BO_NONG_NGHIEP_MOI_TRUONG),
)
"""What became of whom."""
