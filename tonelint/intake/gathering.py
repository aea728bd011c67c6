"""Where a reader of a guide is: headings, list, container, and the paragraph being gathered."""

from __future__ import annotations

from collections.abc import Iterator

from tonelint.intake.blocks import Block
from tonelint.intake.containers import Containers
from tonelint.intake.inline import shown
from tonelint.intake.lines import Lines
from tonelint.intake.sides import inline_side


class Gathering:
    """The state of reading, and the blocks that come of it."""

    def __init__(self, text: str) -> None:
        self.lines = Lines(text)
        self.heads: list[tuple[int, str]] = []
        self.boxes = Containers()
        self.buffer: list[str] = []
        self.first = 0
        self.kind = "para"
        self.depth = 0
        self.lead = ""
        self.list_id = 0
        self.parents: list[tuple[int, str, str]] = []  # depth, text, side that a label item opens
        self.in_list = False
        self.label_indent = 0  # of the line that opened a side by a label
        self.blank = False

    def _start(self, kind: str, number: int, text: str) -> None:
        if kind == "para" and (not self.in_list or not text[:1].isspace()):
            self._leave_list()
        self.kind, self.first, self.buffer = kind, number, [text.strip()]
        self.blank = False

    def _leave_list(self) -> None:
        if self.in_list and self.boxes.how == "label":
            self.boxes.leave()
        self.in_list, self.parents, self.depth = False, [], 0

    def _flush(self) -> Iterator[Block]:
        if not self.buffer:
            return
        text, self.buffer = " ".join(self.buffer), []
        if not shown(text):
            return
        if self.kind == "item":
            yield self._listed(text)
        else:
            block = self._block(self.first, "para", text)
            if not block.side:
                self.boxes.end_group()
            elif self.boxes.how == "label" and not shown(text).endswith(":"):
                self.boxes.leave()
            words = shown(text)
            self.lead = words if words.endswith(":") or len(words.split()) <= 8 else ""
            yield block

    def _listed(self, text: str) -> Block:
        parent = self.parents[-2] if len(self.parents) > 1 else None
        block = self._block(self.first, "item", text)
        labelled = next((p[2] for p in reversed(self.parents[:-1]) if p[2]), "")
        if labelled and not block.side:
            self.boxes.open(labelled, "label", self.first)
            self.boxes.fill(self.first)
            block = block._replace(side=labelled, group=self.boxes.group)
            self.boxes.leave()
        if not block.side:
            self.boxes.end_group()  # the examples of one item are no partners of the next one's
        lead = parent[1] if parent else self.lead
        return block._replace(lead=lead[-300:], depth=self.depth, list_id=self.list_id)

    def _block(self, line: int, kind: str, text: str) -> Block:
        side, lead = self.boxes.side, self.lead
        labelled, rest = inline_side(text)
        if not side or (labelled and labelled != side and self.boxes.how == "heading"):
            side = labelled
            if side:
                self.boxes.open(side, "inline", line)
                label = shown(text)[: max(0, len(shown(text)) - len(shown(rest)))]
                lead, text = label.strip(" :*"), rest
                self.boxes.side = self.boxes.how = ""
        elif labelled == side:
            text = rest
        group = self.boxes.group if side else 0
        if side:
            kept, self.boxes.side = self.boxes.side, side
            self.boxes.fill(line)
            self.boxes.side = kept
        return Block(line, kind, text, self._path(), side, group, lead=lead if side else "")

    def _path(self) -> tuple[str, ...]:
        return tuple(text for _, text in self.heads)
