"""Which scripts of a page may run."""

import base64
import hashlib

from macros.publish.policy import FORMS_ARE_HERE, with_policy


def hash_of(script):
    code = script.removeprefix("<script>").removesuffix("</script>")
    return base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()


def test_of_the_scripts_in_an_article_only_the_one_behind_the_forms_may_run():
    authors, themes = "<script>theirs()</script>", "<script>themes()</script>"
    page = f"<head></head><article>{authors}<form></form>{FORMS_ARE_HERE}</article>{themes}"
    policy = with_policy(page)
    assert hash_of(FORMS_ARE_HERE) in policy
    assert hash_of(themes) in policy
    assert hash_of(authors) not in policy
    assert hash_of(FORMS_ARE_HERE) not in with_policy(page.replace(FORMS_ARE_HERE, ""))
