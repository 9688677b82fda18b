"""A YAML file laid over another one of the same shape: read as one, with each fault where it stands.

So a centre's own file lies over ours, and that of a language over the English one.
"""

from typing import Any

from macros.diagnostics.fault import Fault
from macros.diagnostics.yaml_document import Document


class Layered(Document):
    """Ours with theirs over it: a key that both have takes their value.

    lists_go_on: whether a list goes on with their items; or else theirs takes its place.
    """

    def __init__(self, ours: Document, theirs: Document, lists_go_on: bool = True) -> None:
        self.ours, self.theirs = ours, theirs
        self.kinds = (dict, list) if lists_go_on else (dict,)
        self.file = ours.file
        self.faults = ours.faults + theirs.faults
        readable = ours.data is not None and theirs.data is not None
        self.data = self._over(ours.data, theirs.data) if readable else None

    def fault(self, path: tuple[Any, ...], message: str) -> Fault:
        """A fault at this path of the whole, in the document in which that stands."""
        document, path = self._home(path)
        return document.fault(path, message)

    def _home(self, path: tuple[Any, ...]) -> tuple[Document, tuple[Any, ...]]:
        """The document in which this part of the whole stands, and its path there."""
        ours, theirs = self.ours.data, self.theirs.data
        for depth, key in enumerate(path):
            if not self._alike(ours, theirs):
                return self.theirs, path
            if isinstance(ours, list):
                if key < len(ours):
                    return self.ours, path
                return self.theirs, (*path[:depth], key - len(ours), *path[depth + 1 :])
            if key not in theirs:
                return self.ours, path
            if key not in ours:
                return self.theirs, path
            ours, theirs = ours[key], theirs[key]
        return (self.ours if self._alike(ours, theirs) else self.theirs), path

    def _alike(self, ours: Any, theirs: Any) -> bool:
        """Whether the two go together, key by key or item after item."""
        return any(isinstance(ours, kind) and isinstance(theirs, kind) for kind in self.kinds)

    def _over(self, ours: Any, theirs: Any) -> Any:
        if not self._alike(ours, theirs):
            return theirs
        if isinstance(ours, list):
            return ours + theirs
        both = {key: self._over(ours[key], value) for key, value in theirs.items() if key in ours}
        return ours | theirs | both
