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
    "có nêu đối tượng thực hiện, nhưng chỉ yêu cầu quán triệt chủ trương; trách nhiệm người đứng đầu đã mã hóa ở II.7.a.1, II.7.b.4",
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
        Clause("front.1", 0, "ỦYBANNHÂNDÂN", 39, "b67d57accb9d5a666bdbd932aab3e250b1e603cdfb06de7a186953f0b5bb6e38"),
        _LETTERHEAD,
    ),
    NotEncoded(
        Clause("front.3", 83, "QUYẾTĐỊNHỦYB", 25, "dc579a18b73c74a5a63f8b6e3866d19a80d5b2ca23055d1c7d6c712bb0c7ea2d"),
        _KIND,
    ),
    NotEncoded(
        Clause("front.5", 593, "Theođềnghịcủ", 36, "e6fdecc5c2b9c670a8381e25874b25a6f263723cc82f7f0b62d95c7dd3c62c62"),
        _ENACTING,
    ),
    NotEncoded(
        Clause("front.7", 665, "TMỦYBANNHÂND", 14, "b71571a111570759a35c056d47a49d7c180de46be8aca79505caba6c208203e6"),
        _SIGNATURE,
    ),
    NotEncoded(
        Clause("front.8", 679, "CẢICÁCHHÀNHC", 138, "d98b1e07fafbc0024eb1b90f1be0289304da7fb6d3d8b53e9a1b76ad24dc6642"),
        _TITLE,
    ),
    NotEncoded(
        Clause("front.9", 817, "TriểnkhaiNgh", 417, "2f76086fd15afd514037ef2caccb8acba38ad5464511363a95d87a33616e9883"),
        _OPENING,
    ),
    NotEncoded(
        Clause("I", 1234, "IMỤCTIÊUYÊUC", 14, "02abd93558a1bb709be490832895591d849150b05e6261a6d3701d5dad758942"),
        _HEADING,
    ),
    NotEncoded(
        Clause("I.1", 1248, "1Mụctiêu", 8, "bffa013f7cb63431d5792c77b68b9e0d4c30876179ce246c4fd6bed5159b5f72"), _HEADING
    ),
    NotEncoded(
        Clause("I.1.1", 1256, "Đẩymạnhcôngt", 200, "baac3b0939ff9ec1dd808235671d52534caba20e511a839d5a127464d650b560"),
        _AIM,
    ),
    NotEncoded(
        Clause("I.1.2", 1456, "Hoànthiệnbộm", 73, "54ac5f8f2a562acb4c99f68af2cffa5488673b6095e8811bb3381cd33d903f85"),
        _AIM,
    ),
    NotEncoded(
        Clause("I.1.3", 1529, "Tiếptụcđổimớ", 114, "028f184ad196fb963ddb127daa8462daca56c899c28a2e9710c20e5efb64e04c"),
        _AIM,
    ),
    NotEncoded(
        Clause("I.1.4", 1643, "ĐưaCCHClànhi", 228, "f1db26b6866f3cd896774868c6693a92612e7fe1ed5e7730539f3a0b18d78c9a"),
        _AIM,
    ),
    NotEncoded(
        Clause("I.1.5", 1871, "Giữvữngkỷcươ", 131, "a3e3b170c5ec533ba66eabf677044f4b43abe3eb2e5356df7eae0dc5a113128f"),
        _AIM,
    ),
    NotEncoded(
        Clause("I.2", 2002, "2Yêucầu", 7, "220208fb62b3cf9275cb5899ef11b3645e5b94f5cc20f364fee752937940ae35"), _HEADING
    ),
    NotEncoded(
        Clause("I.2.1", 2009, "Cácsởbanngàn", 288, "a0d857cba1b8eb85b31c0e1ae448c1bdc0e292c7e8da3b3ae2fd39e1249676a6"),
        _POLICY_TAKEN_TO_HEART,
    ),
    NotEncoded(
        Clause("I.2.2", 2297, "CácnộidungCC", 196, "738bc381711f052ea32dd4e965cc7834bcd5bbeb340a742be012bc6813bcf2a4"),
        _ABOUT_THE_REFORM,
    ),
    NotEncoded(
        Clause("I.2.3", 2493, "Cáccơquanđơn", 152, "2b719d768809815385b6d814d056fc6fdfd69ffc7e50a3ff2d823f775b8de2be"),
        _INITIATIVE,
    ),
    NotEncoded(
        Clause("II.1.a", 2645, "IINHIỆMVỤCẢI", 33, "a6b43ac28dc68fc288cbec709f502cac7a9750767427bd5d4bfb66068b6d6dae"),
        _HEADING,
    ),
    NotEncoded(
        Clause("II.1.b", 3120, "bNhiệmvụ", 8, "0b78a9bc3fe6af7ab2fc15bd5f24d1cd0c48f4dca9ffd66b58d31f0c77236225"),
        _HEADING,
    ),
    NotEncoded(
        Clause("II.2.a", 6205, "2Cảicáchthủt", 31, "559ab806314059e20969eaf1ef73b73a7b3a49af67d5ebec0ac1af1d8b5c8fdb"),
        _HEADING,
    ),
    NotEncoded(
        Clause("II.2.b", 9047, "bNhiệmvụ", 8, "0b78a9bc3fe6af7ab2fc15bd5f24d1cd0c48f4dca9ffd66b58d31f0c77236225"),
        _HEADING,
    ),
    NotEncoded(
        Clause("II.3.a", 12537, "3Cảicáchtổch", 52, "54ffbee63387414a5b115e3b7ec08e02a8dda0866c0e8807a3d9cc865a25a95c"),
        _HEADING,
    ),
    NotEncoded(
        Clause("II.3.b", 13228, "bNhiệmvụ", 8, "0b78a9bc3fe6af7ab2fc15bd5f24d1cd0c48f4dca9ffd66b58d31f0c77236225"),
        _HEADING,
    ),
    NotEncoded(
        Clause("II.4.a", 14648, "4Cảicáchchếđ", 27, "c826a8d041408a074f7a228394dddfc51f1e1f428bd0e09f1e57cb10a509492d"),
        _HEADING,
    ),
    NotEncoded(
        Clause("II.4.b", 15062, "bNhiệmvụ", 8, "0b78a9bc3fe6af7ab2fc15bd5f24d1cd0c48f4dca9ffd66b58d31f0c77236225"),
        _HEADING,
    ),
    NotEncoded(
        Clause("II.5.a", 16357, "5Cảicáchtàic", 28, "fe399292b27af64aa2d21d098bfd44534558af85eee5d5daaca980eb77aeb200"),
        _HEADING,
    ),
    NotEncoded(
        Clause("II.5.b", 17124, "bNhiệmvụ", 8, "0b78a9bc3fe6af7ab2fc15bd5f24d1cd0c48f4dca9ffd66b58d31f0c77236225"),
        _HEADING,
    ),
    NotEncoded(
        Clause("II.6.a", 17944, "6Xâydựngvàph", 55, "edc6dc06f51dee6f53ba5fb29f008c32bf016cf8ba92eef30e6578d2fdd4d25e"),
        _HEADING,
    ),
    NotEncoded(
        Clause("II.6.b", 19315, "bNhiệmvụ", 8, "0b78a9bc3fe6af7ab2fc15bd5f24d1cd0c48f4dca9ffd66b58d31f0c77236225"),
        _HEADING,
    ),
    NotEncoded(
        Clause("II.7.a", 21716, "7Tổchứcchỉđạ", 29, "09cac37c52e56deb668cf75942241dfe8db00abe5be8699beef0ca0e14edc689"),
        _HEADING,
    ),
    NotEncoded(
        Clause("II.7.b", 22116, "bNhiệmvụ", 8, "0b78a9bc3fe6af7ab2fc15bd5f24d1cd0c48f4dca9ffd66b58d31f0c77236225"),
        _HEADING,
    ),
    NotEncoded(
        Clause("II.end", 23226, "Cácnhiệmvụcụ", 31, "0aaacf0f2f88357ddd177bb2dabe75b7c1e6b7661faed177b6af59477ca2598e"),
        _ONWARD,
    ),
    NotEncoded(
        Clause("III", 23257, "IIITỔCHỨCTHỰ", 17, "f1c23edf70c81bbfe4252e628b610fb8c9e1e9868b7bde442f3767fedcb29182"),
        _HEADING,
    ),
    NotEncoded(
        Clause("III.1", 23274, "1SởNộivụ", 8, "49f53754a1cea4b14904c15c6805b99b9c5f7a84dfeaa75d8f1bc99da66235b6"),
        _BEARER,
    ),
    NotEncoded(
        Clause("III.2", 23741, "2SởTưpháp", 9, "7b3b4481461090f6be5ffa02835d04f543bd2535bf278c8e62fd1c106553b3eb"),
        _BEARER,
    ),
    NotEncoded(
        Clause("III.3", 23931, "3VănphòngUBN", 17, "10401425de98da65a9678be2bf6f18d5d125b82cc54284344ccf25b9131024ae"),
        _BEARER,
    ),
    NotEncoded(
        Clause("III.4", 24900, "4SởTàichính", 11, "cd3ec2a2c76f2ace5701d5485dd258e7a89ea1479b85ffb19cda9b125a47b36d"),
        _BEARER,
    ),
    NotEncoded(
        Clause("III.5", 25097, "5SởThôngtinv", 24, "230c83af3fe2aefbac767b97a7bd2975e2bb48d00bfe32d0eaa9500fbeaab388"),
        _BEARER,
    ),
    NotEncoded(
        Clause("III.6", 25389, "6SởKếhoạchvà", 17, "b75df71d7b0cadfc0e1f28d5c1cb4808089d4caad094104d2e3a6817df1de14d"),
        _BEARER,
    ),
    NotEncoded(
        Clause("III.8", 26103, "8Cácsởbanngà", 48, "7ab3a4b3a5e78adbbb4de039dafe9f4b154a97ab2d1a77873a9fe42e8805975f"),
        _BEARER,
    ),
    NotEncoded(
        Clause("PL", 26820, "NHIỆMVỤCỤTHỂ", 193, "5712907a3854a01fb6c3b17df798dbe06aca4fa58affe09990c4e9a527f429c4"),
        _TABLE_HEAD,
    ),
    NotEncoded(
        Clause(
            "page.1", 37297, "Quyếtđịnh332", 127, "3e5c04c453803742ea1d2bdefe320e0422aa500f99ee1c402fbaf2ba706e025b"
        ),
        _PAGE,
    ),
    NotEncoded(
        Clause(
            "page.3", 37526, "NgàyhiệulựcĐ", 183, "b7e86f9848d870687e9119eeb637a7d9eade44b4824d812b04954569c7255d57"
        ),
        _PAGE,
    ),
)
