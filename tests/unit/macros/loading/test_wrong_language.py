"""A letter that was copied into the folder of another language is told so, not that each passage is gone."""

import pytest

from macros.diagnostics.fault import Faults
from macros.loading.project import read_languages
from macros.loading.wrong_language import SEEMS
from tests.project import copy_of_project
from tests.unit.macros.model.test_centre import put

NAME = "letters/thank-you.txt"
ENGLISH, GERMAN = f"site_templates/{NAME}", f"site_templates/locales/de/{NAME}"


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    return copy_of_project(tmp_path_factory.mktemp("whole") / "toolkit")


@pytest.mark.parametrize(
    ("ours", "theirs", "languages", "language", "target"),
    [
        (GERMAN, NAME, ["en", "de"], "German", f"own/locales/de/{NAME}"),
        (ENGLISH, f"locales/de/{NAME}", ["en", "de"], "English", f"own/{NAME}"),
        (ENGLISH, NAME, ["de", "en"], "English", f"own/locales/en/{NAME}"),
    ],
)
def test_a_letter_in_another_language_than_its_folder(whole, ours, theirs, languages, language, target):
    put(whole, theirs, (whole / ours).read_text(encoding="utf-8"))
    with pytest.raises(Faults) as raised:
        read_languages(whole, {"languages": languages})
    (whole / "own" / theirs).unlink()
    told = [fault for fault in raised.value.faults if fault.file == f"own/{theirs}"]
    assert len(told) == 1 == len(raised.value.faults), [str(fault) for fault in raised.value.faults]
    assert told[0].message.startswith(SEEMS.split("“")[0].format(language))
    assert told[0].message.endswith(f"If so, move this file to {target}.")
