import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from data.reading.decode import MAX_BYTES, Decoded, NotText, decode

TURKISH = "Millî Savunma Bakanı Yaşar Güler, Azerbaycan Savunma Bakanı Zakir Hasanov ile Bakü'de görüştü. "
RUSSIAN = "Министр обороны Азербайджана генерал-полковник Закир Гасанов встретился с делегацией Казахстана. "


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Kadıoğlu met Valiyev".encode(), "Kadıoğlu met Valiyev"),
        (b"\xef\xbb\xbfA visit", "A visit"),
        (b"one\r\ntwo\rthree\n", "one\ntwo\nthree\n"),
        ("A visit to Türkiye".encode("utf-16"), "A visit to Türkiye"),
        ((RUSSIAN * 3).encode("cp1251"), RUSSIAN * 3),
        (b"  kept  blanks \n\n", "  kept  blanks \n\n"),
    ],
)
def test_bytes_are_read_as_the_text_they_hold(data, text):
    assert decode(data).text == text


def test_a_guessed_encoding_is_said_to_be_a_guess():
    assert "guess" in decode((RUSSIAN * 3).encode("cp1251")).note


def test_one_damaged_character_does_not_cost_the_others():
    data = (TURKISH * 3).encode()
    found = decode(data.replace("ş".encode(), b"\xc5", 1))
    assert found.text.count("\ufffd") == 1
    assert "Hasanov" in found.text
    assert "damaged" in found.note


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \r\n\t", "empty"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04....", "zip"),
        (bytes(range(256)) * 40, "binary"),
        (b"\x00" * 5000, "binary"),
        (b"x" * (MAX_BYTES + 1), "larger"),
    ],
)
def test_what_is_no_text_is_refused_with_a_sentence(data, word):
    with pytest.raises(NotText, match=word) as refusal:
        decode(data)
    assert str(refusal.value).endswith(".")


@given(st.binary(max_size=3000))
@example(b"\t    \x9e\xdd")
def test_any_bytes_are_text_or_refused(data):
    try:
        found = decode(data)
    except NotText:
        return
    assert isinstance(found, Decoded)
    assert "\r" not in found.text


@given(st.text(min_size=1, alphabet=st.characters(exclude_categories=("Cs", "Cc"))))
def test_clean_utf8_comes_back_untouched(text):
    assert decode(f"A visit. {text}".encode()).text == f"A visit. {text}"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Hélène Bérenguère received Général Lefèvre in Paris on Monday.", "latin-1"),
        ("Minister Pål Jønsson met Peñaranda – “a good talk”.", "cp1252"),
        ("Yaşar Güler met General Kadıoğlu in Ankara on Tuesday.", "cp1254"),
        ("Władysław Kosiński met Błaszczak in Łódź on Monday.", "cp1250"),
    ],
)
def test_a_few_letters_of_a_name_are_read_by_the_likeliest_code_page(text, encoding):
    assert decode(text.encode(encoding)).text == text


def test_a_byte_order_mark_is_no_guess():
    assert "guess" not in decode("A visit to Türkiye".encode("utf-16")).note
