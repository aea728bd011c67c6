"""Clauses that contradict each other: the same lever set twice, a word both banned and wanted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from tonelint.guide.clause import Draft, ToneCell
from tonelint.guide.desk import Desk, Setting, WordUse
from tonelint.language.fold import fold
from tonelint.model.selector import Selector, overlap


def setting_of(
    made: Draft | ToneCell, *, roles: frozenset[str], when: Selector, line: int
) -> Setting | None:
    """Return what a compiled bullet sets, or None when it adds and sets nothing."""
    if isinstance(made, ToneCell):
        # Tone cells cascade: only the very same context set twice is a contradiction.
        return Setting(("tone", made.lever), made.value, True, roles, when, line)
    options = made.options
    roles = roles or made.roles
    if made.kind == "case":
        return Setting(("case",), str(options["style"]), False, roles, when, line)
    if made.kind == "format":
        style = str(options["style"])
        # Each currency has a form of its own.
        part = style[:1] if options["what"] == "money" and not style[:1].isalnum() else ""
        return Setting(("format", str(options["what"]), part), style, False, roles, when, line)
    if made.kind == "contraction" and "avoid" not in options:
        return Setting(("contraction",), str(options["style"]), False, roles, when, line)
    if made.kind in ("count", "length") and isinstance(options.get("max"), int):
        named = [str(options.get(name, "")) for name in ("of", "unit", "per", "role")]
        named.append((made.lever or "").removesuffix("-length"))
        return Setting((made.kind, *named), int(str(options["max"])), True, roles, when, line)
    return None


def words_of(
    draft: Draft, *, roles: frozenset[str], when: Selector, line: int
) -> Iterator[WordUse]:
    """Yield the words that the entries of a drafted rule ban, and what they want instead."""
    entries = draft.options.get("entries", ())
    if draft.kind != "words" or draft.options.get("whole") or not isinstance(entries, list):
        return
    for entry in entries:
        use = " / ".join(entry["use"])
        for text in entry["find"]:
            yield WordUse(fold(text), entry.get("pos", ""), use, when, line, roles)


def find_contradictions(desk: Desk) -> None:
    """Note in `desk.problems` every pair of clauses that cannot both hold."""
    groups: dict[tuple[str, ...], dict[Setting, Setting]] = defaultdict(dict)
    for setting in desk.settings:
        for other in groups[setting.key].values():
            if setting.value != other.value and _clash(setting, other):
                remedy = "Keep one, or limit each with “when” or “in” to contexts of its own."
                if setting.path != other.path:
                    remedy = "Add “; overrides” to the tag, or limit it with “when” or “in”."
                desk.problems.add(
                    setting.line,
                    f"This sets {_lever(setting)} to “{_said(setting)}”, "
                    f"and {_place(other, setting)} sets it to “{_said(other)}”.",
                    remedy,
                    path=setting.path,
                )
                break
        groups[setting.key].setdefault(replace(setting, line=0), setting)
    _words(desk)
    _names(desk)


def _place(other: Setting | WordUse, here: Setting | WordUse) -> str:
    """Return where the other clause stands, as a writer at this one looks for it."""
    return f"line {other.line}" if other.path == here.path else f"{other.path}:{other.line}"


def _clash(one: Setting, other: Setting) -> bool:
    if one.row and one.path != other.path:
        return False  # a later tone row says anew what an older guide says
    if one.cap:
        return one.when == other.when and one.roles == other.roles
    meet = not one.roles or not other.roles or bool(one.roles & other.roles)
    return meet and overlap(one.when, other.when)


def _said(setting: Setting) -> str:
    """Return a setting as it is written in a tag."""
    if setting.key[0] not in ("count", "length"):
        return str(setting.value)
    _, _, unit, per, *_ = setting.key
    place = f"per {per}" if per == "sentence" and unit != "words" else ""
    return " ".join(word for word in (f"max {setting.value}", unit, place) if word)


def _lever(setting: Setting) -> str:
    if setting.key[0] in ("count", "length"):
        return setting.key[-1] or setting.key[1]
    return " ".join(part for part in setting.key[1:] or setting.key if part) or setting.key[0]


def _words(desk: Desk) -> None:
    """Note words with two replacements, and words one clause wants and another bans."""
    by_text: dict[str, dict[WordUse, WordUse]] = defaultdict(dict)
    wishes: dict[WordUse, WordUse] = {}
    for word in desk.banned:
        same = by_text[word.text]
        for other in same.values():
            if word.use != other.use and _same_word(word, other.pos) and _meet(word, other):
                desk.problems.add(
                    word.line,
                    f"“{word.text}” is to be {_wish(word)} here and {_wish(other)} "
                    f"in {_place(other, word)}.",
                    "Keep one of the two, or give each contexts of its own.",
                    path=word.path,
                )
                break
        # What is said again in other lines need not be compared again.
        same.setdefault(replace(word, line=0), word)
        if word.use:
            wishes.setdefault(replace(word, text="", pos=""), word)
    longest = max((text.count(" ") + 1 for text in by_text), default=0)
    for word in wishes.values():
        for use in word.use.split(" / "):
            for part in sorted(_parts(fold(use), longest) & by_text.keys()):
                _wanted_and_banned(word, use, by_text[part].values(), desk)


def _wanted_and_banned(word: WordUse, use: str, bans: Iterable[WordUse], desk: Desk) -> None:
    for ban in bans:
        if (ban.path, ban.line) != (word.path, word.line) and not ban.pos and _meet(word, ban):
            desk.problems.add(
                word.line,
                f"“{use}” is what to write here, and {_place(ban, word)} bans “{ban.text}”.",
                "Choose another word here, or limit the ban with “When” or “Except”.",
                path=word.path,
            )
            return


def _names(desk: Desk) -> None:
    """Note names that another row, or a row of words, says are never written."""
    rows = [(rule.origin, rule.options) for rule in desk.rules if rule.kind == "name"]
    named = {str(options["name"]): origin for origin, options in rows if origin}
    bans = [
        (str(text), origin.path, origin.line)
        for origin, options in rows
        if origin and isinstance(never := options.get("never"), list)
        for text in never
    ]
    by_fold = {fold(name): name for name in named}
    bans += [
        (by_fold[word.text], word.path, word.line) for word in desk.banned if word.text in by_fold
    ]
    for text, path, line in bans:
        origin = named.get(text)
        if origin and (origin.path, origin.line) != (path, line):
            where = f"{origin.path}:" if origin.path != path else "line "
            where += str(origin.line)
            desk.problems.add(
                line,
                f"This row bans “{text}”, which {where} has as a name.",
                "Take it out of this row, or take that name out.",
                path=path,
            )


def _parts(text: str, longest: int) -> set[str]:
    words = text.split()
    return {
        " ".join(words[start:stop])
        for start in range(len(words))
        for stop in range(start + 1, min(len(words), start + longest) + 1)
    }


def _same_word(word: WordUse, pos: str) -> bool:
    return not word.pos or not pos or word.pos == pos


def _meet(one: WordUse, other: WordUse) -> bool:
    meet = not one.roles or not other.roles or bool(one.roles & other.roles)
    return meet and overlap(one.when, other.when)


def _wish(word: WordUse) -> str:
    return f"replaced by “{word.use}”" if word.use else "left out"
