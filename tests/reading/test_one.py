import os

import pytest

from data.reading import Refused, read_bytes, read_path
from data.release import Release


def test_a_file_becomes_a_release_with_the_path_as_given(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("A visit to Baku")
    assert read_path(path) == Release(text="A visit to Baku", source=str(path))


@pytest.mark.parametrize(
    ("name", "word"),
    [("nothing.txt", "no such file"), ("", "folder"), ("nul\0byte", "could not be opened")],
)
def test_a_path_that_cannot_be_read_is_refused_with_a_sentence(tmp_path, name, word):
    found = read_path(f"{tmp_path}/{name}")
    assert isinstance(found, Refused)
    assert word in found.reason


def test_an_address_is_refused_without_a_request():
    found = read_path("https://example.org/visit")
    assert isinstance(found, Refused)
    assert "address" in found.reason


def test_an_endless_file_is_refused():
    if not os.path.exists("/dev/zero"):
        pytest.skip("no endless file here")
    found = read_path("/dev/zero")
    assert isinstance(found, Refused)
    assert "larger" in found.reason


def test_a_file_name_that_is_no_utf8_can_be_printed(tmp_path):
    path = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")
    with open(path, "w") as stream:
        stream.write("A visit")
    found = read_path(path)
    assert isinstance(found, Release)
    assert found.source.encode()


def test_bytes_of_an_upload_are_read_like_a_file():
    found = read_bytes("Kadıoğlu".encode(), "upload")
    assert not isinstance(found, Refused)
    assert found.release.text == "Kadıoğlu"
