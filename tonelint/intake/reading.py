"""A foreign guide's text cut into blocks, whatever its Markdown is wrapped in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tonelint.intake import shapes
from tonelint.intake.blocks import Block
from tonelint.intake.gathering import Gathering
from tonelint.intake.inline import shown
from tonelint.intake.sides import (
    attribute_sides,
    heading_side,
    inline_side,
    item_value,
    label_side,
)
from tonelint.intake.table_lines import (
    Row,
    html_rows,
    is_delimiter,
    row_sides,
    split_cells,
    without_blank_head,
)


def read_blocks(text: str) -> list[Block]:
    """Return the blocks of a guide, in order; any text whatever can be read."""
    return list(_Reader(text).blocks())


class _Reader(Gathering):
    """What each line of a guide is, from the top."""

    def blocks(self) -> Iterator[Block]:
        title = shown(self.lines.front_matter())
        if title:
            self.heads = [(0, title[:200])]
        while self.lines.more:
            yield from self._line(self.lines.next())
        yield from self._flush()

    def _line(self, line: str) -> Iterator[Block]:
        fence = shapes.FENCE.match(line)
        if fence:
            yield from self._fence(fence[1])
        elif "<!--" in line:
            yield from self._comment(line)
        elif shapes.NUNJUCKS.match(line.lstrip()) and "}}" not in line:
            yield from self._nunjucks()
        elif re.match(r"\s*<table\b", line):
            yield from self._html_table()
        elif not line.strip():
            yield from self._flush()
            self.blank = True
        elif line.lstrip().startswith("|") or ("|" in line and is_delimiter(self.lines.peek())):
            yield from self._table()
        else:
            yield from self._words(line)

    def _words(self, line: str) -> Iterator[Block]:
        """Read a line that is no table, fence or blank one."""
        number = self.lines.at
        if re.match(r"\s*<[A-Z][\w.]*\b[^<>]*$", line):
            line = self.lines.tag(line)
        sides = attribute_sides(line)
        if sides:
            yield from self._flush()
            self.boxes.end_group()
            for side, value in sides:
                self.boxes.open(side, "label", number)
                yield self._block(number, "para", value)
            self.boxes.end_group()
            return
        heading = shapes.HEADING.match(line)
        if heading:
            yield from self._heading(
                len(heading[1] or "") or int(heading[3]), heading[2] or heading[4] or ""
            )
            return
        line = re.sub(r"^\s*>\s?", "", line)
        if shapes.TAG_ONLY.match(line.strip()):
            yield from self._flush()
            if "</ul" in line or "</ol" in line:
                self._leave_list()
            self.boxes.tags(line, number)
            return
        if shapes.SKIPPED.match(line) or shapes.ATTRIBUTE_LINE.match(line):
            yield from self._flush()
            return
        if (
            shapes.SETEXT.match(line)
            and len(self.buffer) == 1
            and not self.in_list
            and self.kind == "para"
        ):
            text = self.buffer.pop()
            yield from self._heading(1 if "=" in line else 2, text)
            return
        if shapes.RULE.match(line):
            yield from self._flush()
            self.boxes.end_group()
            return
        yield from self._tagged(line, number)

    def _tagged(self, line: str, number: int) -> Iterator[Block]:
        """Read words that tags may stand around: `<Do>Save changes</Do>`."""
        opened = re.match(r"\s*((?:<[A-Za-z][^<>]*>|\{%[^%]*%\})+)", line)
        closed = re.search(r"((?:</[A-Za-z][^<>]*>|\{%-?\s*end\w+[^%]*%\})+)\s*$", line)
        if opened and not re.match(r"\s*<li\b", line):
            yield from self._flush()
            line = line.strip()
            self.boxes.tags(opened[0], number)
        yield from self._text(line, number)
        if closed:
            yield from self._flush()
            self.boxes.tags(closed[0], number)

    def _text(self, line: str, number: int) -> Iterator[Block]:
        item = shapes.ITEM.match(line)
        definition = shapes.PAIRED_DEFINITION.match(line)
        if item:
            yield from self._item(item, number)
        elif definition and (self.buffer or self.blank):
            yield from self._flush()
            self._start("para", number, definition[1])
        elif label_side(shown(line)) and not self.buffer:
            yield from self._flush()
            self._leave_list()
            self.boxes.open(label_side(shown(line)), "label", number)
            self.label_indent = len(line) - len(line.lstrip())
            self.lead = shown(line)
        elif (
            self.buffer
            and inline_side(line)[0]
            and (not self.in_list or inline_side(self.buffer[0])[0])
        ):  # “**Avoid:** …” with “**Prefer:** …” on the next line, in a list item or not
            yield from self._flush()
            self._start("item" if self.in_list else "para", number, line)
        elif self.buffer:
            self.buffer.append(line.strip())
        else:
            self._start("para", number, line)

    def _heading(self, level: int, text: str) -> Iterator[Block]:
        yield from self._flush()
        self._leave_list()
        words = re.sub(r"\{#?[\w.-]*\}", "", shown(text)).strip()
        side = label_side(words)
        if side and not self._chapter():
            self.boxes.open(side, "heading", self.lines.at, level=level)
            return
        self.boxes.end_group()
        self.heads = [head for head in self.heads if head[0] < level] + [(level, words[:200])]
        self.lead = ""
        yield Block(self.lines.at, "heading", text, self._path())

    def _chapter(self) -> bool:
        """Whether a heading such as “Dos” has labelled examples of both sides below it."""
        sides = {inline_side(shapes.ITEM.sub(r"\2", line))[0] for line in self.lines.section()}
        return {"do", "dont"} <= sides

    def _item(self, found: re.Match[str], number: int) -> Iterator[Block]:
        yield from self._flush()
        indent = len((found[1] or found[3] or "").expandtabs(4))
        if self.boxes.how == "label" and indent < self.label_indent:
            self.boxes.leave()  # the label stood inside of the item above
        text = found[2] or found[4] or ""
        if not self.in_list:
            self.in_list = True
            self.list_id += 1
            self.parents = []
        self.parents = [parent for parent in self.parents if parent[0] < indent]
        side = label_side(shown(text))
        self.parents.append((indent, shown(text), side))
        if side:
            return  # “- Do:” with its examples below
        self.depth = len(self.parents) - 1
        self._start("item", number, re.sub(r"</li>\s*$", "", text))

    def _fence(self, mark: str) -> Iterator[Block]:
        yield from self._flush()
        first = self.lines.at + 1
        inside = self.lines.fence(mark)
        if self.boxes.side and inside and len(inside) < 300:
            yield self._block(first, "para", inside if "`" in inside else f"`{inside}`")
            if self.boxes.how == "label":
                self.boxes.leave()

    def _comment(self, line: str) -> Iterator[Block]:
        before, _, after = line.partition("<!--")
        if before.strip():
            yield from self._line(before.rstrip())
        else:
            yield from self._flush()
        rest = self.lines.comment(after)
        if rest.strip() and "<!--" not in rest:
            yield from self._line(rest)

    def _nunjucks(self) -> Iterator[Block]:
        yield from self._flush()
        self._leave_list()
        side = ""
        if "table(" in self.lines.this():
            yield from self._rows(self.lines.call_rows())
            return
        while self.lines.more:
            line = self.lines.next()
            side = heading_side(line) or side
            value = item_value(line)
            if value and side and not heading_side(line):
                self.boxes.open(side, "label", self.lines.at)
                yield self._block(self.lines.at, "item", value)._replace(list_id=self.list_id)
            if re.search(r"\}\s*\)\s*-?\}\}", line):
                break
        self.list_id += 1
        self.boxes.leave()

    def _html_table(self) -> Iterator[Block]:
        yield from self._flush()
        first, lines = self.lines.until("</table")
        yield from self._rows(html_rows(lines, first))

    def _table(self) -> Iterator[Block]:
        yield from self._flush()
        rows = self.lines.rows()
        yield from self._rows([(n, split_cells(row)) for n, row in rows if not is_delimiter(row)])

    def _rows(self, rows: list[Row]) -> Iterator[Block]:
        rows = without_blank_head(rows)
        if not rows:
            return
        self._leave_list()
        if sides := row_sides(rows):  # the first column says “Do” and “Don’t”
            for (number, cells), side in zip(rows, sides, strict=True):
                if side and len(cells) > 1:
                    self.boxes.open(side, "label", number)
                    yield self._block(number, "para", cells[1])
            self.boxes.end_group()
            return
        headers = tuple(shown(cell) for cell in rows[0][1])
        for number, cells in rows[1:]:
            text = " | ".join(cell for cell in cells if cell)
            block = Block(number, "row", text, self._path(), headers=headers, cells=tuple(cells))
            yield block._replace(lead=self.lead, list_id=self.list_id)
