"""Codes: what the fields of a record hold that hold one of a list."""

from __future__ import annotations

from cchc_rules.text import LabelledEnum

__all__ = ["Channel", "Gateway"]


class Channel(LabelledEnum):
    """How a dossier was filed (kênh thực hiện)."""

    COUNTER = "counter", "trực tiếp", "at a counter"
    ONLINE = "online", "trực tuyến", "online"
    POST = "post", "bưu chính công ích", "by post"


class Gateway(LabelledEnum):
    """Through what a fee was paid (cổng thanh toán)."""

    NATIONAL = "national", "Cổng dịch vụ công quốc gia", "the national portal"
    OTHER = "other", "cổng của bộ hoặc của tỉnh", "a ministry's or the province's own gateway"
    OFFLINE = "offline", "không trực tuyến", "not online"
