/* What the copy button says in Vietnamese: sphinx-copybutton looks its words up in `messages`, by `locale`. */
if (document.documentElement.lang === "vi") {
  messages.vi = {
    copy: "Sao chép",
    copy_to_clipboard: "Sao chép",
    copy_success: "Đã sao chép",
    copy_failure: "Không sao chép được",
  };
  locale = "vi";
}
