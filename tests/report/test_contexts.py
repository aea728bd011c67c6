"""All contexts of a guide: told together where they are equal, with lines and conflicts."""

from __future__ import annotations

import json

from tonelint.model.rule import Origin
from tonelint.model.target import Limit
from tonelint.report.colour import Paint
from tonelint.report.contexts import Clash, Contexts, Place, Shown, merged
from tonelint.report.contexts import html as contexts_html
from tonelint.report.contexts import text as contexts_text

AXES = (
    Shown("channel", ("email", "chat", "")),
    Shown("situation", ("routine", "problem", "apology"), "routine"),
)


def at(line: int, when: str = "") -> Origin:
    return Origin("acme.voice.md", line, "tone", f"When: {when}" if when else "")


def sample() -> Contexts:
    places = []
    clash = Clash("formality", at(4, "email"), at(6, "apology"))
    for channel in AXES[0].values:
        for situation in AXES[1].values:
            calm = situation == "routine"
            limits = {
                "exclamation": Limit(1 if calm else 0, at(3 if calm else 5)),
                "sentence": Limit(20, Origin("rules/defaults/targets.yaml", 9)),
            }
            if channel == "email":
                limits["formality"] = Limit((2, 3) if situation != "apology" else (4, 5), at(4))
                limits["greeting"] = Limit("Hi </script> {name},", at(4))
            clashes = (clash,) if channel == "email" and situation == "apology" else ()
            places.append(Place((channel, situation), limits, clashes))
    return Contexts("acme.voice.md", "Acme", AXES, tuple(places))


def test_boxes_that_differ_on_one_axis_become_one() -> None:
    assert merged([[{"a"}, {"1"}], [{"a"}, {"2"}], [{"b"}, {"1"}], [{"b"}, {"2"}]]) == [
        [{"a", "b"}, {"1", "2"}]
    ]
    assert len(merged([[{"a"}, {"1"}], [{"b"}, {"2"}]])) == 2
    assert merged([]) == []


def test_contexts_are_described_as_people_say_them() -> None:
    found = sample()
    everywhere = [place.values for place in found.places]
    assert found.described(everywhere) == "always"
    assert (
        found.described([("email", "problem"), ("email", "apology")]) == "email + problem/apology"
    )
    assert found.described([("", "routine")]) == "no channel + routine"
    assert found.described([("email", "routine"), ("chat", "problem")]) == (
        "email + routine; chat + problem"
    )


def test_the_table_tells_equal_contexts_once_with_their_lines() -> None:
    lines = list(contexts_text.render(sample(), paint=Paint(on=False)))
    assert lines[0] == "acme.voice.md: 9 contexts (3 channel × 3 situation), 5 different."
    assert "Everywhere: sentence ≤20:d" in lines
    start = lines.index("email")
    assert lines[start + 1 : start + 7] == [
        "  greeting Hi </script> {name}, :4",
        "  formality  !",
        "  2–3:4      1:3  routine",
        "  2–3:4      0:5  problem",
        "  4–5:4      0:5  apology",
        "    conflict on formality: line 6 is used, not line 4",
    ]
    assert "  ·          0:5  problem/apology" in lines
    assert lines[-1] == "  In email + apology."


def test_every_context_is_in_the_json() -> None:
    data = json.loads("\n".join(contexts_text.render_json(sample())))
    assert len(data["contexts"]) == 9
    assert data["contexts"][2]["context"] == {"channel": "email", "situation": "apology"}
    assert data["contexts"][2]["limits"]["formality"] == {
        "value": [4, 5], "from": {"path": "acme.voice.md", "line": 4, "section": "tone"},
    }  # fmt: skip
    assert data["contexts"][8]["context"] == {"situation": "apology"}
    assert data["conflicts"] == [
        {
            "lever": "formality",
            "used": {"path": "acme.voice.md", "line": 6, "section": "tone"},
            "ignored": {"path": "acme.voice.md", "line": 4, "section": "tone"},
            "contexts": 1,
        }
    ]


def test_the_page_needs_nothing_else_and_stands_without_its_script() -> None:
    page = "\n".join(contexts_html.render(sample(), across=("channel", "situation")))
    assert page.count("</script>") == 1  # a guide's text cannot end the script
    assert " src=" not in page
    assert "http" not in page
    table = page[page.index('<table class="heat"') : page.index("</table>")]
    assert table.count("<tr>") == 4
    assert "<td>4–5</td>" in table
    script = page[page.index("const data = ") + len("const data = ") :]
    data = json.JSONDecoder().raw_decode(script)[0]
    assert len(data["each"]) == 9
    assert data["kinds"][data["each"][2]]["clashes"][0][0] == "formality"


def test_an_axis_that_is_held_is_told() -> None:
    found = sample()._replace(fixed={"audience": "owner"})
    lines = list(contexts_text.render(found, paint=Paint(on=False)))
    assert lines[0].endswith("(3 channel × 3 situation), all in owner, 5 different.")
    data = json.loads("\n".join(contexts_text.render_json(found)))
    assert data["contexts"][0]["context"] == {
        "audience": "owner", "channel": "email", "situation": "routine",
    }  # fmt: skip
    page = "\n".join(contexts_html.render(found, across=("channel", "situation")))
    assert "9 contexts over channel, situation, all in owner</p>" in page
