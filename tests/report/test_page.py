from __future__ import annotations

import json

import pytest

from tonelint.model.rule import Example, Origin, Rule, Safety, Severity
from tonelint.model.selector import Selector, Term
from tonelint.model.target import Limit, Target
from tonelint.report import limits
from tonelint.report.clause import citation, quoted
from tonelint.report.colour import Paint
from tonelint.report.page import render, render_json
from tonelint.report.rule import markdown as rule_markdown
from tonelint.report.rule.facts import context, guide, settable
from tonelint.yamldoc import compose, plain

RULE = Rule(
    "chat/long-words",
    "words",
    "Write “{better}”.",
    Severity.ERROR,
    Safety.SAFE,
    pack="chat",
    summary="Long words.",
    why="Short words are known to everyone.",
    source="GOV.UK",
    when=Selector(((Term("channel", "chat"),),)),
    roles=frozenset({"subject", "body"}),
    speakers=frozenset({"agent"}),
    unless=("ease of use",),
    options={"entries": [{"find": ["utilise", "utilize"], "use": ["use"]}]},
    precision=(40, 39),
    examples=(
        Example(
            "Please utilise\nit.", ((7, 14),), "Please use\nit.", {"channel": "chat"},
            speaker="agent", bad=True,
        ),
        Example("Ease of use.", role="heading", locale="en-GB", whole=True),
    ),
    status="preview",
    formerly=("chat/utilise",),
)  # fmt: skip

PAGE = """\
chat/long-words  error
Long words.
Short words are known to everyone.

Says      Write “{better}”.
Finds     utilise, utilize (use)
Where     in subject and body, said by agent, when chat, in English
Not in    “ease of use”
Fix       The rewrite is made by “tonelint check --fix”. It is new: off until
          you name it, or choose the preset “strict”.
Precision Of 40 findings that were read, 39 were right (98%).
Source    GOV.UK
Formerly  chat/utilise

Examples
    chat, agent
  ✗ Please [[utilise]]
    it.
  → Please use
    it.
    heading, en-GB, a whole message
  ✓ Ease of use.

Switch it off
  everywhere, in tonelint.yaml:
    rules:
      chat/long-words: off
  in one place, in a comment above the line:
    tonelint-disable-next-line chat/long-words -- the reason"""

WORDS = Origin("guides/acme-pay.voice.md", 12, "plain-words", "Use short words.")
DEFAULT = Origin("rules/defaults/targets.yaml", 5)


def test_the_page() -> None:
    assert "\n".join(render(RULE, paint=Paint(), width=80)) == PAGE


MARKDOWN = """\
# chat/long-words

Long words. Short words are known to everyone.

| | |
|---|---|
| Says | Write “{better}”. |
| Severity | error |
| Looks | in subject and body, said by agent, when chat, in English |
| Not in | “ease of use” |
| Fix | The rewrite is made by “tonelint check --fix”. It is new: off until you name it, or choose the preset “strict”. |
| Precision | Of 40 findings that were read, 39 were right (98%). |
| Source | GOV.UK |
| Formerly | `chat/utilise` |
| Kind | [`words`](../../rules-format.md#kinds) |

## Words

| instead of | write |
|---|---|
| utilise, utilize | use |

## Examples

In this context: chat, agent.

```text
✗ Please [[utilise]]
  it.
→ Please use
  it.
```

In this context: heading, en-GB, a whole message.

```text
✓ Ease of use.
```

## Change it, or switch it off

```yaml
rules:
  chat/long-words: off
```

In one place, with the reason:

```html
<!-- tonelint-disable-next-line chat/long-words -- the reason -->
```
"""  # noqa: E501


def test_the_page_in_markdown() -> None:
    assert rule_markdown.page(RULE) == MARKDOWN


def test_the_index_leads_to_rules_by_pack_channel_and_situation() -> None:
    email, problem = Term("channel", "email"), Term("situation", "problem")
    other = Rule("core/a", "words", "No.", pack="core", summary="A.",
                 when=Selector(((email, problem), (problem,))))  # fmt: skip
    text = rule_markdown.index([other, RULE], {"chat": "For chats."})
    assert "## Pack chat\n\nFor chats.\n" in text
    assert "| [core/a](core/a.md) | A. | warning |  |" in text
    assert (
        "| [chat/long-words](chat/long-words.md) | Long words. | error | fixed, preview |" in text
    )
    assert (
        "### In chat\n\n- [chat/long-words](chat/long-words.md): Long words. *(preview)*\n" in text
    )
    assert "### In email" not in text  # it is for every channel where there is a problem
    assert "### Situation: problem\n\n- [core/a](core/a.md): A.\n" in text


def test_contexts_are_said_in_words() -> None:
    email, sms = Term("channel", "email"), Term("channel", "sms")
    expert = Term("audience", "expert", negated=True)
    said = [
        context(Selector(terms)) for terms in [(), ((email,), (sms,)), ((email, expert), (sms,))]
    ]
    assert said == [
        "in every context",
        "when email or sms",
        "when email and not expert, or when sms",
    ]


def test_what_a_guide_decides_and_what_can_be_set_is_said() -> None:
    rule = Rule("a/b", "length", "No.", lever="sentence", options={"max": 9, "per": "message"})
    assert guide(rule) == "A guide that decides “sentence” takes this rule's place."
    assert settable(rule) == "max: 9"
    assert "a/b: {max: 9}" in "\n".join(render(rule, paint=Paint(), width=80))
    with_target = Rule("a/b", "length", "No.", lever="sentence", options={"target": "sentence"})
    assert "tone table" in guide(with_target)


@pytest.mark.parametrize("style", ["h[:mm]am|pm", "D Month YYYY", "a, b: {c}", "avoid", 'say "x"'])
def test_what_can_be_set_can_be_pasted_into_the_settings(style: str) -> None:
    said = settable(RULE._replace(options={"style": style, "max": 9}))
    assert plain(compose(f"{{{said}}}", path="")) == {"style": style, "max": 9}


def test_faults_are_underlined_in_colour() -> None:
    text = "\n".join(render(RULE, paint=Paint(on=True), width=80))
    assert "Please \x1b[4mutilise\x1b[0m" in text
    assert "[[" not in text


def test_the_page_as_json() -> None:
    (line,) = render_json(RULE)
    data = json.loads(line)
    assert data["when"] == "chat"
    assert data["examples"][0]["spots"] == [[7, 14]]
    assert data["guide"] is None


def test_clauses_are_cited() -> None:
    assert citation(WORDS) == "Acme Pay voice guide, Plain words, line 12"
    assert citation(DEFAULT) == "always (rules/defaults/targets.yaml, line 5)"
    assert quoted(WORDS) == f"{citation(WORDS)}: “Use short words.”"
    assert quoted(WORDS, message="Use short words") == citation(WORDS)


TARGET = Target(
    {
        "exclamation": Limit(0, WORDS),
        "formality": Limit((2, 3), DEFAULT),
        "greeting": Limit("Hi {name},", WORDS),
    }
)
CLASH = ("formality", DEFAULT, WORDS)


def test_limits() -> None:
    lines = limits.render({"channel": "chat"}, TARGET, clashes=[CLASH], rules=[RULE], paint=Paint())
    assert list(lines) == [
        "Limits for channel chat",
        "",
        "  formality    2 to 3      default targets.yaml:5",
        "  exclamation  none        acme-pay.voice.md:12",
        "  greeting     Hi {name},  acme-pay.voice.md:12",
        "",
        "  notice formality: two rows leave no room.",
        "    Acme Pay voice guide, Plain words, line 12 is used, "
        "always (rules/defaults/targets.yaml, line 5) is not.",
        "",
        "1 rule here",
        "  chat/long-words",
        "“tonelint explain RULE” shows one with its examples.",
    ]


def test_no_limits() -> None:
    lines = list(limits.render({}, Target(), clashes=[], rules=[], paint=Paint()))
    assert lines[0] == "Limits when nothing is known"
    assert "  No limits are set." in lines


def test_limits_as_json() -> None:
    (line,) = limits.render_json({"channel": "chat"}, TARGET, clashes=[CLASH], rules=[RULE])
    data = json.loads(line)
    assert list(data) == ["version", "context", "limits", "conflicts", "rules"]
    assert data["limits"][0] == {
        "lever": "formality",
        "value": [2, 3],
        "from": {"path": "rules/defaults/targets.yaml", "line": 5, "section": ""},
    }
    assert data["conflicts"][0]["used"]["line"] == 12
