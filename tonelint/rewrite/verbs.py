"""English verbs that business writing uses: irregular forms, and which words are verbs at all."""

from __future__ import annotations

from functools import cache

# Base, past, participle; the rest follows the rules of spelling.
_IRREGULAR = """
become became become|begin began begun|bid bid bid|bind bound bound|bite bit bitten
blow blew blown|break broke broken|bring brought brought|build built built|buy bought bought
catch caught caught|choose chose chosen|come came come|cost cost cost|cut cut cut
deal dealt dealt|dig dug dug|do did done|draw drew drawn|drink drank drunk|drive drove driven
eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found
fly flew flown|forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven
freeze froze frozen|get got got|give gave given|go went gone|grow grew grown|hang hung hung
have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt
keep kept kept|know knew known|lay laid laid|lead led led|leave left left|lend lent lent
let let let|light lit lit|lose lost lost|make made made|mean meant meant|meet met met
overcome overcame overcome|pay paid paid|put put put|quit quit quit|read read read
redo redid redone|rebuild rebuilt rebuilt|resend resent resent|reset reset reset|ring rang rung
rise rose risen|run ran run|rewrite rewrote rewritten|say said said|see saw seen|seek sought sought
sell sold sold|send sent sent|set set set|shake shook shaken|show showed shown|shut shut shut
sing sang sung|sit sat sat|sleep slept slept|speak spoke spoken|spend spent spent
split split split|spread spread spread|stand stood stood|steal stole stolen|stick stuck stuck
strike struck struck|swim swam swum|take took taken|teach taught taught|tell told told
think thought thought|throw threw thrown|undergo underwent undergone
understand understood understood|undertake undertook undertaken|undo undid undone
update updated updated|upset upset upset|wake woke woken|wear wore worn|win won won
withdraw withdrew withdrawn|withhold withheld withheld|write wrote written
""".replace("\n", "|")

_REGULAR = """
accept access achieve acquire activate add adjust advise affect agree aid allow amend answer apply
appear approve arrange ascertain ask assist attach attempt avoid back base believe book browse call
cancel carry cease change charge check claim clarify clear click close collect combine commence
compare complete comply conclude confirm connect consider consist consult contact contain continue
convert copy correct cover create deactivate decide decrease delay delete deliver demonstrate depart
deposit deploy describe determine develop disable disclose discontinue discover discuss display
disseminate donate download drop earn edit eliminate empower enable encounter encourage end
endeavour enhance enjoy ensure enter establish evaluate examine exceed excel execute exit expect
expedite expire explain explore export extend facilitate file fill finalise finalize finish fix
follow form forward function furnish generate guarantee guide handle happen help identify implement
import improve include increase indicate inform initiate input inquire enquire install instruct
interact introduce issue join jump keep kick label launch learn leverage like limit link list live
load locate lock log look lower maintain manage mark maximise maximize miss modify monitor move name
necessitate need notice notify obtain offer open operate opt order participate pass perform permit
pick place plan play plug possess post postpone prefer prepare preserve press prevent print proceed
process procure produce prohibit prolong promise promote protect provide publish purchase pull push
query raise reach receive recommend rectify reduce refer refund regard register reimburse relate
release remain remedy remind remit remove render renew repair repeat replace reply report request
require reserve reside resolve respond rest restart result resume retain retrieve retry return
revert review revise reward roll save scan schedule scroll search seem select share ship sign
simplify sort specify stall start state stay stop store streamline strive submit subscribe
substantiate suggest supply support surf switch sync synchronise synchronize synergise tackle tap
terminate test thank toggle top touch track trade train transfer transmit travel treat trigger try
turn type unsubscribe unlock upgrade upload use utilise utilize validate verify view visit wait walk
want warn watch wish witness work worry wrap zoom
"""

_DOUBLING = frozenset(
    (
        "admit", "begin", "cancel", "channel", "commit", "compel", "control", "defer", "enrol",
        "equip", "excel", "expel", "forbid", "forget", "fuel", "incur", "input", "label", "level",
        "log", "model", "occur", "omit", "outrun", "overrun", "patrol", "permit", "prefer", "refer",
        "regret", "remit", "reset", "signal", "submit", "total", "transfer", "transmit", "travel",
        "upset", "wrap", "quit", "plug", "program", "unplug", "format", "rerun", "resubmit",
    )
)  # fmt: skip
"""Verbs of two syllables or more that double their last letter, the British way for -l."""


@cache
def irregular() -> dict[str, tuple[str, str]]:
    """Return base -> (past, participle)."""
    rows = [row.split() for row in _IRREGULAR.split("|") if row.strip()]
    return {base: (past, participle) for base, past, participle in rows}


@cache
def known_verbs() -> frozenset[str]:
    """Return the base forms of verbs that are certain to be verbs in a word list."""
    return frozenset(["be", *irregular(), *_REGULAR.split()])


ALSO_NOUNS = frozenset(
    (
        "access", "aid", "answer", "attempt", "benefit", "call", "change", "charge", "claim",
        "close", "contact", "copy", "cover", "credit", "deal", "decrease", "delay", "deposit",
        "design", "display", "download", "drop", "edit", "end", "estimate", "exit", "export",
        "feature", "file", "fill", "finish", "fix", "focus", "form", "function", "guarantee",
        "guide", "handle", "help", "impact", "import", "increase", "input", "install", "issue",
        "label", "launch", "lead", "leave", "leverage", "limit", "link", "list", "load", "lock",
        "log", "look", "mark", "market", "match", "move", "name", "need", "note", "notice", "offer",
        "order", "partner", "pass", "permit", "pick", "place", "plan", "play", "plug", "post",
        "present", "press", "print", "process", "produce", "profile", "progress", "project",
        "promise", "purchase", "query", "question", "raise", "read", "reach", "record", "reference",
        "refund", "register", "release", "remedy", "repair", "repeat", "reply", "report", "request",
        "research", "reset", "resource", "respect", "rest", "result", "return", "review", "reward",
        "roll", "run", "sale", "scan", "schedule", "search", "service", "set", "share", "shift",
        "sign", "sort", "source", "spend", "split", "start", "state", "stay", "step", "stop",
        "store", "supply", "support", "surf", "switch", "sync", "target", "test", "thought", "top",
        "touch", "track", "trade", "train", "transfer", "travel", "treat", "trial", "trigger",
        "try", "turn", "type", "update", "upgrade", "upload", "use", "value", "view", "visit",
        "wait", "walk", "want", "watch", "win", "wish", "work", "worry",
    )
)  # fmt: skip
"""Verbs whose base form is a noun as well, so that neighbours must decide."""


def doubles(verb: str) -> bool:
    """Whether the last letter is doubled before -ed and -ing: stop, stopped."""
    if verb in _DOUBLING:
        return True
    vowels = "aeiou"
    return (
        len(verb) >= 3
        and verb[-1] not in "aeiouwxy"
        and verb[-2] in vowels
        and verb[-3] not in vowels
        and sum(letter in vowels for letter in verb) == 1
    )
