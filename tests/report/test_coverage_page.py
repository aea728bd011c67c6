"""The page about coverage is read on phones, too."""

from __future__ import annotations

import re

from tonelint.report.coverage.html import render
from tonelint.run.covering import cover
from tonelint.run.guides import open_guide


def test_the_numbers_of_a_section_say_what_they_count_where_headers_have_no_room() -> None:
    page = "\n".join(render(cover(open_guide("plumpot"))))
    table = page[page.index('<table class="counts">') : page.index("</table>")]
    cells = re.findall(r'<td class="n( none)?" data-of="([^"]*)">([^<]*)</td>', table)
    assert {of for _, of, _ in cells} >= {"checked", "not enforced", "advice", "only people"}
    assert all((number == "–") == bool(none) for none, _, number in cells)
    assert all((number == "1") == (of == "example") for _, of, number in cells if "example" in of)
    assert ".counts td.none { display: none; }" in page
