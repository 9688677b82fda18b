"""The row above a form that says which application it is about, where there is more than nothing to say."""

from js import document


class Applications:
    """element: the row; choose, add, remove: called with the reader's wish (choose with an index)."""

    def __init__(self, element, choose, add, remove):
        self.element = element
        self.select = element.querySelector("select")
        self.select.addEventListener("change", lambda event: choose(int(self.select.value)))
        element.querySelector('[data-action="new-application"]').addEventListener(
            "click", lambda event: add()
        )
        element.querySelector('[data-action="remove-application"]').addEventListener(
            "click", lambda event: remove()
        )
        self.shown = None

    def show(self, thread):
        """Shows the thread's applications; the row hides while nothing is answered, and Remove while there is one."""
        titles = thread.titles()
        self.element.hidden = len(titles) == 1 and not thread.applications[0].get("company")
        self.element.querySelector('[data-action="remove-application"]').hidden = len(titles) == 1
        if titles != self.shown:
            self.select.replaceChildren()
            for index, title in enumerate(titles):
                option = document.createElement("option")
                option.value = str(index)
                option.textContent = title
                self.select.append(option)
            self.shown = titles
        self.select.value = str(thread.open)
