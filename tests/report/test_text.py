from __future__ import annotations

import re
import time

from hypothesis import given
from hypothesis import strategies as st

from tonelint.model.rule import Origin, Safety, Severity
from tonelint.model.violation import Counts, Edit, Fix, Suggestion, Trouble
from tonelint.report.colour import Paint
from tonelint.report.findings import render
from tonelint.report.text import render_end, render_statistics, render_troubles
from tonelint.report.width import columns
from tonelint.span import Span

from .samples import HOLD, LONG_WORD, MISSING, OUTAGE, SAMPLE, SIMPLY, fix, report, violation

WHOLE = """\
bot/hold.chat  chat

  notice   Give a time and another way.
   1 │ agent: 👩‍💻 你好    Please hold.
     │                   ^^^^^^^^^^^
     try      agent: 👩‍💻 你好    I need about 2 minutes to check.
     or       I need about {n} minutes. Wait here, or shall I email you?
     chat/open-ended-wait · bot/hold.chat:1:15 · agent

emails/outage.md  email, problem

  error    Say what happens next.
   1 │ # We are sorry
     │ this message as a whole
     try      Say who does what by when: “We’ll {action} by {date}.”
     guide    Tallybird voice guide, Sorry, line 112: “An apology says sorry
              once, says what happened and says what happens next.”
     like     “We sent your March invoice twice. Sorry about that.”
     tallybird/sorry · emails/outage.md:1:1

  warning  Leave out “Simply”. It can belittle a reader who is stuck.
   3 │ Simply utilise the bank feed, and we will email you when it works again.
     │ ^^^^^^
     rewrite  Utilise the bank feed, and we will…
     core/belittling · emails/outage.md:3:1

  warning  Write “use” instead of “utilise”.
   3 │ Simply utilise the bank feed, and we will email you when it works again.
     │        ^^^^^^^
     fix      Simply use the bank feed, and we will…
     why      short words
     guide    Tallybird voice guide, Words, line 56
     tallybird/words · emails/outage.md:3:8
"""


def text_of(*violations: object, sources: dict[str, str], width: int = 80) -> str:
    return "\n".join(render(report(*violations, sources=sources), width=width))  # type: ignore[arg-type]


def test_the_whole_report() -> None:
    assert "\n".join(render(SAMPLE)) == WHOLE


def test_colour_shows_the_rewrite_on_one_line() -> None:
    lines = list(render(report(LONG_WORD), paint=Paint(on=True)))
    assert any(
        "Simply \x1b[9;31mutilise\x1b[0m\x1b[32muse\x1b[0m the bank feed" in s for s in lines
    )
    assert "\x1b[1;33m^^^^^^^\x1b[0m" in "\n".join(lines)


def test_colour_underlines_the_blanks() -> None:
    text = "\n".join(render(report(MISSING), paint=Paint(on=True)))
    assert "“We’ll \x1b[4m{action}\x1b[0m by \x1b[4m{date}\x1b[0m.”" in text


def test_long_lines_are_shown_around_the_place() -> None:
    text = f"{'word ' * 60}utilise {'word ' * 60}\n"
    found = violation("a.md", text, "utilise", "No.", fix=fix(text, "utilise", "use"))
    lines = text_of(found, sources={"a.md": text}, width=60).splitlines()
    excerpt, mark = lines[3], lines[4]
    assert excerpt[mark.index("^") : mark.rindex("^") + 1] == "utilise"
    assert max(map(columns, lines[:-1])) <= 60
    assert excerpt.count("…") == 2


def test_text_from_right_to_left_has_its_place_in_brackets() -> None:
    text = "\u0634\u0643\u0631\u0627 \u0639\u0644\u0649 \u0637\u0644\u0628\u0643.\n"
    found = violation("a.md", text, "\u0637\u0644\u0628\u0643", "No.")
    lines = text_of(found, sources={"a.md": text}).splitlines()
    marked = text.strip().replace(found.excerpt, f"\u27e6{found.excerpt}\u27e7")
    assert lines[3] == f"   1 │ {marked}"
    assert "^" not in "".join(lines)
    long = f"{'word ' * 60}{text}"
    found = violation("a.md", long, found.excerpt, "No.")
    lines = text_of(found, sources={"a.md": long}, width=60).splitlines()
    assert f"\u27e6{found.excerpt}\u27e7" in lines[3]
    assert columns(lines[3]) <= 60


def test_a_place_longer_than_the_line() -> None:
    text = "x" * 300
    lines = text_of(violation("a.md", text, text, "No."), sources={"a.md": text}).splitlines()
    assert max(map(columns, lines)) <= 80
    assert "^" * 70 in lines[4]


def test_indents_are_left_out() -> None:
    text = "<p>\n\t    Please utilise it.\n"
    found = violation("a.html", text, "utilise", "No.", fix=fix(text, "utilise", "use"))
    assert text_of(found, sources={"a.html": text}).splitlines()[3:7] == [
        "   2 │ Please utilise it.",
        "     │        ^^^^^^^",
        "     fix      Please use it.",
        "     tallybird/words · a.html:2:13",
    ]


def test_several_lines() -> None:
    text = "One fault\nthat goes on\nand on.\n"
    found = violation("a.md", text, "fault\nthat goes on\nand", "No.")
    lines = text_of(found, sources={"a.md": text}).splitlines()
    assert lines[3:5] == ["   1 │ One fault", "     │     ^^^^^ and 2 more lines"]


def test_a_rewrite_over_a_line_end() -> None:
    text = "Please click\nhere now.\n"
    edit = Fix((Edit(7, 17, "go"),), Safety.SAFE)
    lines = text_of(violation("a.md", text, "click", "No.", fix=edit), sources={"a.md": text})
    assert "fix      Please go now.\n" in lines
    in_colour = "\n".join(
        render(
            report(violation("a.md", text, "click", "No.", fix=edit), sources={"a.md": text}),
            paint=Paint(on=True),
        )
    )
    assert "click⏎here\x1b[0m\x1b[32mgo" in in_colour


def test_an_insertion_and_a_deletion() -> None:
    text = "Hi, welcome.\n"
    insert = violation("a.md", text, "Hi", "No.", fix=Fix((Edit(2, 2, " Sam"),), Safety.SAFE))
    delete = violation("a.md", text, "Hi, ", "No.", fix=Fix((Edit(0, 4, ""),), Safety.SAFE))
    lines = text_of(insert, delete, sources={"a.md": text})
    assert "     fix      Hi Sam, welcome.\n" in lines
    assert "     fix      welcome.\n" in lines


def test_copy_cannot_send_codes_to_the_terminal() -> None:
    text = "Hi \x1b]0;gone\x07 you\n"
    found = violation("a.md", text, "you", "Not \x1b[2Jyou.", suggestions=(Suggestion("\x1b[2J"),))
    assert "\x1b" not in text_of(found, sources={"a.md": text})


def test_a_message_is_not_said_twice() -> None:
    assert "why" not in text_of(
        violation("a.md", "x", "x", "Short words.", why="short words"), sources={"a.md": "x"}
    )


def test_keys_are_named() -> None:
    text = '{"a": "utilise"}'
    found = violation("en.json", text, "utilise", "No.", key="mail.subject", context={})
    assert text_of(found, sources={"en.json": text}).splitlines()[-1].endswith(" · mail.subject")


def test_the_end() -> None:
    counts = Counts(5, 30, 90, 1200, 2, {"email": 12, "chat": 18})
    found = report(MISSING, LONG_WORD, SIMPLY, HOLD, counts=counts, notes=("A note.",))
    assert list(render_end(found)) == [
        "1 error, 2 warnings and 1 notice in 2 of 5 files (30 messages and 1,200 words).",
        "  chat   1 notice in 18 messages",
        "  email  1 error and 2 warnings in 12 messages",
        "1 can be fixed with --fix, 1 more with --fix --unsafe-fixes (read those rewrites first).",
        "2 more are allowed by comments.",
        "A note.",
    ]


def test_the_end_after_fixing() -> None:
    lines = list(render_end(report(SIMPLY), fixing=True))
    assert lines[-1] == "1 more can be fixed with --fix --unsafe-fixes (read those rewrites first)."


def test_the_end_when_all_is_well() -> None:
    clean = report(sources={}, counts=Counts(1, 1, 4, 40))
    assert list(render_end(clean)) == ["Nothing to change in 1 file (1 message and 40 words)."]


def test_the_end_when_nothing_was_there() -> None:
    (line,) = render_end(report(sources={}, counts=Counts()))
    assert line.startswith("No copy was found.")


def test_troubles_come_with_a_remedy() -> None:
    troubles = (
        Trouble("a.eml", 3, "The header has no end.", "Add an empty line."),
        Trouble("b.md", None, "The file is not UTF-8.", "Save it as UTF-8."),
    )
    assert list(render_troubles(troubles)) == [
        "Not checked (2):",
        "  a.eml:3",
        "    The header has no end.",
        "    Add an empty line.",
        "  b.md",
        "    The file is not UTF-8.",
        "    Save it as UTF-8.",
    ]
    assert list(render_troubles(())) == []


def test_statistics_most_first() -> None:
    other = violation("emails/outage.md", OUTAGE, "bank", "No.", severity=Severity.ERROR)
    assert list(render_statistics(report(LONG_WORD, other, SIMPLY))) == [
        "2  error    tallybird/words  (1 with --fix)",
        "1  warning  core/belittling  (1 with --unsafe-fixes)",
    ]


@given(st.text(alphabet="ab é\u0634漢😀\t\r\n\x1b\u202e👩\u200d", min_size=1), st.data())
def test_any_text_can_be_shown(text: str, data: st.DataObject) -> None:
    places = st.integers(0, len(text))
    start, end = sorted((data.draw(places), data.draw(places)))
    one, two = sorted((data.draw(places), data.draw(places)))
    found = SIMPLY._replace(
        path="a.md",
        span=Span(start, end),
        excerpt=text[start:end],
        fix=Fix(
            (Edit(one, two, data.draw(st.sampled_from(["", "x", "x\ny", "漢"]))),), Safety.SAFE
        ),
    )
    made = report(found, sources={"a.md": text})
    for paint in (Paint(), Paint(on=True)):
        for line in render(made, paint=paint, width=40):
            plain = re.sub(r"\x1b\[[0-9;]+m", "", line)
            assert plain.isprintable() or "\u200d" in plain
            assert "\n" not in line


def test_what_a_file_has_in_common_is_said_once() -> None:
    text = "Please utilise it. Then utilise that.\n"
    one = violation("a.md", text, "utilise it", "No.", why="Short words help.")
    apology = {"channel": "email", "situation": "apology"}
    other = violation("a.md", text, "utilise that", "No.", why="Short words help.", context=apology)
    lines = text_of(one, other, sources={"a.md": text}).splitlines()
    assert lines[0] == "a.md  email"
    assert sum("Short words help." in line for line in lines) == 1
    assert [line for line in lines if " · a.md" in line] == [
        "     tallybird/words · a.md:1:8 · problem",
        "     tallybird/words · a.md:1:25 · apology",
    ]


def test_a_limit_of_our_own_is_no_guide() -> None:
    default = Origin("rules/defaults/targets.yaml", 13, "", "email")
    found = violation("a.md", "Hi!", "!", "Too loud.", origin=default)
    lines = text_of(found, sources={"a.md": "Hi!"})
    assert "     default  email (rules/defaults/targets.yaml, line 13)\n" in lines


def test_the_context_of_a_row_is_told_and_its_cells_are_not() -> None:
    row = Origin("acme.voice.md", 7, "tone", "When: problem, apology · Max !: 0 · Max emoji: 0")
    found = violation("a.md", "Hi!", "!", "Too loud.", origin=row)
    lines = text_of(found, sources={"a.md": "Hi!"})
    assert "     guide    Acme voice guide, Tone, line 7 (problem, apology)\n" in lines


def test_a_long_footer_breaks_between_its_parts() -> None:
    path = "emails/a-long-folder/and-a-name.html"
    found = violation(path, "x", "x", "No.", role="subject")
    lines = text_of(found, sources={path: "x"}, width=60).splitlines()
    assert lines[-2:] == ["     tallybird/words", f"     {path}:1:1 · subject"]


def test_what_comes_again_is_said_once_with_its_lines() -> None:
    text = "Hi [Name],\n\nwelcome, [Name] and [Name].\n\nYours,\n[Team]\n" + "Bye [Name]\n" * 8
    one = violation("a.md", text, "[Name]", "Fill in “[Name]”.")
    other = violation("a.md", text, "[Team]", "Fill in “[Team]”.")
    all_names = [one._replace(span=Span(*m.span())) for m in re.finditer(r"\[Name\]", text)]
    rows = text_of(*all_names, other, sources={"a.md": text}).splitlines()
    assert sum("Fill in “[Name]”" in row for row in rows) == 1
    assert sum("Fill in “[Team]”" in row for row in rows) == 1
    assert "     The same on lines 3, 7, 8, 9, 10, 11 and 3 more (10 times)." in rows


def test_a_line_as_long_as_a_file_is_shown_in_time() -> None:
    text = "Please utilise it now. " * 8000
    found = [
        violation("a.txt", text, "utilise", f"Short words help ({number}).")._replace(
            span=Span(at, at + 7), fix=Fix((Edit(at, at + 7, "use"),), Safety.SAFE)
        )
        for number, at in enumerate(m.start() for m in re.finditer("utilise", text))
    ]
    started = time.monotonic()
    rows = list(render(report(*found, sources={"a.txt": text})))
    assert time.monotonic() - started < 30
    # Two are so near the start that nothing is cut.
    assert sum(row.startswith("     fix      …") for row in rows) == 7998
