Documentation.addTranslations({
    "locale": "vi",
    "messages": {
        "Search": "Tìm kiếm",
        "Searching": "Đang tìm",
        "Preparing search...": "Đang chuẩn bị tìm…",
        "Search Results": "Kết quả tìm kiếm",
        "Search finished, found one page matching the search query.": [
            "Tìm xong: ${resultCount} trang phù hợp."
        ],
        "Your search did not match any documents. Please make sure that all words are spelled correctly and that you've selected enough categories.": "Không tìm thấy trang nào. Hãy xem lại từ cần tìm; có thể gõ không dấu.",
        ", in ": ", trong ",
        "Hide Search Matches": "Bỏ tô đậm từ đã tìm"
    },
    "plural_expr": "0"
});
