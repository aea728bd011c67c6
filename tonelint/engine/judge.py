"""Judges single texts: the examples of rules and guides, outside any file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tonelint.context import Cascade
from tonelint.engine import Engine
from tonelint.engine.together import CATALOGUES, compared
from tonelint.engine.wordings import single
from tonelint.errors import PackError
from tonelint.fix import apply
from tonelint.formats import ReadOptions, read
from tonelint.guide.check import Judgement
from tonelint.model.rule import Example, Origin, Rule, Safety
from tonelint.model.selector import ALWAYS
from tonelint.model.source import Extent, Message, Source
from tonelint.model.tone import ToneRow
from tonelint.model.violation import Violation
from tonelint.policy import Policy


class Judge:
    """Judges texts under one policy. An axis that is left out is unspecified: no default holds."""

    def __init__(self, policy: Policy) -> None:
        self._engine = Engine(policy)
        self._whole = {rule.id for rule in policy.rules if rule.whole}

    def __call__(
        self,
        text: str,
        *,
        context: Mapping[str, str],
        role: str = "body",
        speaker: str = "brand",
        locale: str | None = None,
        whole: bool = False,
        format: str = "",  # noqa: A002 (the word people use)
    ) -> Judgement:
        """Return what is wrong with `text` where it stands.

        `whole` says that it is a whole message, so that rules on missing things run too. With a
        `format` it is read as a file of that format, else it is one segment.
        """
        own = locale or self._engine.policy.locale or "en"
        source = Source("example", text)
        violations: list[Violation] = []
        reading = ReadOptions(channel=context.get("channel", ""))
        said = {**context, "locale": own}
        messages = _messages(source, reading, role=role, speaker=speaker, name=format)
        for message in messages:
            if whole:
                message = message._replace(extent=Extent.WHOLE)
            found = self._engine.check(source, message, said)
            violations.extend(v for v in found if whole or v.rule not in self._whole)
        if format in CATALOGUES:
            strings = ((message, said) for message in messages)
            violations = compared(self._engine, source, strings, violations)
        fixes = [v.fix for v in violations if v.fix]
        fixed, _ = apply(text, fixes, at_least=Safety.UNSAFE)
        return Judgement(tuple(violations), fixed)

    def complain(self) -> None:
        """Raise `PackError` when a rule broke down."""
        for fault in self._engine.faults():
            raise PackError(
                f"The rule broke down: {fault.problem}.",
                path=fault.rule,
                remedy="Correct its options.",
            )


class RuleJudge:
    """Judges the examples of single rules: each is the only rule of a policy of its own.

    `cascade` gives the limits that rules with a target read.
    """

    def __init__(self, cascade: Cascade) -> None:
        self._cascade = cascade

    def __call__(self, rule: Rule, example: Example) -> tuple[Sequence[Violation], str]:
        """Return what `rule` finds in the example, and the text after one round of its fixes.

        Raises whatever the rule raises: a broken rule must not pass for a quiet one.
        """
        alone = (rule._replace(status="recommended"),)
        judge = Judge(Policy(rules=alone, cascade=self._limited(example)))
        found = judge(
            example.text,
            context=example.context,
            role=example.role,
            speaker=example.speaker,
            locale=example.locale or (None if rule.lang == "any" else rule.lang),
            whole=example.whole,
            format=example.format,
        )
        judge.complain()
        return found.violations, found.fixed

    def _limited(self, example: Example) -> Cascade:
        """Return the cascade with the example's own limits above it."""
        if not example.limits:
            return self._cascade
        row = ToneRow(ALWAYS, example.limits, Origin("example", example.line))
        guide = self._cascade.guide._replace(rows=(*self._cascade.guide.rows, row))
        return Cascade(guide=guide, defaults=self._cascade.defaults, axes=self._cascade.axes)


def _messages(
    source: Source, reading: ReadOptions, *, role: str, speaker: str, name: str
) -> tuple[Message, ...]:
    if name:
        return read(source, options=reading, name=name).messages
    message = single(source.text, role=role, speaker=speaker)
    return (message,) if message else ()
