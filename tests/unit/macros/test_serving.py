"""The server of a site that changes: what it shows, and when."""

import gc
import socket
import threading
import types

import pytest

from macros import engine, serving
from macros.following import Following


@pytest.fixture
def made(monkeypatch):
    """What happens, in order; with a server of MkDocs as far as ``Following`` needs it."""
    monkeypatch.setattr(engine, "later", {})
    monkeypatch.setattr(engine, "changed_again", engine.changed_again)
    happened: list[str] = []
    server = types.SimpleNamespace(
        get_app=lambda: lambda *_: [b"page"], set_app=lambda app: None,
        _wanted_epoch=2, _visible_epoch=1, _want_rebuild=False, _epoch_cond=threading.Condition(),
    )  # fmt: skip
    return server, happened


def building(server, happened, other):
    """A build that leaves another language for later."""

    def build():
        happened.append("first")
        engine.later["de"] = other

    return Following(server, build, lambda: "")


def test_the_first_language_is_shown_before_the_others_are_built(made):
    server, happened = made
    following = building(server, happened, lambda: happened.append(f"de, shown: {server._visible_epoch}"))
    server.builder()
    assert happened == ["first", "de, shown: 2"]
    assert not following.said


def test_what_changes_meanwhile_comes_first(made):
    server, happened = made

    def change_again():
        happened.append("de")

    building(server, happened, change_again)
    server._want_rebuild = True
    server.builder()
    assert happened == ["first"]


def test_what_changes_while_another_language_is_built_comes_before_its_next_page(made):
    server, happened = made

    def other():
        for page in ("one", "two"):
            engine.go_on()
            happened.append(page)
            server._want_rebuild = True  # somebody saves

    following = building(server, happened, other)
    server.builder()
    assert happened == ["first", "one"]
    assert not following.said
    assert server._wanted_epoch == 2


def test_what_is_wrong_in_another_language_is_shown_to_whoever_has_the_page_already(made):
    server, happened = made

    def wrong():
        raise ValueError("That is wrong.")

    following = building(server, happened, wrong)
    server.builder()
    assert following.said == ["That is wrong."]
    assert server._wanted_epoch == 3


def test_what_has_gone_is_looked_for_after_a_build_whatever_becomes_of_it():
    def fails():
        with engine.undisturbed(again=True):
            assert not gc.isenabled()
            raise ValueError("That is wrong.")

    with pytest.raises(ValueError, match="That is wrong"):
        fails()
    assert gc.isenabled()
    with engine.undisturbed(again=False):
        assert gc.isenabled()


def test_a_page_of_another_language_is_waited_for(made):
    server, happened = made
    begun, go_on, answers = threading.Event(), threading.Event(), []

    def other():
        begun.set()
        go_on.wait(10)
        happened.append("de")

    following = building(server, happened, other)
    threading.Thread(target=server.builder).start()
    begun.wait(10)

    def ask():
        answers.append(following.answer({"PATH_INFO": "/de/waiting/"}, lambda *_: None))
        happened.append("answered")

    asking = threading.Thread(target=ask)
    asking.start()
    # Ours waits for nothing.
    assert following.answer({"PATH_INFO": "/waiting/"}, lambda *_: None) == [b"page"]
    go_on.set()
    asking.join(10)
    assert happened == ["first", "de", "answered"]
    assert answers == [[b"page"]]


@pytest.mark.parametrize(
    "address", ["8000", "localhost", "localhost:", "127.0.0.1:eighty", "no such place:8000"]
)
def test_an_address_that_is_none_is_said(tmp_path, address, capfd):
    assert serving.serve(tmp_path, address) == 2
    assert capfd.readouterr().err == serving.NO_ADDRESS.format(address) + "\n"


def test_an_address_that_is_taken_is_said_before_anything_is_built(tmp_path, capfd):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert serving.serve(tmp_path, f"127.0.0.1:{port}") == 1
    assert capfd.readouterr().err == serving.TAKEN.format(f"127.0.0.1:{port}", "127.0.0.1", port + 1) + "\n"
