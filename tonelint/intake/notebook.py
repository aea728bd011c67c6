"""What is noted while a guide is read: its proposals, what was left, its own running text."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from tonelint.intake.blocks import Block
from tonelint.intake.found import Found
from tonelint.intake.inline import quoted
from tonelint.intake.proposal import Proposal, Scope, Unparsed
from tonelint.intake.sound import sound

QUOTE = 300
"""Characters of a statement that a proposal quotes."""


class Notebook:
    """Notes about the guide `file`. `count` are its statements, `own` its prose without terms."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.proposals: list[Proposal] = []
        self.unparsed: list[Unparsed] = []
        self.count = 0
        self.own: list[str] = []

    def emit(self, block: Block, text: str, found: Iterable[Found]) -> None:
        """Propose all that a marked `text` of `block` says."""
        for one in found:
            self.propose(block.line, quoted(text), block.path, one)

    def propose(self, line: int, quote: str, path: tuple[str, ...], found: Found) -> None:
        """Propose one thing, said at `line` below the headings `path`."""
        for one in sound(found):
            self._note(line, quote, path, one)

    def _note(self, line: int, quote: str, path: tuple[str, ...], found: Found) -> None:
        avoid = tuple(dict.fromkeys(term for term in found.avoid if term))
        prefer = tuple(dict.fromkeys(term for term in found.prefer if term))
        section = " > ".join(part for part in path[-2:] if part)
        self.proposals.append(
            Proposal(
                file=self.file,
                line=line,
                quote=" ".join(quote.split())[:QUOTE],
                kind=found.kind,
                avoid=avoid,
                prefer=prefer,
                scope=Scope(section, found.roles, found.when, found.unless, found.only),
                confidence=round(found.confidence, 2),
                cue=found.cue,
                setting=found.setting,
                notes=found.notes,
            )
        )

    def leave(self, line: int, quote: str, reason: str) -> None:
        """Note a statement that looks like a rule and said nothing to us."""
        self.unparsed.append(Unparsed(self.file, line, quote[:QUOTE], reason))

    def understood(self, line: int, samples: Collection[str] = ()) -> None:
        """Take what was left at `line` off the list: all, or what has one of `samples`."""
        self.unparsed = [
            one
            for one in self.unparsed
            if one.line != line or (samples and not any(text in one.quote for text in samples))
        ]

    def forget_advice(self, samples: Collection[str]) -> None:
        """Take back the advice whose quotation shows one of `samples`: a format says it better."""
        self.proposals = [
            one
            for one in self.proposals
            if one.kind != "feature" or one.setting or not any(s in one.quote for s in samples)
        ]
