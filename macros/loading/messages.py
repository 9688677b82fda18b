"""What the pages say (``site_templates/messages``): read, and judged by what must hold for all of them together."""

from macros.diagnostics.fault import Fault
from macros.diagnostics.validation import validate
from macros.diagnostics.yaml_document import Document
from macros.model.messages import Catalogue, Message

LANGUAGE = "en"


def read(documents: dict[str, Document]) -> tuple[Catalogue, list[Fault]]:
    """The messages of these files, by their names, and all that is wrong with them."""
    files: dict[str, dict[str, Message]] = {}
    faults: list[Fault] = []
    homes: dict[str, str] = {}
    for name, document in documents.items():
        faults += document.faults
        files[name] = {}
        for key in document.data if isinstance(document.data, dict) else ():
            message, wrong = validate(Message, document, (key,))
            faults += [fault for fault in wrong if fault not in document.faults]
            if key in homes:
                says = f"“{key}” stands in {homes[key]}.yml too: give one of the two another name."
                faults.append(document.fault((key,), says))
            homes[key] = name
            if message:
                files[name][key] = message
    return Catalogue(LANGUAGE, files), faults
