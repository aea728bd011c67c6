"""The JSON schema of the front matter says what the compiler says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from tonelint.cli.main import run
from tonelint.errors import GuideError
from tonelint.guide import header, parse_guide
from tonelint.shipped import guides_folder

PATH = Path(header.__file__).with_name("front_matter.schema.json")
SCHEMA = json.loads(PATH.read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)

GOOD = (
    "tonelint: 1\nbrand: Acme\n",
    "tonelint: 1\nbrand: Acme\nlocale: [en-GB, de, fr-CA]\nowner: me\nversion: 2\n",
    "tonelint: 1\nextends: base.voice.md\ndrops: [words-use]\n",
    "tonelint: 1\nbrand: Acme\npacks: [core]\naxes:\n  channel: [email, chat]\n"
    "  mood: {values: [up, down], default: up, tightens: true}\n",
    "tonelint: 1\nbrand: Acme\npacks:\n",
    "tonelint: 1\nbrand: Acme\ncalibrated:\n  scale: en-1\n  date: 2026-11-25\n  bands:\n"
    "    email: {formality: 2–4, from: -0.4, to: 1, sentences: 90}\n",
)
BAD = (
    "brand: Acme\n",
    "tonelint: 2\nbrand: Acme\n",
    "tonelint: 1\n",
    "tonelint: 1\nbrand: Acme\nlocal: en\n",
    "tonelint: 1\nbrand: Acme\nlocale: English!\n",
    "tonelint: 1\nbrand: Acme\nlocale: en-UK\n",
    "tonelint: 1\nbrand: Acme\npacks: {core: 1}\n",
    "tonelint: 1\nbrand: Acme\npacks: [[core]]\n",
    "tonelint: 1\nbrand: Acme\naxes: [channel]\n",
    "tonelint: 1\nbrand: Acme\ncalibrated: {scale: en-1}\n",
    "tonelint: 1\nbrand: Acme\ncalibrated: {scale: en-1, date: 2026-11-25, bands: {email: {}}}\n",
    "tonelint: 1\nbrand: Acme\naxes:\n  channel: email\n",
    "tonelint: 1\nbrand: Acme\naxes:\n  channel: []\n",
    "tonelint: 1\nbrand: Acme\naxes:\n  channel: [always]\n",
    "tonelint: 1\nbrand: Acme\naxes:\n  channel: ['not email']\n",
    "tonelint: 1\nbrand: Acme\naxes:\n  channel: ['a, b']\n",
    "tonelint: 1\nbrand: Acme\naxes:\n  channel: {values: [a], tighten: true}\n",
    "tonelint: 1\nbrand: Acme\naxes:\n  channel: {values: [a], tightens: soon}\n",
    "tonelint: 1\nbrand: Acme\naxes:\n  channel: {default: a}\n",
)


def is_valid(front: Any) -> bool:
    return bool(VALIDATOR.is_valid(front))


def compiles(front: str) -> bool:
    try:
        parse_guide(f"---\n{front}---\n", path="acme.voice.md")
    except GuideError:
        return False
    return True


def test_it_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("path", sorted(guides_folder().glob("*.md")), ids=lambda path: path.name)
def test_it_accepts_the_shipped_guides(path: Path) -> None:
    front = path.read_text(encoding="utf-8").split("---\n")[1]
    VALIDATOR.validate(yaml.safe_load(front))


@pytest.mark.parametrize("front", GOOD)
def test_it_accepts_what_compiles(front: str) -> None:
    assert (is_valid(yaml.safe_load(front)), compiles(front)) == (True, True)


@pytest.mark.parametrize("front", BAD)
def test_it_rejects_what_does_not_compile(front: str) -> None:
    assert (is_valid(yaml.safe_load(front)), compiles(front)) == (False, False)


def test_the_command_prints_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["guide", "schema"]) == 0
    assert json.loads(capsys.readouterr().out) == SCHEMA


def test_it_knows_the_same_keys() -> None:
    assert set(SCHEMA["properties"]) == set(header._KEYS)
