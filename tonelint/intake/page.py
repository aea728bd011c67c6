"""One foreign guide: its blocks in; its proposals and what was not understood out."""

from __future__ import annotations

import re
from itertools import groupby

from tonelint.intake.blocks import Block
from tonelint.intake.columns import told
from tonelint.intake.cues import word_cues
from tonelint.intake.entries import WORD_LIST, entry_cues, split_entry
from tonelint.intake.entry_heads import GENERIC, LETTER, dictionaries, names, names_one, said_at
from tonelint.intake.feature_patterns import TURNED_NEXT
from tonelint.intake.features import feature_cues, features_beside, told_of
from tonelint.intake.found import Found
from tonelint.intake.inline import marked, plain, quoted, shown
from tonelint.intake.items import item_cues
from tonelint.intake.limits import limit_cues
from tonelint.intake.lists import capital_cues, list_cues, paragraph_cues, spelled
from tonelint.intake.mechanics import mechanics_cues, subject_of
from tonelint.intake.notebook import Notebook
from tonelint.intake.pairs import instructs, pair_cues, statement_of
from tonelint.intake.parts_of_speech import of_entries, pos_cues
from tonelint.intake.reading import read_blocks
from tonelint.intake.rows import row_said
from tonelint.intake.samples import good_samples, sample_cues
from tonelint.intake.scope import CASED, roles_in
from tonelint.intake.spelling import form_cues, named, spelling_cues
from tonelint.intake.statements import looks_like_rule, statements
from tonelint.intake.terms import is_term

_CARRIES = re.compile(
    r"^(?:please |always )?(?:avoid|don[’']?t(?: use| write| include)?|do not(?: "
    r"use| write)?|never(?: use)?|use|prefer|write|include)(?: (?:the following"
    r"|these|using)|(?: an?)? (?:[\w-]+ )?"
    r"(?:commas?|hyphens?|dash(?:es)?|colons?|apostrophes?))?\s*:$",
    re.IGNORECASE,
)
_ENTRY = re.compile(r"\*\*[^*]{2,60}\*\*: ")
_ENTRIES = 8
"""Paragraphs of the form of entries that make a page a word list."""
_OWN_LINK = re.compile(r"\W*\[[^\[\]]*\]\(#[^()]*\)\W*\Z")


class Page(Notebook):
    """What one guide says: a notebook that its blocks fill."""

    def __init__(self, file: str, text: str) -> None:
        super().__init__(file)
        self.blocks = read_blocks(text)
        self._dictionaries = dictionaries(self.blocks)
        entries = sum(b.kind == "para" and bool(_ENTRY.match(b.text)) for b in self.blocks)
        self._is_list = entries >= _ENTRIES
        self._good: dict[tuple[str, ...], list[tuple[int, str]]] = {}
        self._told: set[int] = set()  # lines of entries that their heading has told
        self._read()

    def _read(self) -> None:
        lists: dict[int, list[Found]] = {}
        for _, run in groupby(
            (b for b in self.blocks if b.kind == "item" and not b.side), key=lambda b: b.list_id
        ):
            lists |= list_cues(list(run))
        told = self._containers()
        for number, block in enumerate(self.blocks):
            if block.side and block.group not in told:
                self._good_copy(block)
            elif block.side:
                self._sentences(block, marked(statement_of(block)))
            elif block.kind == "heading":
                self._heading(number, block)
            elif block.kind == "row":
                self._row(block)
            elif block.line in lists:
                self.emit(block, marked(block.text), lists[block.line])
            elif block.line not in self._told:
                self._words(number, block)
        self._two_parts()
        for path, good in self._good.items():
            for found in sample_cues((text for _, text in good), " ".join(path[-2:])):
                line = next(
                    (line for line, text in good if found.prefer and found.prefer[0] in text),
                    good[0][0],
                )
                quote = next(text for at, text in good if at == line)
                self.propose(line, quote, path, found)
                self.understood(line, found.prefer)
                self.forget_advice(found.prefer)
        self._heard()

    def _two_parts(self) -> None:
        """Propose words that two entries spell by their part of speech."""
        heads = {
            block.line: (block, marked(block.cells[0] if block.cells else block.text))
            for block in self.blocks
            if block.kind in ("row", "item", "heading") and not block.side
        }
        told = {one.line for one in self.proposals if one.kind == "part-of-speech"}
        for line, found in of_entries((line, text) for line, (_, text) in heads.items()):
            if line not in told:
                self.emit(heads[line][0], heads[line][1], [found])

    def _heard(self) -> None:
        """Take leads such as “Words to avoid:” off what was left where their list was read."""
        said = {one.line for one in self.proposals}
        leads = [b.lead for b in self.blocks if b.kind == "item" and b.lead and b.line in said]
        for one in tuple(self.unparsed):
            bare = one.quote.replace("“", "").replace("”", "")
            if bare.endswith(":") and any(plain(marked(lead)).endswith(bare) for lead in leads):
                self.unparsed.remove(one)

    def _containers(self) -> set[int]:
        """Propose the pairs of every container; return the groups of instructions."""
        told: set[int] = set()
        groups: dict[int, list[Block]] = {}
        for block in self.blocks:
            if block.side:
                groups.setdefault(block.group, []).append(block)
        for number, group in groups.items():
            if instructs(group):
                told.add(number)
                continue
            for block, found in pair_cues(group):
                self.count += 1
                self.propose(block.line, shown(block.text), block.path, found)
        return told

    def _good_copy(self, block: Block) -> None:
        if block.side == "do":
            self._good.setdefault(block.path, []).append((block.line, shown(block.text)))

    # -- one block --------------------------------------------------------------------------------

    def _heading(self, number: int, block: Block) -> None:
        text = marked(block.text)
        above = block.path[:-1]
        listed = above in self._dictionaries or any(
            WORD_LIST.search(part) or LETTER.match(part.strip()) for part in above
        )
        title = re.sub(r"\s*\([^()]*\)", "", plain(text)).strip()
        body = self._body(number, block)
        instructs = looks_like_rule(text) and len(title.split()) > 2
        if (
            listed
            and body
            and is_term(title, words=4)
            and not GENERIC.search(title)
            and not instructs
        ):
            note = " ".join(re.findall(r"\(([^()]*)\)", plain(text)))
            said = " ".join(marked(one.text) for one in body)
            terms = names(title, said)
            found = pos_cues(said) or entry_cues(terms, note, statements(said), trusted=True)
            # Rules that do not name the heading’s word are no entry: “Verb tense” is a chapter.
            if any(names_one(one, terms) for one in found):
                self._told |= {one.line for one in body}
                for one in found:
                    at = said_at(one, body)
                    self.emit(at, marked(at.text), [one])
                return
        if looks_like_rule(text):
            words = [one for one in word_cues(text) if one.kind == "words"]
            style = words or [*limit_cues(text), *feature_cues(text)]
            self.emit(block, text, [one.less(0.05) for one in style])

    def _body(self, number: int, block: Block) -> list[Block]:
        """Return the blocks below an entry's heading."""
        out: list[Block] = []
        for after in self.blocks[number + 1 : number + 4]:
            if after.path != block.path or after.kind not in ("para", "item") or after.side:
                break
            out.append(after)
        return out

    def _row(self, block: Block) -> None:
        quote, found = row_said(block)
        if found:
            self.count += 1
            self.emit(block, quote, found)
            return
        for cell in [instruction] if (instruction := told(block)) else block.cells:
            self._sentences(block, marked(cell))

    def _words(self, number: int, block: Block) -> None:
        if _OWN_LINK.match(block.text):
            return  # a line of the table of contents
        text = marked(block.text)
        found = pos_cues(text)
        sentences = statements(text)
        if not found and (block.kind == "item" or len(sentences) == 1):
            found = item_cues(text, block.path, block.lead)
        if not found:
            para = block.kind == "para"
            found = paragraph_cues(block, text) if para else capital_cues(block, text)
        if not found:
            found = self._entry(number, block, text)
        if found:
            self.count += 1
            self.emit(block, text, found)
            if found[0].kind == "part-of-speech":
                more = [
                    one
                    for part in sentences
                    for one in word_cues(part)
                    if one.avoid and not one.prefer
                ]
                self.emit(block, text, [one for one in more if one.kind == "words"])
            return
        if not self._sentences(block, text) and block.kind == "item":
            found = spelled(block, text)
            if not found and _CARRIES.match(block.lead):
                whole = f"{block.lead.rstrip(': ')} {text[:1].lower()}{text[1:]}"
                found = feature_cues(whole) or limit_cues(whole)
            if found:
                self.understood(block.line)
            self.emit(block, text, found)

    def _entry(self, number: int, block: Block, text: str) -> list[Found]:
        entry = split_entry(text, trusted=block.kind == "item" and self._listed(block))
        if not entry:
            return []
        terms, note, body = entry
        if not body and block.kind == "para":
            after = self.blocks[number + 1] if number + 1 < len(self.blocks) else None
            if not after or after.kind != "para" or after.path != block.path or after.side:
                return []
            body = marked(after.text)
            return [
                one
                for one in entry_cues(terms, note, statements(body), trusted=self._listed(block))
                if one.kind != "spelling"
            ]
        return entry_cues(terms, note, statements(body), trusted=self._listed(block))

    def _listed(self, block: Block) -> bool:
        if self._is_list and _ENTRY.match(block.text):
            return True
        return block.path[:-1] in self._dictionaries or any(
            WORD_LIST.search(part) or LETTER.match(part) for part in block.path
        )

    def _sentences(self, block: Block, text: str) -> bool:
        """Propose what the sentences of a text say; return whether any said something."""
        any_found = False
        parts = statements(text)
        context = " ".join((*block.path[-2:], block.lead))
        for number, sentence in enumerate(parts):
            self.count += 1
            sentence = named(sentence, parts[number - 1] if number else "")
            after = parts[number + 1] if number + 1 < len(parts) else ""
            if sentence.lower().startswith("exception"):
                self.leave(block.line, quoted(sentence), "not understood")
                continue
            words = word_cues(sentence, after)
            found = [one for one in words if one.kind != "allow"]
            found = found or spelling_cues(sentence) or form_cues(sentence)
            found += limit_cues(sentence, context)
            if block.kind != "row" and block.path and not found:
                found += told_of(block.path[-1], sentence)
            if not (words and words[0].kind == "words" and words[0].prefer):
                features = self._features(block, sentence, context, found)
                found += [] if TURNED_NEXT.match(plain(after)) else features
            if not found and not any(one.kind == "allow" for one in words):
                found = mechanics_cues(sentence)
                subject = "" if number == 0 and block.kind != "row" else subject_of(block)
                advice = f"{subject}: {sentence}" if subject and found else sentence
            else:
                advice = sentence
            if found:
                any_found = True
                self.emit(block, advice, found)
            elif looks_like_rule(sentence):
                reason = "permission" if words else "not understood"
                self.leave(block.line, quoted(sentence), reason)
            self._samples(block, sentence, found)
            self.own.append(re.sub(r"⟦[^⟦⟧]*⟧", " ", sentence))
        return any_found

    def _features(
        self, block: Block, sentence: str, context: str, found: list[Found]
    ) -> list[Found]:
        roles = self._roles_below(block) or roles_in(" ".join(block.path[-1:]))
        return features_beside(sentence, context, found, roles)

    def _roles_below(self, block: Block) -> tuple[str, ...]:
        """Return the places that the list below “Use sentence case for:” names."""
        if not plain(marked(block.text)).rstrip().endswith(":"):
            return ()
        at = self.blocks.index(block)
        below = [
            after.text
            for after in self.blocks[at + 1 : at + 12]
            if after.kind == "item" and after.lead
        ]
        return tuple(role for role in roles_in(" ; ".join(below)) if role in CASED)

    def _samples(self, block: Block, sentence: str, found: list[Found]) -> None:
        """Keep what a sentence shows as right, so that formats can be read from it."""
        good = good_samples(sentence, found, item=block.kind == "item")
        self._good.setdefault(block.path, []).extend((block.line, text) for text in good)
