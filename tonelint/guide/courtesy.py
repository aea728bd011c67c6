"""Tags about how people are spoken to: person, please, acronym."""

from __future__ import annotations

from collections.abc import Iterator

from tonelint.guide.clause import Clause, Draft, ToneCell, number_after
from tonelint.kinds.base import OptionError
from tonelint.kinds.person import SPEAKERS, speaker_of
from tonelint.model.rule import Safety


def person(clause: Clause) -> Iterator[Draft | ToneCell]:
    """Yield what `person: we, you` or `person: avoid "users", "the customer"` sets."""
    from tonelint.language.reader import READERS

    speaker, words = _persons(clause)
    if speaker and (clause.roles or clause.unless):
        yield Draft("person", "person", {"speaker": speaker}, lever="speaker", lang="en")
    elif speaker:
        yield ToneCell("speaker", speaker)
    if words is not None:
        options = {"reader": words or list(READERS)}
        yield Draft("person you", "person", options, lang="en", safety=Safety.SUGGEST)


def _persons(clause: Clause) -> tuple[str, list[str] | None]:
    """Return the speaker, and the words for the reader to avoid; None when nothing is said of it.

    An empty list stands for the usual words.
    """
    remedy = f'Write [person: we, you], with {", ".join(SPEAKERS)}, or avoid "users".'
    speaker, words, avoiding = "", None, False
    for arg in clause.args:
        tokens = arg.tokens
        if not tokens[0].quoted and tokens[0].text == "avoid":
            avoiding, tokens = True, tokens[1:]
        if avoiding and len(tokens) == 1:
            words = [*(words or ()), tokens[0].text]
        elif avoiding or len(tokens) != 1 or tokens[0].quoted:
            raise clause.no_argument(remedy)
        elif tokens[0].text == "you":
            words = words or []
        else:
            try:
                said = speaker_of(tokens[0].text)
            except OptionError:
                raise clause.no_argument(remedy) from None
            if speaker:
                raise clause.no_argument("Name one speaker: we, I, name or any.")
            speaker = said
    if not clause.args:
        raise clause.no_argument(remedy)
    return speaker, words


def please(clause: Clause) -> Iterator[Draft]:
    """Yield the rule of `please: avoid`, `please: use` or `please: max 1 per sentence`."""
    remedy = "Write [please: avoid], [please: use] or [please: max 1]."
    if clause.style in ("avoid", "use"):
        yield Draft("please", "please", {"style": clause.style}, lever="please", lang="en")
        return
    found = number_after(clause, clause.args[0]) if len(clause.args) == 1 else None
    per = "message" if found and not found[1] else (found[1].removeprefix("per ") if found else "")
    if found is None or per not in ("message", "segment", "sentence"):
        raise clause.no_argument(remedy)
    options = {"max": found[0], "per": per}
    yield Draft("please", "please", options, lever="please", lang="en")


def acronym(clause: Clause) -> Iterator[Draft]:
    """Yield the rule of `acronym: expand`; the names table has the long forms it knows."""
    if clause.style != "expand":
        raise clause.no_argument('Write [acronym: expand; except "HMRC"].')
    known = {short: name for short, name in clause.short_forms.items() if name}
    options: dict[str, object] = {"known": known} if known else {}
    # A name with a first mention of its own has a rule of its own.
    allow = [*(short for short, name in clause.short_forms.items() if not name), *clause.names]
    options["allow"] = sorted({word for text in allow for word in text.split()})
    yield Draft("acronym", "acronym", options, lever="acronym")
