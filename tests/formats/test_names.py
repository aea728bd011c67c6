"""What a path and a first look say about a file."""

from __future__ import annotations

import pytest

from tonelint import formats
from tonelint.errors import FormatError
from tonelint.formats import format_of, is_copy, locale_of_path
from tonelint.model.source import Source

from .reading import context, document


@pytest.mark.parametrize(
    ("path", "text", "name"),
    [
        ("a/b.md", "", "markdown"),
        ("a/b.mdx", "", "markdown"),
        ("mail.markerb", "", "markdown"),
        ("mail.html.erb", "", "html"),
        ("mail.text.erb", "", "text"),
        ("page.njk", "", "html"),
        ("mail.txt.j2", "", "text"),
        ("mail.mjml", "", "mjml"),
        ("nginx.conf.j2", "", None),
        ("app.js.erb", "", None),
        ("photo.png", "", None),
        ("MAIL.EML", "", "eml"),
        ("domain.yml", "version: '3.1'\nresponses:\n  utter_x: []\n", "rasa"),
        ("nlu.yml", "nlu:\n- intent: greet\n", "rasa"),
        ("rules.yml", 'version: "3.1"\nrules:\n- rule: x\n', "rasa"),
        ("api.yml", "paths:\n  responses: {}\n", "yaml"),
        ("calls.yaml", "tonelint-script: 1\n", "script"),
        ("late.yaml", "turns:\n  - customer: Hi\n  - agent: Hello\n", "script"),
        ("late.yaml", "conversations:\n- turns:\n  - bot: Hello\n", "script"),
        ("turns.yaml", "turns:\n  - left\n  - right\n", "yaml"),
        ("roles.yaml", "roles:\n  - agent: x\n", "yaml"),
        ("en.json", "{}", "json"),
    ],
)
def test_format_of_a_file(path: str, text: str, name: str | None) -> None:
    assert format_of(path, text) == name


@pytest.mark.parametrize(
    ("path", "copy"),
    [
        ("locales/en.json", True),
        ("src/i18n/mail/strings.json", True),
        ("de.yml", True),
        ("app.en.json", True),
        ("messages_pt_BR.json", True),
        ("package.json", False),
        ("tsconfig.json", False),
        (".github/workflows/ci.yml", False),
        ("api/schema.json", False),
        ("docker-compose.yml", False),
        ("README.md", True),
    ],
)
def test_data_files_are_copy_only_where_their_path_says_so(path: str, copy: bool) -> None:
    assert is_copy(path, "") is copy


def test_bot_responses_are_copy_wherever_they_lie() -> None:
    assert is_copy("topic.yaml", "kind: AdaptiveDialog\n")
    assert is_copy("intents/hi.json", '{"responses": [{"messages": [{"speech": "Hi"}]}]}')
    assert not is_copy("intents/hi_usersays_en.json", '[{"text": "hi"}]')
    assert is_copy("domain.yml", "responses:\n  utter_hi:\n  - text: Hi\n")


@pytest.mark.parametrize(
    ("path", "locale"),
    [
        ("locales/de/mail.json", "de"),
        ("locales/pt_BR.yml", "pt-BR"),
        ("intl_en_GB.json", "en-GB"),
        ("devise.en.yml", "en"),
        ("zh_Hans.json", "zh-Hans"),
        ("content/page.de.md", "de"),
        ("how-to.md", None),
        ("no.html", None),
        ("it.md", None),
        ("locales/it.md", "it"),
        ("docs/guide.md", None),
    ],
)
def test_locale_in_a_path(path: str, locale: str | None) -> None:
    assert locale_of_path(path) == locale


def test_the_path_gives_a_locale_that_front_matter_overrules() -> None:
    assert context(document("Hallo Welt.", "seite.de.md"))["locale"] == "de"
    page = "---\nlang: fr\n---\nBonjour le monde."
    assert context(document(page, "seite.de.md"))["locale"] == "fr"


def test_a_file_of_no_known_format_is_an_error_with_a_remedy() -> None:
    with pytest.raises(FormatError) as caught:
        formats.read(Source("photo.png", ""))
    assert ".md" in caught.value.problems[0].remedy
    with pytest.raises(FormatError, match="markdwn"):
        formats.read(Source("a.md", ""), name="markdwn")


@pytest.mark.parametrize("name", ["text", "markdown"])
def test_an_empty_file_has_no_messages(name: str) -> None:
    assert formats.read(Source("x", ""), name=name).messages == ()
