"""Cells of a time column as people write them, each with what it says, written down before the library was asked.

A row holds the cell; the year that the caller gives, or a dash; and its parts, parted by `|`: the first and last day,
`..day` where only the end is meant, `standing` with the time during which, `recurrent`, or refused. Behind `or` stands
what is right too.
"""

WRITTEN_CELLS = """
Thường xuyên trong năm → 2025 → standing (năm 2025)
Thường xuyên trong năm 2025 → 2025 → standing (năm 2025)
Thường xuyên năm 2025 → 2025 → standing (năm 2025)
Thường xuyên, trong năm → 2025 → standing (năm 2025)
Trong năm, thường xuyên → 2025 → standing (năm 2025)
Thực hiện thường xuyên trong năm → 2025 → standing (năm 2025)
Thường xuyên hằng năm → 2025 → standing
Thường xuyên, liên tục → 2025 → standing
Thường xuyên liên tục trong năm → 2025 → standing (năm 2025)
Thường xuyên → 2025 → standing
Nhiệm vụ thường xuyên trong năm 2025 → 2025 → standing (năm 2025)
Thường xuyên trong cả năm → 2025 → standing (năm 2025)
Thường xuyên cả năm → 2025 → standing (năm 2025)
Thường xuyên trong quý II → 2025 → standing (quý II/2025)
Thường xuyên trong năm → - → refused
Cả năm → 2025 → 2025-01-01..2025-12-31
Tháng 3 ban hành kế hoạch. Tháng 9 sơ kết → 2025 → 2025-03-01..2025-03-31 | 2025-09-01..2025-09-30
Tháng 3 ban hành kế hoạch. Tháng 9 sơ kết → - → refused
Tháng 3: ban hành. Tháng 9: tổng kết. → 2025 → 2025-03-01..2025-03-31 | 2025-09-01..2025-09-30
Tháng 3 rà soát; tháng 9 báo cáo → 2025 → 2025-03-01..2025-03-31 | 2025-09-01..2025-09-30
Tháng 3. Tháng 9. → 2025 → 2025-03-01..2025-03-31 | 2025-09-01..2025-09-30
Tháng 3 và tháng 9 → 2025 → 2025-03-01..2025-03-31 | 2025-09-01..2025-09-30 or refused
Quý I xây dựng dự thảo. Quý III trình ban hành → 2025 → 2025-01-01..2025-03-31 | 2025-07-01..2025-09-30
Quý I xây dựng dự thảo. Quý III/2026 trình ban hành → 2025 → refused
Quý I/2025 xây dựng. Quý III trình → 2025 → 2025-01-01..2025-03-31 | 2025-07-01..2025-09-30 or refused
Tháng 9 sơ kết. Tháng 3 ban hành → 2025 → refused
Tháng 3 ban hành. Trong tháng 9 sơ kết. → 2025 → 2025-03-01..2025-03-31 | 2025-09-01..2025-09-30
Tháng 3/2025 ban hành. Tháng 9/2025 sơ kết → 2025 → 2025-03-01..2025-03-31 | 2025-09-01..2025-09-30
Tháng 6 (sơ kết). Tháng 12 (tổng kết) → 2025 → 2025-06-01..2025-06-30 | 2025-12-01..2025-12-31
Tháng 3 ban hành kế hoạch, tháng 9 sơ kết → 2025 → refused or 2025-03-01..2025-03-31 | 2025-09-01..2025-09-30
Trước 15/6 sơ kết. Trước 15/12 tổng kết → 2025 → ..2025-06-14 | ..2025-12-14
Trước ngày 15/6 và trước ngày 15/12 → 2025 → ..2025-06-14 | ..2025-12-14 or refused
Chậm nhất 30/11/2025 → 2025 → ..2025-11-30
Chậm nhất là ngày 05 tháng 12 năm 2025 → - → ..2025-12-05
Hoàn thành trước 30/6/2025 → - → ..2025-06-29
Xong trước 30.6.2025 → - → ..2025-06-29
Quý 4 → 2025 → 2025-10-01..2025-12-31
Quý IV năm 2025 → - → 2025-10-01..2025-12-31
QUÝ IV NĂM 2025 → - → 2025-10-01..2025-12-31
Q4/2025 → - → 2025-10-01..2025-12-31
Quí 2 → 2025 → 2025-04-01..2025-06-30
Quý III-IV/2025 → - → 2025-07-01..2025-12-31
Quý II, quý IV/2025 → - → refused or 2025-04-01..2025-06-30 | 2025-10-01..2025-12-31
Từ tháng 3 đến tháng 6 → 2025 → 2025-03-01..2025-06-30
Tháng 3 - 6/2025 → - → 2025-03-01..2025-06-30
Tháng 3-6 → 2025 → 2025-03-01..2025-06-30 or refused
Từ quý I đến quý III/2025 → - → 2025-01-01..2025-09-30
Tháng 12 → 2025 → 2025-12-01..2025-12-31
T12/2025 → - → 2025-12-01..2025-12-31
12/2025 → - → 2025-12-01..2025-12-31
6 tháng cuối năm → 2025 → 2025-07-01..2025-12-31
06 tháng đầu năm 2025 → - → 2025-01-01..2025-06-30
6 tháng đầu năm và cả năm → 2025 → refused or 2025-01-01..2025-06-30 | 2025-01-01..2025-12-31
Hằng quý → 2025 → recurrent
Hàng tháng → 2025 → recurrent
Định kỳ hằng tháng, quý, năm → 2025 → recurrent or refused
Định kỳ 6 tháng, năm → 2025 → recurrent or refused
Hàng năm → 2025 → recurrent
Trước ngày 15 hàng tháng → 2025 → recurrent
Ngày 15 của tháng cuối quý → 2025 → recurrent
Khi có yêu cầu → 2025 → recurrent
Theo kế hoạch → 2025 → refused
Đầu năm → 2025 → ..2025-01-01
Cuối năm 2025 → - → ..2025-12-31
Giữa tháng 6 → 2025 → ..2025-06-15
Đến hết năm 2025 → - → ..2025-12-31
Trong năm → 2025 → 2025-01-01..2025-12-31
Sau quý II/2025 → - → refused
Sau tháng 6 → 2025 → refused
Ngay sau quý II/2025 trình ban hành → - → refused
Quý II/2025 trình; sau quý II/2025 triển khai → - → 2025-04-01..2025-06-30 or refused
Từ sau quý II/2025 → - → standing from 2025-07-01
Sau quý II/2025 trở đi → - → standing from 2025-07-01
Trong năm 2025 và các năm tiếp theo → - → standing from 2025-01-01
Năm 2025 - 2026 → - → 2025-01-01..2026-12-31
Giai đoạn 2025-2030 → - → 2025-01-01..2030-12-31
Tuần 1 tháng 6 → 2025 → refused or 2025-06-01..2025-06-07
Tháng 13 → 2025 → refused
31/6/2025 → - → refused
Ngày 30/02 → 2025 → refused
Chưa xác định → 2025 → refused
Quý I: rà soát; Quý II: trình → 2025 → 2025-01-01..2025-03-31 | 2025-04-01..2025-06-30
"""
