"""Names as people write them, each with the body that it means, written down before the library was asked.

A row holds the day on which the name is meant, with what became of the bodies, or `signed` for the plan's own; the
name; and the key of whoever is meant. Behind a key with `?` a refusal is right too; several keys are all that can be
meant; and nothing stands where nobody is.
"""

WRITTEN_NAMES = """
signed | Sở Giao thông | so-giao-thong-van-tai
signed | sở giao thông tỉnh | so-giao-thong-van-tai
signed | SO GIAO THONG | so-giao-thong-van-tai
signed | Giao thông | so-giao-thong-van-tai?
signed | Sở GT | so-giao-thong-van-tai
signed | Sở Giao thông – Vận tải | so-giao-thong-van-tai
signed | Sở Giao thông, vận tải | so-giao-thong-van-tai
signed | Sở Giao thông và Vận tải | so-giao-thong-van-tai
signed | Sở Giao thông tỉnh Thừa Thiên Huế | so-giao-thong-van-tai
signed | Sở GT-VT | so-giao-thong-van-tai
signed | Sở GT vận tải | so-giao-thong-van-tai
signed | Sở Lao động | so-lao-dong-thuong-binh-xa-hoi
signed | Sở Lao động - TBXH | so-lao-dong-thuong-binh-xa-hoi
signed | Sở Lao động, TB&XH | so-lao-dong-thuong-binh-xa-hoi
signed | Sở LĐ, TB và XH | so-lao-dong-thuong-binh-xa-hoi
signed | Sở Lao động Thương binh Xã hội | so-lao-dong-thuong-binh-xa-hoi
signed | SO LAO DONG - THUONG BINH VA XA HOI | so-lao-dong-thuong-binh-xa-hoi
signed | Sở Lao động Thương binh | so-lao-dong-thuong-binh-xa-hoi?
signed | Sở Thông tin | so-thong-tin-truyen-thong
signed | Sở Thông tin Truyền thông | so-thong-tin-truyen-thong
signed | Sở Thông tin - Truyền thông | so-thong-tin-truyen-thong
signed | So TT va TT | so-thong-tin-truyen-thong
signed | Sở Tài nguyên | so-tai-nguyen-moi-truong
signed | Sở Tài nguyên – Môi trường | so-tai-nguyen-moi-truong
signed | S.TN&MT | so-tai-nguyen-moi-truong
signed | Sở Văn hóa | so-van-hoa-the-thao
signed | Sở Văn hoá, Thể thao | so-van-hoa-the-thao
signed | Sở VH,TT | so-van-hoa-the-thao
signed | SVH&TT | so-van-hoa-the-thao
signed | Sở Giáo dục | so-giao-duc-dao-tao
signed | So GD va DT | so-giao-duc-dao-tao
signed | Sở Giáo dục-Đào tạo | so-giao-duc-dao-tao
signed | Sở Kế hoạch | so-ke-hoach-dau-tu
signed | sở kế hoạch-đầu tư | so-ke-hoach-dau-tu
signed | SO KE HOACH VA DAU TU | so-ke-hoach-dau-tu
signed | Sở KH và ĐT | so-ke-hoach-dau-tu
signed | Sở Khoa học | so-khoa-hoc-cong-nghe
signed | So Khoa hoc & Cong nghe | so-khoa-hoc-cong-nghe
signed | Sở KH, CN | so-khoa-hoc-cong-nghe
signed | SKH&CN | so-khoa-hoc-cong-nghe
signed | Sở Nông nghiệp | so-nong-nghiep-phat-trien-nong-thon
signed | Sở Nông nghiệp & PTNT | so-nong-nghiep-phat-trien-nong-thon
signed | Sở NN – PTNT | so-nong-nghiep-phat-trien-nong-thon
signed | Sở Nông nghiệp (và PTNT) | so-nong-nghiep-phat-trien-nong-thon
signed | Sở Nông nghiệp và PT nông thôn | so-nong-nghiep-phat-trien-nong-thon
signed | SỞ NGOẠI VỤ. | so-ngoai-vu
signed | - Sở Ngoại vụ | so-ngoai-vu
signed | Sở  Du  lịch ; | so-du-lich
signed | “Sở Du lịch” | so-du-lich
signed | Sở Công thương tỉnh TT.Huế | so-cong-thuong
signed | Sở Tư pháp (STP) | so-tu-phap
signed | Sở Thông tin và Truyền thông (Sở TTTT) | so-thong-tin-truyen-thong
signed | Sở Nội vụ (tỉnh Thừa Thiên Huế) | so-noi-vu
signed | Sở Tư pháp (Sở Nội vụ) |
signed | BQL Khu Kinh tế | ban-quan-ly-khu-kinh-te
signed | Ban quản lý KKT, CN tỉnh | ban-quan-ly-khu-kinh-te
signed | Ban QLKKT | ban-quan-ly-khu-kinh-te
signed | BAN QUAN LY KHU KINH TE, CONG NGHIEP TINH | ban-quan-ly-khu-kinh-te
signed | Ban Quản lý Khu kinh tế – công nghiệp | ban-quan-ly-khu-kinh-te
signed | Văn phòng Ủy ban nhân dân tỉnh Thừa Thiên Huế | van-phong-ubnd-tinh
signed | VP UBND | van-phong-ubnd-tinh
signed | VP. UBND tỉnh | van-phong-ubnd-tinh
signed | Văn phòng UBND | van-phong-ubnd-tinh
signed | Trung tâm PVHCC tỉnh | trung-tam-phuc-vu-hanh-chinh-cong
signed | TTPVHCC | trung-tam-phuc-vu-hanh-chinh-cong?
signed | Trung tâm Phục vụ HCC tỉnh | trung-tam-phuc-vu-hanh-chinh-cong
signed | TT Phục vụ hành chính công tỉnh Thừa Thiên Huế | trung-tam-phuc-vu-hanh-chinh-cong
signed | Trung tâm hành chính công tỉnh | trung-tam-phuc-vu-hanh-chinh-cong?
signed | Đài PTTH tỉnh | dai-phat-thanh-truyen-hinh
signed | Đài Phát thanh - Truyền hình tỉnh | dai-phat-thanh-truyen-hinh
signed | Đài Phát thanh & Truyền hình Thừa Thiên Huế | dai-phat-thanh-truyen-hinh
signed | Đài Phát thanh và Truyền hình | dai-phat-thanh-truyen-hinh?
signed | Cổng TTĐT tỉnh Thừa Thiên Huế | cong-thong-tin-dien-tu
signed | Báo TT Huế | bao-thua-thien-hue
signed | Thanh tra Tỉnh TT.Huế | thanh-tra-tinh
signed | Thanh tra | thanh-tra-tinh?
signed | Ban Dân Tộc tỉnh T.T.Huế | ban-dan-toc
signed | Tỉnh uỷ TT Huế | tinh-uy
signed | TT Giám sát, điều hành đô thị thông minh | trung-tam-dieu-hanh-do-thi
signed | Trung tâm giám sát điều hành ĐTTM | trung-tam-dieu-hanh-do-thi
signed | UBND TỈNH THỪA THIÊN - HUẾ | ubnd-tinh
signed | UBND tỉnh Thừa Thiên–Huế | ubnd-tinh
signed | Ủy Ban Nhân Dân Tỉnh. | ubnd-tinh
signed | UBND tỉnh TTHuế | ubnd-tinh
signed | UBND T. Thừa Thiên Huế | ubnd-tinh
signed | CT UBND tỉnh | chu-tich-ubnd-tinh
signed | Chủ tịch Ủy ban nhân dân tỉnh | chu-tich-ubnd-tinh
signed | HĐND Tỉnh T.T. Huế | hdnd-tinh
signed | Thị xã Hương Trà, tỉnh Thừa Thiên Huế | ubnd-huong-tra
signed | TX.Hương Trà | ubnd-huong-tra
signed | UBND Thị Xã Hương-Trà | ubnd-huong-tra
signed | UBND T.X Hương Thủy | ubnd-huong-thuy
signed | UBND TX HUONG THUY | ubnd-huong-thuy
signed | huyện Phú Vang - Thừa Thiên Huế | ubnd-phu-vang
signed | UBND H.Phú Lộc | ubnd-phu-loc
signed | UBND huyện Phú-lộc | ubnd-phu-loc
signed | Quảng Điền (huyện) | ubnd-quang-dien?
signed | UBND huyện Nam Đông (cũ) | ubnd-nam-dong?
signed | UBND Thành Phố Huế, tỉnh Thừa Thiên Huế | ubnd-thanh-pho-hue
signed | TP.Huế | ubnd-thanh-pho-hue
signed | Các sở, ban ngành | cac-so-ban-nganh
signed | các Sở, Ban, Ngành cấp tỉnh. | cac-so-ban-nganh
signed | UBND các huyện, TX, TP Huế | ubnd-cap-huyen
signed | UBND các huyện, thị xã và thành phố Huế | ubnd-cap-huyen
signed | UBND các xã, phường, TT | ubnd-cap-xa
signed | các cơ quan, đơn vị, địa phương. | co-quan-don-vi-dia-phuong
signed | TOAN TINH | toan-tinh
signed | Phòng TC - KH | phong-tai-chinh-ke-hoach
signed | Bộ Nội Vụ | bo-noi-vu
signed | Văn Phòng Chính Phủ | van-phong-chinh-phu
signed | Sở TT | so-thong-tin-truyen-thong?
signed | Sở Công |
signed | Sở Tài |
signed | Sở Giao |
signed | Sở KH | so-ke-hoach-dau-tu or so-khoa-hoc-cong-nghe
signed | Sở Văn hóa và Du lịch |
signed | Sở Giao thông công chính |
signed | Sở Xây dựng và Giao thông |
signed | Sở Giao thông vận |
signed | Sở Xây dựng Quảng Trị |
signed | UBND tỉnh Quảng Trị |
signed | Công an tỉnh |
signed | UBND huyện |
signed | UBND thị xã |
signed | Phú |
signed | Sở Tư pháp và Sở Nội vụ |
signed | Sở Tư pháp/Sở Tài chính |
signed | Sở Y tế, Sở Nội vụ |
signed | Sở Y |
signed | UBND huyện Hương Thủy |
signed | UBND thành phố Hương Trà |
signed | thành phố Phú Vang |
signed | Chung |
signed | Cộng: |
signed | Khác |
signed | Văn phòng |
signed | BQL |
signed | Trung tâm |
signed | Chi cục Thuế |
signed | UBMTTQ tỉnh |
signed | HĐND tỉnh khóa VIII |
2025-06-01 | TP Huế | ubnd-thanh-pho
2024-06-01 | TP Huế | ubnd-thanh-pho-hue
2025-06-01 | TP. HUE | ubnd-thanh-pho
2025-06-01 | Huế | ubnd-thanh-pho?
2025-06-01 | Sở Tư pháp TP Huế | so-tu-phap
2025-06-01 | Sở Tư pháp thành phố Huế | so-tu-phap
2025-06-01 | Sở Tài chính TP. Huế | so-tai-chinh
2025-06-01 | Sở Tài chính (TP Huế) | so-tai-chinh
2025-06-01 | Sở NN&MT | so-nong-nghiep-moi-truong
2025-06-01 | Sở Nông nghiệp và MT | so-nong-nghiep-moi-truong
2025-06-01 | Sở Nông nghiệp, Môi trường | so-nong-nghiep-moi-truong
2025-06-01 | Sở Nông nghiệp | so-nong-nghiep-moi-truong
2025-01-15 | Sở Nông nghiệp | so-nong-nghiep-phat-trien-nong-thon
2025-02-01 | Sở Giao thông | so-giao-thong-van-tai
2025-03-15 | quận Thuận Hoá | ubnd-thuan-hoa
2025-03-15 | Q.Thuận Hóa | ubnd-thuan-hoa
2025-03-15 | Thuận Hóa | ubnd-thuan-hoa
2025-03-15 | thuan hoa | ubnd-thuan-hoa or ubnd-phu-xuan-phuong-thuan-hoa
2025-03-15 | Phú Xuân | ubnd-phu-xuan or ubnd-phu-vang-xa-phu-xuan
2025-03-15 | UBND TX Phong Điền | ubnd-thi-xa-phong-dien
2025-03-15 | Phong Điền | ubnd-thi-xa-phong-dien
2024-12-01 | Phong Điền | ubnd-phong-dien
2025-03-15 | A Lưới | ubnd-a-luoi or ubnd-a-luoi-thi-tran-a-luoi
2025-03-15 | UBND Thành Phố Huế, tỉnh Thừa Thiên Huế | ubnd-thanh-pho-hue?
2025-03-15 | UBND thành phố Huế (cũ) | ubnd-thanh-pho-hue?
2025-08-01 | P. Phú Bài | ubnd-phuong-phu-bai
2025-08-01 | Phường Hương Thuỷ | ubnd-phuong-huong-thuy
2025-08-01 | Hương Thủy | ubnd-phuong-huong-thuy?
2025-08-01 | Xã Lộc An | ubnd-xa-loc-an
2025-03-15 | UBND xã Lộc An | ubnd-phu-loc-xa-loc-an
2025-03-15 | UBND xã Phú Vinh | ubnd-a-luoi-xa-phu-vinh
2025-08-01 | UBND xã Phú Vinh | ubnd-xa-phu-vinh
2025-08-01 | Xã Chân Mây-Lăng Cô, TP. Huế | ubnd-xa-chan-may-lang-co
2025-08-01 | X.Chan May Lang Co | ubnd-xa-chan-may-lang-co
2025-08-01 | UBND P.Vỹ Dạ, TP Huế | ubnd-phuong-vy-da
2025-08-01 | UBND TP Huế. | ubnd-thanh-pho
2025-08-01 | VP UBND TP | van-phong-ubnd-thanh-pho
2025-08-01 | Thanh tra TP Huế | thanh-tra-thanh-pho
2025-08-01 | Thanh tra thành phố. | thanh-tra-thanh-pho
2025-08-01 | BQL Khu kinh tế, công nghiệp TP Huế | ban-quan-ly-khu-kinh-te-thanh-pho
2025-08-01 | TTPVHCC TP. Huế | trung-tam-phuc-vu-hanh-chinh-cong-thanh-pho
2025-08-01 | Chủ tịch UBND TP Huế | chu-tich-ubnd-thanh-pho
"""
