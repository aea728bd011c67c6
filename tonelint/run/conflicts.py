"""The conflicts among the rules that are on for a request."""

from __future__ import annotations

from tonelint.engine.judge import Judge
from tonelint.model.rule import Rule
from tonelint.model.selector import ALWAYS
from tonelint.policy.build import compile_policy
from tonelint.policy.conflicts import Conflict, conflicts
from tonelint.policy.wish import Wish
from tonelint.run import CheckRequest, settings


def find_conflicts(request: CheckRequest) -> tuple[int, tuple[Conflict, ...]]:
    """Return how many rules are on, and where they want different things.

    Raises `TonelintError` for wrong settings, guides or packs, and for a rule that breaks down.
    """
    wish = Wish(request.select, request.ignore, request.preset, request.guide or "")
    policy = compile_policy(settings(request), wish)
    judge = Judge(policy._replace(rules=tuple(map(_anywhere, policy.rules))))
    found = conflicts(policy.rules, judge, locale=policy.locale or "en")
    judge.complain()
    return len(policy.rules), found


def _anywhere(rule: Rule) -> Rule:
    """Return a rule that speaks in every context, so that one look shows all that it minds.

    Rules that read their limits from the context keep it.
    """
    return rule if "target" in rule.options else rule._replace(when=ALWAYS)
