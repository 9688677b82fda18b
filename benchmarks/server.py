"""Serves a folder under a sub-path on loopback, gzipped as GitHub Pages does, and counts what it sends."""

import gzip
import mimetypes
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

SUB_PATH = "/toolkit/"
# Compressed already: a second time would only cost.
AS_IT_IS = {".png", ".jpg", ".gif", ".ico", ".woff2", ".zip", ".gz", ".bin"}
TYPES = {
    ".mjs": "text/javascript",
    ".js": "text/javascript",
    ".wasm": "application/wasm",
    ".py": "text/plain",
}


class Server(ThreadingHTTPServer):
    """The site at ``address``. ``sent``: (path, bytes with headers) of each answer since ``forget``."""

    daemon_threads = True

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.folder = folder.resolve()
        self.address = f"http://127.0.0.1:{self.server_port}{SUB_PATH}"
        self.sent: list[tuple[str, int]] = []
        self.last = 0.0
        self.ready: dict[Path, bytes] = {}
        self.lock = threading.Lock()
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def forget(self) -> None:
        """Begins to count anew."""
        with self.lock:
            self.sent = []
            self.last = time.monotonic()

    def note(self, path: str, size: int) -> None:
        with self.lock:
            self.sent.append((path, size))
            self.last = time.monotonic()

    def since_last(self) -> float:
        """Seconds since the last answer."""
        return time.monotonic() - self.last

    def answer(self, url: str) -> bytes:
        """Head and body of the answer to a GET, made once a file so that compressing costs no visit anything."""
        path = unquote(urlsplit(url).path)
        file = (self.folder / path.removeprefix(SUB_PATH)).resolve()
        if file.is_dir():
            file /= "index.html"
        if not path.startswith(SUB_PATH) or not file.is_relative_to(self.folder) or not file.is_file():
            return head("404 Not Found", {"Content-Length": "0"})
        with self.lock:
            if file not in self.ready:
                self.ready[file] = whole_answer(file)
            return self.ready[file]


def whole_answer(file: Path) -> bytes:
    body = file.read_bytes()
    # The headers of GitHub Pages that matter to the browser's cache.
    fields = {
        "Content-Type": TYPES.get(file.suffix)
        or mimetypes.guess_type(file.name)[0]
        or "application/octet-stream",
        "Cache-Control": "max-age=600",
        "ETag": f'"{file.stat().st_mtime_ns:x}"',
    }
    if file.suffix not in AS_IT_IS:
        body = gzip.compress(body, 6, mtime=0)
        fields |= {"Content-Encoding": "gzip", "Vary": "Accept-Encoding"}
    return head("200 OK", fields | {"Content-Length": str(len(body))}) + body


def head(status: str, fields: dict[str, str]) -> bytes:
    return "\r\n".join([f"HTTP/1.1 {status}", *(f"{k}: {v}" for k, v in fields.items()), "", ""]).encode()


class Handler(BaseHTTPRequestHandler):
    """One connection of the browser; it is kept open."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        server: Any = self.server
        answer = server.answer(self.path)
        server.note(self.path, len(answer))
        self.wfile.write(answer)

    def log_message(self, *_: Any) -> None:
        """Says nothing: the table is all that is printed."""
