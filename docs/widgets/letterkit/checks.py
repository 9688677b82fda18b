"""Reads a letter as a careful friend would, before it is sent: by rules, and in the reader's browser only.

The sentences and the phrases are the adviser's (``site_templates/checks.yml``, compiled to ``checks_data.DATA``);
what can't be said in phrases is a function of ``checks_*.py``. Nothing here ever blocks anything.
"""

from letterkit.findings import Context, Finding

__all__ = ["Context", "Finding", "findings"]


def findings(model, letter, given, context):
    """The findings, in the order of the text; those about the whole letter come last.

    model: the letter's MODEL. letter: has ``blocks``, (kind, text) pairs, and ``text``, the same as plain text.
    given: cleaned answers (``letter.clean_answers``). context: a ``Context``.
    """
    return []
