"""Whatever is odd about a browser, as a table that test_conditions.py walks: what a reader is told, what is kept.

Files that come broken have a table of their own (faults.py). What takes long is in test_soak.py.
"""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Condition:
    """script: what makes it so, in each page. options: of the browser's context. state: of the form, within 8 s.
    said: a part of what it says. press: a button that is pressed first. kept: whether a reload brings the words back.
    """

    name: str
    script: str = ""
    state: str = "live"
    said: str = ""
    press: str = ""
    kept: bool = True
    options: dict[str, Any] = field(default_factory=dict)


def blocked(*names: str) -> str:
    return "".join(
        f'Object.defineProperty(globalThis, "{name}", {{ get() {{ throw new DOMException("", "SecurityError"); }} }});'
        for name in names
    )


def refuses(when: str) -> str:
    return f"""{{
      const before = Storage.prototype.setItem;
      Storage.prototype.setItem = function (key, text) {{
        if ({when}) throw new DOMException("", "QuotaExceededError");
        before.call(this, key, text);
      }};
    }}"""


def clock(moment: str) -> str:
    """The reader's clock is wrong: it stands at this moment when a page loads, and runs on."""
    return f"""{{
      const Real = Date;
      const shift = Real.parse("{moment}") - Real.now();
      globalThis.Date = class extends Real {{
        constructor(...parts) {{ if (parts.length) super(...parts); else super(Real.now() + shift); }}
        static now() {{ return Real.now() + shift; }}
      }};
    }}"""


NOT_KEPT = "does not let us keep your answers"
MISSING = "Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined });"
REFUSED = "navigator.clipboard.writeText = async () => { throw new DOMException('', 'NotAllowedError'); };"
HANGS = "navigator.clipboard.writeText = () => new Promise(() => {});"
NO_DOWNLOAD = "URL.createObjectURL = () => { throw new Error('no files'); };"

CONDITIONS = (
    Condition("WebAssembly off", "delete globalThis.WebAssembly;", "failed", "could not start"),
    Condition(
        "WebAssembly out of memory",
        "WebAssembly.instantiate = WebAssembly.instantiateStreaming = async () => { throw new RangeError('memory'); };",
        "failed",
        "could not start",
    ),
    Condition("no DecompressionStream", "delete globalThis.DecompressionStream;"),
    Condition("storage off", blocked("sessionStorage", "localStorage"), said=NOT_KEPT, kept=False),
    Condition("storage of the device off", blocked("localStorage")),
    Condition("storage full", refuses("true"), said=NOT_KEPT, kept=False),
    Condition("storage that refuses later", refuses("text.includes('Library')"), said=NOT_KEPT, kept=False),
    Condition("storage that refuses what is long", refuses("text.length > 60"), said=NOT_KEPT, kept=False),
    Condition("no clipboard", MISSING, said="copy it yourself", press="Copy"),
    Condition("clipboard refused", REFUSED, said="copy it yourself", press="Copy"),
    Condition("clipboard that never answers", HANGS, said="copy it yourself", press="Copy"),
    Condition("no file can be made", NO_DOWNLOAD, said="That did not work", press="Word"),
    *(
        Condition(f"clock at {moment}", clock(moment))
        for moment in (
            "1970-01-01T00:00:01", "1999-12-31T23:59:58", "2016-02-29T12:00:00", "2038-01-19T03:14:07",
            "2040-02-29T23:59:50", "2106-02-07T06:28:15", "9999-12-31T23:00:00",
        )
    ),
    *(
        Condition(f"time in {zone}", options={"timezone_id": zone})
        for zone in (
            "Pacific/Kiritimati", "Pacific/Niue", "Asia/Kathmandu", "America/St_Johns", "Australia/Lord_Howe",
            "Africa/Casablanca", "Etc/GMT+12",
        )
    ),
    *(
        Condition(f"a browser in {locale}", options={"locale": locale})
        for locale in ("ar-EG", "fa-IR", "th-TH", "tr-TR", "ja-JP")
    ),
    Condition("no crypto.randomUUID", "delete Crypto.prototype.randomUUID;"),
    Condition("no Intl.Segmenter", "delete Intl.Segmenter;"),
    Condition("no idle callbacks", "delete globalThis.requestIdleCallback;"),
    Condition("no checkVisibility", "delete Element.prototype.checkVisibility;"),
    Condition("no dialogs", "delete HTMLDialogElement.prototype.showModal;"),
    Condition("no share, no canShare", "delete Navigator.prototype.share; delete Navigator.prototype.canShare;"),
    Condition("less motion", options={"reduced_motion": "reduce"}),
    Condition("forced colours", options={"forced_colors": "active"}),
)  # fmt: skip

# What every run of the tests looks at; `make soak` takes them all.
SHARE = (
    "WebAssembly off", "no DecompressionStream", "storage off", "storage that refuses later", "clipboard refused",
    "no file can be made", "clock at 1970-01-01T00:00:01", "clock at 2106-02-07T06:28:15", "time in Pacific/Kiritimati",
    "a browser in ar-EG",
)  # fmt: skip
