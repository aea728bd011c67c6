from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tonelint.language import syntax

needs_model = pytest.mark.skipif(not syntax.identity(), reason=f"no model: {syntax.INSTALL}")


@pytest.fixture
def fresh() -> Iterator[None]:
    """Forget which model there is, before and after."""
    for made in (syntax._model, syntax._identity):
        made.cache_clear()
    yield
    for made in (syntax._model, syntax._identity):
        made.cache_clear()


@needs_model
def test_the_model_is_named_with_its_version_and_that_of_spacy() -> None:
    model, library = syntax.identity().split(", ")
    assert model.split()[0] in syntax._KNOWN
    assert model.split()[1][0].isdigit()
    assert library.startswith("spacy 3.")


def test_a_model_can_be_switched_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(syntax.VARIABLE, "none")
    assert syntax.identity() == ""


@pytest.mark.parametrize("name", ["no_such_model", "../models", "en-core"])
def test_an_unknown_model_is_none(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(syntax.VARIABLE, name)
    assert syntax.identity() == ""


@needs_model
def test_a_folder_can_be_the_model(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "meta.json").write_text(json.dumps({"version": "9.1"}), encoding="utf-8")
    monkeypatch.setenv(syntax.VARIABLE, str(tmp_path))
    assert syntax.identity().startswith(f"{tmp_path} 9.1, spacy ")


@pytest.mark.usefixtures("fresh")
def test_without_spacy_there_is_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    found = syntax.find_spec
    monkeypatch.setattr(syntax, "find_spec", lambda name: None if name == "spacy" else found(name))
    assert syntax.identity() == ""


@needs_model
def test_words_keep_their_places() -> None:
    text = "Don\u2019t worry:\u00a0your order\nwas sent by xxxxxxxx."
    (sentence,) = syntax.parse([text])
    for token in sentence.tokens:
        written = text[token.start : token.end].replace("\u2019", "'").lower()
        assert written.strip() == token.text.strip()
    verb = next(n for n, token in enumerate(sentence.tokens) if token.text == "sent")
    assert [sentence.tokens[n].text for n in sentence.children(verb, "auxpass")] == ["was"]
    assert sentence.tokens[verb].tag == "VBN"


@needs_model
def test_a_phrase_reaches_over_all_its_words() -> None:
    (sentence,) = syntax.parse(["The new team in Leeds answered your letter."])
    subject = next(n for n, token in enumerate(sentence.tokens) if token.text == "team")
    assert sentence.reach(subject) == (0, 4)


@needs_model
def test_a_text_is_parsed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    syntax._seen().clear()
    (first,) = syntax.parse(["We wrote this sentence for a test."])
    monkeypatch.setattr(syntax, "_pipeline", lambda _: pytest.fail("parsed again"))
    assert syntax.parse(["We wrote this sentence for a test."] * 2) == [first, first]


@needs_model
def test_an_endless_sentence_is_not_parsed() -> None:
    assert syntax.parse(["word " * 200])[0].tokens == ()


@needs_model
def test_the_store_does_not_grow_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(syntax, "_KEPT", 3)
    for number in range(5):
        texts = [f"Room {number} is full.", "We are open."]
        assert [sentence.text for sentence in syntax.parse(texts)] == texts
        assert len(syntax._seen()) <= 3
