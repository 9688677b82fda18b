"""Names of the files that a reader takes away: sensible, and safe on every system."""

# What Windows, macOS or a phone's file system forbids in a name.
FORBIDDEN = '\\/:*?"<>|'
LONGEST = 80


def file_name(title, company, extension):
    """``Feedback letter – Northgate Library.docx``; without the employer where there is none."""
    parts = [part for part in (_safe(title), _safe(company)) if part]
    return " – ".join(parts) + "." + extension


def _safe(text):
    kept = []
    for character in text:
        if character in FORBIDDEN or ord(character) < 32:
            character = " "
        kept.append(character)
    words = [word for word in "".join(kept).split(" ") if word]
    # Windows drops a full stop at the end, and hides what begins with one.
    return " ".join(words)[:LONGEST].strip(" .")
