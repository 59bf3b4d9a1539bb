"""A made-up document to write a plan from: a head, sections with lists, recipients, and two annexes with tables."""

from pathlib import Path

TEXT = """\
UBND TỈNH MẪU
Số: 12/KH-UBND
Mẫu, ngày 05 tháng 01 năm 2026
KẾ HOẠCH
Cải cách hành chính năm 2026
Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ;

I. MỤC TIÊU
1. Mục tiêu chung
- Phục vụ người dân ngày càng
tốt hơn.
2. Chỉ tiêu
- Tối thiểu 98% hồ sơ được trả đúng hạn; 60% hồ sơ được nộp trực tuyến.
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ:
- Chủ trì theo dõi việc thực hiện.
- Phối hợp với các cơ quan liên quan.
- Tổng hợp kết quả.
2. Kinh phí
Ngân sách tỉnh bảo đảm.
Nơi nhận:
- Như trên;
PHỤ LỤC I
CÁC CHỈ TIÊU
| TT | Chỉ tiêu | Đơn vị | Kết quả | Cơ quan chủ trì |
|---|---|---|---|---|
| **I** | **Đến năm 2027** | | | |
| 1 | Hồ sơ nộp trực tuyến | % | ≥ 80 | Sở Nội vụ |
| 2 | Hạ tầng số | | | |
| 2.1 | Số trạm phát sóng mới | Trạm | 100 | Sở Khoa học và Công nghệ |
| 2.2 | Chất lượng đường truyền | | Hiện đại, ổn định | Sở Khoa học và Công nghệ |
| 3 | Số sáng kiến | Sáng kiến | 5 và tăng dần | Sở Nội vụ |
PHỤ LỤC II
CÁC NHIỆM VỤ
(Kèm theo Kế hoạch số 12/KH-UBND)
| TT | Nhiệm vụ | Chủ trì | Phối hợp | Sản phẩm | Thời gian hoàn thành |
|---|---|---|---|---|---|
| 1. | Ban hành kế hoạch tuyên truyền | Sở Nội vụ | Các sở, ban, ngành; UBND cấp xã | Kế hoạch | Trước ngày 31/3/2026 |
| 2. | Kiểm tra việc tiếp nhận hồ sơ tại | Sở Tư pháp | | Báo cáo | Quý II |
| | bộ phận một cửa các cấp | | | | |
| 3. | Tập huấn cho cán bộ | Hiệp hội Mẫu | | Lớp tập huấn | Quý III |
| 4. | Nâng cấp cổng thông tin | Sở Khoa học và Công nghệ | | Cổng thông tin | Khi có điều kiện |
| 5. | Rà soát thủ tục | Sở Tư pháp | | Quyết định | |
"""

CELL_A_LINE = """\
STT |
1-Nhiệm vụ |
2-Hoạt động |
3-Chủ trì |
4-Thời gian |
1 |
Rà soát văn bản |
Lập danh mục
văn bản |
Sở Tư pháp |
Quý I |
Kiểm tra văn bản |
Sở Tư pháp |
Quý II |
||
2 |
Tuyên truyền |
In tờ rơi |
Sở Nội vụ |
|
1 |
Đào tạo |
Mở lớp |
Sở Nội vụ |
Quý IV |
Nguồn: trang thông tin | tỉnh |
"""
"""A table with each cell on a line, as some pages print it: what is merged left only bars behind."""


def write(folder: Path, text: str = TEXT, name: str = "ke-hoach.txt") -> Path:
    """The document as a file."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path
