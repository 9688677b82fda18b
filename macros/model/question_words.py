"""The keys of ``fields.yml`` in the folder of a language: words alone, each as in our ``fields.yml``."""

from pydantic import Field as Key

from macros.model.entry import Answer, Entry, Words


class QuestionWords(Entry):
    """What a language says of a question: each key as in our ``fields.yml``."""

    label: Words | None = Key(None, description="The question.")
    hint: str | None = Key(None, description="A sentence that helps to answer.")
    lead: str | None = Key(
        None, description="The words of a letter in this language that the answer goes on from."
    )
    such_as: list[Words] | None = Key(None, description="How an answer in this language may begin.")
    notes: dict[str, str] | None = Key(
        None, description="For letters in one language alone: its code, and a sentence in this language."
    )
    placeholder: Words | None = Key(None, description="What stands in the letter while there is no answer.")
    example: Answer | None = Key(None, description="An answer that somebody might give.")
    item: Words | None = Key(None, description="For a list: what one item is called.")
    offer: str | None = Key(None, description="The line that offers it.")
    ideas: list[Words] | None = Key(None, description="What people might think of.")
    skip: str | None = Key(None, description="What people press who have no answer.")
    shortcut: str | None = Key(
        None, description="What people press who choose something in another question with it."
    )
    options: dict[str, Words] = Key({}, description="For a choice: labels of its values.")


class QuestionsFile(Entry):
    """``fields.yml`` of a language."""

    groups: dict[str, Words] = Key({}, description="The headings: ours, and what stands there instead.")
    fields: dict[str, QuestionWords] = Key({}, description="The questions, by name.")
