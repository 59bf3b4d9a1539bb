"""The laws, decrees and decisions that Resolution 03/NQ-CP cites."""

from __future__ import annotations

from cchc_rules.law.instrument import Instrument, InstrumentKind
from nq_03_2025.roster import BO_CHINH_TRI, CHINH_PHU, THU_TUONG

__all__ = [
    "BO_LUAT_HINH_SU",
    "DECISION_05_2022_QD_TTG",
    "DECISION_37_2018_QD_TTG",
    "DECISION_157_2007_QD_TTG",
    "DECREE_79_2021_ND_CP",
    "DECREE_80_2020_ND_CP",
    "DECREE_87_2021_ND_CP",
    "DECREE_97_2018_ND_CP",
    "DECREE_97_2023_ND_CP",
    "DECREE_107_2021_ND_CP",
    "DECREE_109_2022_ND_CP",
    "DIRECTIVE_CHI_THI_18",
    "LETTER_708_BTTTT_CATTT",
    "LETTER_1552_BTTTT_TTH",
    "LUAT_CAN_BO_CONG_CHUC",
    "LUAT_CHAT_LUONG_SAN_PHAM_HANG_HOA",
    "LUAT_DAU_GIA_TAI_SAN",
    "LUAT_DAU_THAU",
    "LUAT_DAU_TU_CONG",
    "LUAT_DOANH_NGHIEP",
    "LUAT_DU_LIEU",
    "LUAT_GIA",
    "LUAT_GIAO_DICH_DIEN_TU",
    "LUAT_GIAO_DUC",
    "LUAT_GIAO_DUC_DAI_HOC",
    "LUAT_KHOA_HOC_VA_CONG_NGHE",
    "LUAT_NANG_LUONG_NGUYEN_TU",
    "LUAT_NGAN_SACH_NHA_NUOC",
    "LUAT_NHAP_CANH_XUAT_CANH_QUA_CANH_CU_TRU_CUA_NGUOI_NUOC_NGOAI_TAI_VIET_NAM",
    "LUAT_PHONG_CHONG_THAM_NHUNG",
    "LUAT_QUAN_LY_VA_SU_DUNG_TAI_SAN_CONG",
    "LUAT_SO_HUU_TRI_TUE",
    "LUAT_THUE_GIA_TRI_GIA_TANG",
    "LUAT_THUE_THU_NHAP_CA_NHAN",
    "LUAT_THUE_THU_NHAP_DOANH_NGHIEP",
    "LUAT_THUE_XUAT_KHAU_NHAP_KHAU",
    "LUAT_TIEU_CHUAN_VA_QUY_CHUAN_KY_THUAT",
    "LUAT_TO_CHUC_CHINH_PHU",
    "LUAT_TO_CHUC_CHINH_QUYEN_DIA_PHUONG",
    "LUAT_VIEN_CHUC",
    "RESOLUTION_57",
    "SCHEME_DE_AN_06",
]

BO_LUAT_HINH_SU = Instrument(InstrumentKind.LAW, "Bộ luật Hình sự")
DECISION_05_2022_QD_TTG = Instrument(InstrumentKind.DECISION, "05/2022/QĐ-TTg", THU_TUONG)
DECISION_157_2007_QD_TTG = Instrument(InstrumentKind.DECISION, "157/2007/QĐ-TTg", THU_TUONG)
DECISION_37_2018_QD_TTG = Instrument(InstrumentKind.DECISION, "37/2018/QĐ-TTg", THU_TUONG)
DECREE_107_2021_ND_CP = Instrument(InstrumentKind.DECREE, "107/2021/NĐ-CP", CHINH_PHU)
DECREE_109_2022_ND_CP = Instrument(InstrumentKind.DECREE, "109/2022/NĐ-CP", CHINH_PHU)
DECREE_79_2021_ND_CP = Instrument(InstrumentKind.DECREE, "79/2021/NĐ-CP", CHINH_PHU)
DECREE_80_2020_ND_CP = Instrument(InstrumentKind.DECREE, "80/2020/NĐ-CP", CHINH_PHU)
DECREE_87_2021_ND_CP = Instrument(InstrumentKind.DECREE, "87/2021/NĐ-CP", CHINH_PHU)
DECREE_97_2018_ND_CP = Instrument(InstrumentKind.DECREE, "97/2018/NĐ-CP", CHINH_PHU)
DECREE_97_2023_ND_CP = Instrument(InstrumentKind.DECREE, "97/2023/NĐ-CP", CHINH_PHU)
DIRECTIVE_CHI_THI_18 = Instrument(InstrumentKind.DIRECTIVE, "Chỉ thị 18")
LETTER_1552_BTTTT_TTH = Instrument(InstrumentKind.LETTER, "1552/BTTTT-TTH")
LETTER_708_BTTTT_CATTT = Instrument(InstrumentKind.LETTER, "708/BTTTT-CATTT")
LUAT_CAN_BO_CONG_CHUC = Instrument(InstrumentKind.LAW, "Luật Cán bộ, công chức")
LUAT_CHAT_LUONG_SAN_PHAM_HANG_HOA = Instrument(InstrumentKind.LAW, "Luật Chất lượng sản phẩm, hàng hóa")
LUAT_DAU_GIA_TAI_SAN = Instrument(InstrumentKind.LAW, "Luật Đấu giá tài sản")
LUAT_DAU_THAU = Instrument(InstrumentKind.LAW, "Luật Đấu thầu")
LUAT_DAU_TU_CONG = Instrument(InstrumentKind.LAW, "Luật Đầu tư công")
LUAT_DOANH_NGHIEP = Instrument(InstrumentKind.LAW, "Luật Doanh nghiệp")
LUAT_DU_LIEU = Instrument(InstrumentKind.LAW, "Luật Dữ liệu")
LUAT_GIA = Instrument(InstrumentKind.LAW, "Luật Giá")
LUAT_GIAO_DICH_DIEN_TU = Instrument(InstrumentKind.LAW, "Luật Giao dịch điện tử")
LUAT_GIAO_DUC = Instrument(InstrumentKind.LAW, "Luật Giáo dục")
LUAT_GIAO_DUC_DAI_HOC = Instrument(InstrumentKind.LAW, "Luật Giáo dục đại học")
LUAT_KHOA_HOC_VA_CONG_NGHE = Instrument(InstrumentKind.LAW, "Luật Khoa học và Công nghệ")
LUAT_NANG_LUONG_NGUYEN_TU = Instrument(InstrumentKind.LAW, "Luật Năng lượng nguyên tử")
LUAT_NGAN_SACH_NHA_NUOC = Instrument(InstrumentKind.LAW, "Luật Ngân sách nhà nước")
LUAT_NHAP_CANH_XUAT_CANH_QUA_CANH_CU_TRU_CUA_NGUOI_NUOC_NGOAI_TAI_VIET_NAM = Instrument(
    InstrumentKind.LAW,
    "Luật Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam",
)
LUAT_PHONG_CHONG_THAM_NHUNG = Instrument(InstrumentKind.LAW, "Luật Phòng, chống tham nhũng")
LUAT_QUAN_LY_VA_SU_DUNG_TAI_SAN_CONG = Instrument(InstrumentKind.LAW, "Luật Quản lý và sử dụng tài sản công")
LUAT_SO_HUU_TRI_TUE = Instrument(InstrumentKind.LAW, "Luật Sở hữu trí tuệ")
LUAT_THUE_GIA_TRI_GIA_TANG = Instrument(InstrumentKind.LAW, "Luật Thuế giá trị gia tăng")
LUAT_THUE_THU_NHAP_CA_NHAN = Instrument(InstrumentKind.LAW, "Luật Thuế thu nhập cá nhân")
LUAT_THUE_THU_NHAP_DOANH_NGHIEP = Instrument(InstrumentKind.LAW, "Luật Thuế thu nhập doanh nghiệp")
LUAT_THUE_XUAT_KHAU_NHAP_KHAU = Instrument(InstrumentKind.LAW, "Luật Thuế xuất khẩu, nhập khẩu")
LUAT_TIEU_CHUAN_VA_QUY_CHUAN_KY_THUAT = Instrument(InstrumentKind.LAW, "Luật Tiêu chuẩn và Quy chuẩn kỹ thuật")
LUAT_TO_CHUC_CHINH_PHU = Instrument(InstrumentKind.LAW, "Luật Tổ chức Chính phủ")
LUAT_TO_CHUC_CHINH_QUYEN_DIA_PHUONG = Instrument(InstrumentKind.LAW, "Luật Tổ chức chính quyền địa phương")
LUAT_VIEN_CHUC = Instrument(InstrumentKind.LAW, "Luật Viên chức")
RESOLUTION_57 = Instrument(InstrumentKind.RESOLUTION, "57-NQ/TW", BO_CHINH_TRI)
SCHEME_DE_AN_06 = Instrument(InstrumentKind.SCHEME, "Đề án 06")
