"""What of Decision 3322/QĐ-UBND is deliberately no rule, passage by passage, and why."""

from __future__ import annotations

from cchc_rules.law.clause import Clause
from cchc_rules.law.decision import NotEncoded
from cchc_rules.text import Bilingual

__all__ = ["NOT_ENCODED"]

_LETTERHEAD = Bilingual("tên cơ quan ban hành và quốc hiệu", "the issuer, and the name of the state")
_KIND = Bilingual("tên loại văn bản và cơ quan ban hành", "the kind of document, and the issuer")
_ENACTING = Bilingual("cơ quan trình và lời ban hành", "who proposed it, and the enacting word")
_SIGNATURE = Bilingual("khối chữ ký", "the signature block")
_TITLE = Bilingual(
    "tên của kế hoạch ban hành kèm theo, thiếu chữ KẾ HOẠCH", "the title of the plan annexed, without the word for plan"
)
_OPENING = Bilingual(
    "câu mở đầu của kế hoạch; nhắc lại các căn cứ của quyết định",
    "the opening sentence of the plan, which repeats what the decision is based on",
)
_AIM = Bilingual(
    "mục tiêu chung: không có mức, không có thời hạn, không nêu sản phẩm",
    "a general aim: it sets neither threshold nor day, and asks for no product",
)
_ABOUT_THE_REFORM = Bilingual(
    "yêu cầu đối với nội dung cải cách, không giao cho cơ quan nào",
    "what the reform has to be like; it binds no agency",
)
_POLICY_TAKEN_TO_HEART = Bilingual(
    "có nêu đối tượng thực hiện, nhưng chỉ yêu cầu quán triệt chủ trương; trách nhiệm người đứng đầu là quy định ở II.7.a.1, II.7.b.4",
    "it names its addressees, and asks that they take the policy to heart; how heads answer is encoded at II.7.a.1 and II.7.b.4",
)
_INITIATIVE = Bilingual(
    "có nêu đối tượng thực hiện, nhưng chỉ yêu cầu tinh thần chủ động, sáng tạo; không nêu sản phẩm, mức hay thời hạn",
    "it names its addressees, and asks them for initiative: for no product, threshold or day",
)
_ONWARD = Bilingual("câu dẫn tới phụ lục", "a sentence that refers to the annex")
_HEADING = Bilingual("đề mục", "a heading")
_BEARER = Bilingual(
    "đề mục nêu cơ quan thực hiện các nhiệm vụ bên dưới", "a heading that names who carries the duties below it"
)
_TABLE_HEAD = Bilingual("tiêu đề và tên các cột của phụ lục", "the title of the annex and the names of its columns")
_PAGE = Bilingual(
    "phần của trang đăng tải, không thuộc quyết định", "part of the page of publication, not of the decision"
)

NOT_ENCODED = (
    NotEncoded(
        Clause("front.1", 0, "ỦYBANNHÂNDÂN", 39, "2:b67d57accb9d5a666bdbd932aab3e250b1e603cdfb06de7a186953f0b5bb6e38"),
        _LETTERHEAD,
    ),
    NotEncoded(
        Clause("front.3", 87, "QUYẾTĐỊNHỦYB", 25, "2:dc579a18b73c74a5a63f8b6e3866d19a80d5b2ca23055d1c7d6c712bb0c7ea2d"),
        _KIND,
    ),
    NotEncoded(
        Clause(
            "front.5", 618, "Theođềnghịcủ", 36, "2:e6fdecc5c2b9c670a8381e25874b25a6f263723cc82f7f0b62d95c7dd3c62c62"
        ),
        _ENACTING,
    ),
    NotEncoded(
        Clause(
            "front.7", 691, "TMỦYBANNHÂND", 14, "2:b71571a111570759a35c056d47a49d7c180de46be8aca79505caba6c208203e6"
        ),
        _SIGNATURE,
    ),
    NotEncoded(
        Clause(
            "front.8", 705, "CẢICÁCHHÀNHC", 143, "2:25dd1fbf721a789cf5ac746ef60459548cf6dcbb4a338239571e035f2fd98d77"
        ),
        _TITLE,
    ),
    NotEncoded(
        Clause(
            "front.9", 848, "TriểnkhaiNgh", 433, "2:3b248880069de550063843295193a7a6585f0305956db133979621c41b9fde79"
        ),
        _OPENING,
    ),
    NotEncoded(
        Clause("I", 1281, "IMỤCTIÊUYÊUC", 14, "2:02abd93558a1bb709be490832895591d849150b05e6261a6d3701d5dad758942"),
        _HEADING,
    ),
    NotEncoded(
        Clause("I.1", 1295, " 1Mụctiêu", 9, "2:85b56b2961180b35808643c7226c9d1b191bb692767345ea3f5aab86baf6a68b"),
        _HEADING,
    ),
    NotEncoded(
        Clause(
            "I.1.1", 1304, "Đẩymạnhcôngt", 200, "2:baac3b0939ff9ec1dd808235671d52534caba20e511a839d5a127464d650b560"
        ),
        _AIM,
    ),
    NotEncoded(
        Clause("I.1.2", 1504, "Hoànthiệnbộm", 73, "2:54ac5f8f2a562acb4c99f68af2cffa5488673b6095e8811bb3381cd33d903f85"),
        _AIM,
    ),
    NotEncoded(
        Clause(
            "I.1.3", 1577, "Tiếptụcđổimớ", 114, "2:028f184ad196fb963ddb127daa8462daca56c899c28a2e9710c20e5efb64e04c"
        ),
        _AIM,
    ),
    NotEncoded(
        Clause(
            "I.1.4", 1691, "ĐưaCCHClànhi", 232, "2:b35cfa5336ab3538b7b1ac2c8b5910521cc25c64b2aeb87fd4d1fc726aa8013d"
        ),
        _AIM,
    ),
    NotEncoded(
        Clause(
            "I.1.5", 1923, "Giữvữngkỷcươ", 131, "2:a3e3b170c5ec533ba66eabf677044f4b43abe3eb2e5356df7eae0dc5a113128f"
        ),
        _AIM,
    ),
    NotEncoded(
        Clause("I.2", 2054, " 2Yêucầu", 8, "2:4e6d3d162c79e53a4481187e1cd76d2fcd9d41afa1d559ac3637ff7bbc003292"),
        _HEADING,
    ),
    NotEncoded(
        Clause(
            "I.2.1", 2062, "Cácsởbanngàn", 288, "2:a0d857cba1b8eb85b31c0e1ae448c1bdc0e292c7e8da3b3ae2fd39e1249676a6"
        ),
        _POLICY_TAKEN_TO_HEART,
    ),
    NotEncoded(
        Clause(
            "I.2.2", 2350, "CácnộidungCC", 197, "2:98541f534fc26fecea3ddce3b9fbad880eeddfa3490b8350a400cdef9949a867"
        ),
        _ABOUT_THE_REFORM,
    ),
    NotEncoded(
        Clause(
            "I.2.3", 2547, "Cáccơquanđơn", 152, "2:2b719d768809815385b6d814d056fc6fdfd69ffc7e50a3ff2d823f775b8de2be"
        ),
        _INITIATIVE,
    ),
    NotEncoded(
        Clause(
            "II.1.a", 2699, "IINHIỆMVỤCẢI", 33, "2:a6b43ac28dc68fc288cbec709f502cac7a9750767427bd5d4bfb66068b6d6dae"
        ),
        _HEADING,
    ),
    NotEncoded(
        Clause("II.1.b", 3178, "bNhiệmvụ", 8, "2:0b78a9bc3fe6af7ab2fc15bd5f24d1cd0c48f4dca9ffd66b58d31f0c77236225"),
        _HEADING,
    ),
    NotEncoded(
        Clause(
            "II.2.a", 6326, " 2Cảicáchthủ", 32, "2:c61d53c8e327e007d6d963a500695afebd9fd937e24f3252ef8fc8914340084b"
        ),
        _HEADING,
    ),
    NotEncoded(
        Clause("II.2.b", 9230, "bNhiệmvụ", 8, "2:0b78a9bc3fe6af7ab2fc15bd5f24d1cd0c48f4dca9ffd66b58d31f0c77236225"),
        _HEADING,
    ),
    NotEncoded(
        Clause(
            "II.3.a", 12737, " 3Cảicáchtổc", 53, "2:2d807969d9d4e69cdcea56b1edc86a4d01c6e97c0503d4bf9cd43d93489b51be"
        ),
        _HEADING,
    ),
    NotEncoded(
        Clause("II.3.b", 13442, "bNhiệmvụ", 8, "2:0b78a9bc3fe6af7ab2fc15bd5f24d1cd0c48f4dca9ffd66b58d31f0c77236225"),
        _HEADING,
    ),
    NotEncoded(
        Clause(
            "II.4.a", 14870, " 4Cảicáchchế", 28, "2:ba81d35fd545eda2a03f7228c8657541dab6fd324237ee22aa2251a800cd3a2c"
        ),
        _HEADING,
    ),
    NotEncoded(
        Clause("II.4.b", 15289, "bNhiệmvụ", 8, "2:0b78a9bc3fe6af7ab2fc15bd5f24d1cd0c48f4dca9ffd66b58d31f0c77236225"),
        _HEADING,
    ),
    NotEncoded(
        Clause(
            "II.5.a", 16598, " 5Cảicáchtài", 29, "2:dad4d8681679220462703001dee95165b8f92da712121f9ae7accf5ea2dba097"
        ),
        _HEADING,
    ),
    NotEncoded(
        Clause("II.5.b", 17369, "bNhiệmvụ", 8, "2:0b78a9bc3fe6af7ab2fc15bd5f24d1cd0c48f4dca9ffd66b58d31f0c77236225"),
        _HEADING,
    ),
    NotEncoded(
        Clause(
            "II.6.a", 18201, " 6Xâydựngvàp", 56, "2:08efef99fe4b455357186c2bb9ac76f077d58a797a1e465d66b5476d7514d06f"
        ),
        _HEADING,
    ),
    NotEncoded(
        Clause("II.6.b", 19598, "bNhiệmvụ", 8, "2:0b78a9bc3fe6af7ab2fc15bd5f24d1cd0c48f4dca9ffd66b58d31f0c77236225"),
        _HEADING,
    ),
    NotEncoded(
        Clause(
            "II.7.a", 22021, " 7Tổchứcchỉđ", 30, "2:e459210d6507392ae7c0d39a047e325aff6a33c625600196a60b6b67c2b35298"
        ),
        _HEADING,
    ),
    NotEncoded(
        Clause("II.7.b", 22429, "bNhiệmvụ", 8, "2:0b78a9bc3fe6af7ab2fc15bd5f24d1cd0c48f4dca9ffd66b58d31f0c77236225"),
        _HEADING,
    ),
    NotEncoded(
        Clause(
            "II.end", 23543, "Cácnhiệmvụcụ", 31, "2:0aaacf0f2f88357ddd177bb2dabe75b7c1e6b7661faed177b6af59477ca2598e"
        ),
        _ONWARD,
    ),
    NotEncoded(
        Clause("III", 23574, "IIITỔCHỨCTHỰ", 17, "2:f1c23edf70c81bbfe4252e628b610fb8c9e1e9868b7bde442f3767fedcb29182"),
        _HEADING,
    ),
    NotEncoded(
        Clause("III.1", 23591, " 1SởNộivụ", 9, "2:cbb1be09e1241f0af2e7e48c89078ebb997a72b7430d3f14d6fd5493a68b81b1"),
        _BEARER,
    ),
    NotEncoded(
        Clause("III.2", 24061, " 2SởTưpháp", 10, "2:aa493db948a7979f4c9e938411e193efba04bd244a8a7d54405087d3fa19ba34"),
        _BEARER,
    ),
    NotEncoded(
        Clause(
            "III.3", 24252, " 3VănphòngUB", 18, "2:549c4de89bd384a59a34f7f6cd2cbcae86c992b5f9c4665e746a09d73e65a60e"
        ),
        _BEARER,
    ),
    NotEncoded(
        Clause(
            "III.4", 25222, " 4SởTàichính", 12, "2:3c2fba2f0203f4f3ad34f4b59a0e9c034dd1f7eb7be34911a82c88720d2b5c8d"
        ),
        _BEARER,
    ),
    NotEncoded(
        Clause(
            "III.5", 25420, " 5SởThôngtin", 25, "2:f52eac2d0dfd8bcfe533b9e8c54b80e753364471e386f295bebd21d5185e0446"
        ),
        _BEARER,
    ),
    NotEncoded(
        Clause(
            "III.6", 25713, " 6SởKếhoạchv", 18, "2:d2cf55f3ba5afa7535750da8252a627e3485998b5336b7e42a752384fb6853b0"
        ),
        _BEARER,
    ),
    NotEncoded(
        Clause(
            "III.8", 26437, " 8Cácsởbanng", 49, "2:72daba6f95c07cfd7e5649486d3da13569b6915d8359a6eccfc56ce3abc122dd"
        ),
        _BEARER,
    ),
    NotEncoded(
        Clause("PL", 27160, "NHIỆMVỤCỤTHỂ", 206, "2:8ccd9289e398a31eb9b7218e62ba9fbc9053f0e52d44a117d89c1cb4720eb714"),
        _TABLE_HEAD,
    ),
    NotEncoded(
        Clause(
            "page.1", 37780, "Quyếtđịnh 33", 130, "2:1c642a3b58e28bf210b8880381cc4c6bf22a5834303379bac9fe55d79fd0d4ea"
        ),
        _PAGE,
    ),
    NotEncoded(
        Clause(
            "page.3", 38016, "NgàyhiệulựcĐ", 186, "2:7675cf54c7d8f5d72895851a50727648c35cbb8ab22fe75acbf081613b1c6867"
        ),
        _PAGE,
    ),
)
