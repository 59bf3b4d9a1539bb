"""What of the annexes is no rule, passage by passage, and why."""

from __future__ import annotations

from cchc_rules.law.clause import Clause
from cchc_rules.law.decision import NotEncoded
from cchc_rules.text import Bilingual

__all__ = ["NOT_ENCODED"]

_TITLE = Bilingual("tên của phụ lục", "the title of an annex")
_COLUMNS = Bilingual("tên các cột của bảng", "the headings of the columns")
_HEADING = Bilingual(
    "đề mục; tên của lĩnh vực hoặc kỳ lấy từ đây",
    "a heading, from which an area or a period takes its name",
)
_GROUP = Bilingual(
    "đề mục chung của các dòng 11.1 đến 11.12, không có mức",
    "the heading of rows 11.1 to 11.12, without a value",
)
_REFERENCE = Bilingual(
    "dẫn chiếu nghị quyết; số để trống, ngày in là 01/01/2025",
    "a reference to the resolution; its number is blank, and its day printed 01/01/2025",
)
NOT_ENCODED = (
    NotEncoded(
        Clause("PL.I", 0, "PHỤLỤCI", 7, "2:f5d277eb865e64327a509f4ea89760db0f64060d7d7811d70f8cdf42b3381adc"),
        _TITLE,
    ),
    NotEncoded(
        Clause("PL.I.P1", 7, "DANHMỤCCÁCCH", 22, "2:f992c2edd6d8df979467881e06b00c0e3882693d58452ba97dc98d85597eeb99"),
        _TITLE,
    ),
    NotEncoded(
        Clause("PL.I.P2", 29, "KèmtheoChươn", 78, "2:3a2619c35d545575518e01d651c98d01cd41648cdc7adacfb1c20c823f860ed9"),
        _REFERENCE,
    ),
    NotEncoded(
        Clause(
            "PL.I.head.1",
            107,
            "TTChỉtiêuĐơn",
            46,
            "2:94217274f6202265496a552dfa298e7a6fdc51ca1a31a68931c367a55135525e",
        ),
        _COLUMNS,
    ),
    NotEncoded(
        Clause("PL.I.I", 153, "IĐếnnăm 2030", 12, "2:13d42e494bbf2d11f5f1707693927b237fa6b43527dba1087520a8828ba008ff"),
        _HEADING,
    ),
    NotEncoded(
        Clause(
            "PL.I.11",
            1133,
            " 11Chỉtiêuvề",
            92,
            "2:2b0cf86f233cbc82fdead201e64b358e5698f815d65c587f4cd29870ab0e26bc",
        ),
        _GROUP,
    ),
    NotEncoded(
        Clause(
            "PL.I.II",
            4917,
            "IIĐếnnăm 204",
            13,
            "2:b658521fcc224aaeb9008e9923c27169d6867e4dffaed9f120186de0b4d6af59",
        ),
        _HEADING,
    ),
    NotEncoded(
        Clause("PL.II", 5480, "PHỤLỤCII", 8, "2:9697bf3109845b47ec1a5e61643b073da742ec2a14a10a470fa295b780a32df8"),
        _TITLE,
    ),
    NotEncoded(
        Clause(
            "PL.II.P1",
            5488,
            "DANHMỤCCÁCNH",
            180,
            "2:2e149462d615f7f0ae8eb6f56fd7c28785bcded6cca6535253d416cbb34187c9",
        ),
        _TITLE,
    ),
    NotEncoded(
        Clause(
            "PL.II.P2",
            5668,
            "KèmtheoChươn",
            78,
            "2:3a2619c35d545575518e01d651c98d01cd41648cdc7adacfb1c20c823f860ed9",
        ),
        _REFERENCE,
    ),
    NotEncoded(
        Clause(
            "PL.II.head.1",
            5746,
            "TTTênnhiệmvụ",
            60,
            "2:00b1fea33c3fa596c9f309882b3d279dd2694a24a5f39865e56d148ab7b479ab",
        ),
        _COLUMNS,
    ),
    NotEncoded(
        Clause(
            "PL.II.I",
            5806,
            "INângcaonhận",
            181,
            "2:850363c05bb82dce8f1066064805c2744abd0378a8241482274431e9bed5f927",
        ),
        _HEADING,
    ),
    NotEncoded(
        Clause(
            "PL.II.II",
            9101,
            "IIKhẩntrương",
            173,
            "2:497e4240850f1bc1837ffc82eabd3002b6dfd6ce6aa3e0eaed29934ea98ef9da",
        ),
        _HEADING,
    ),
    NotEncoded(
        Clause(
            "PL.II.III",
            17249,
            "IIITăngcường",
            83,
            "2:ce6ad74a0c675f92980d70f0da765e1dabc5fa19868a549519d40b0c32d7d900",
        ),
        _HEADING,
    ),
    NotEncoded(
        Clause(
            "PL.II.IV",
            24027,
            "IVPháttriểnt",
            126,
            "2:55bdf55607b3f26c6c79e5effc3fa0cfa75157cfbe522641d42af72a2ab35867",
        ),
        _HEADING,
    ),
    NotEncoded(
        Clause(
            "PL.II.V",
            26923,
            "VĐẩymạnhchuy",
            184,
            "2:7b452845def326d1b2e16ac982167a82937d4e6e41415d03ab970dbd55939262",
        ),
        _HEADING,
    ),
    NotEncoded(
        Clause(
            "PL.II.VI",
            32611,
            "VIThúcđẩymạn",
            80,
            "2:27c536ef30fb60c442916ebdfda810bf91b07f61d204eff513141a9116c57db3",
        ),
        _HEADING,
    ),
    NotEncoded(
        Clause(
            "PL.II.VII",
            35618,
            "VIITăngcường",
            79,
            "2:6bfe1ee697b62435c16aa50b4c14e8a4650bf25f394c0c46d779e9742d78a9a4",
        ),
        _HEADING,
    ),
)
