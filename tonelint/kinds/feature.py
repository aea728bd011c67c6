"""What a format tells of a message beside its copy: a sender, a picture without a text.

Options: `of` (names of features), `patterns` (one must match the value; none: any value will do).
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tonelint.errors import nearest
from tonelint.kinds.base import Hit, Match, OptionError, Trigger
from tonelint.kinds.options import OptionReader
from tonelint.kinds.view import View, speaks
from tonelint.language.regexes import PatternError, compile_pattern
from tonelint.model.features import FEATURES
from tonelint.model.rule import Rule
from tonelint.span import Span

FIELDS = frozenset({"found", "value"})


class Options(NamedTuple):
    """The features, and what their values must look like to be a fault."""

    of: tuple[str, ...]
    patterns: tuple[str, ...] = ()


def read_options(raw: Mapping[str, object]) -> Options:
    """Return typed options; raises `OptionError`."""
    reader = OptionReader(raw)
    options = Options(of=reader.texts("of"), patterns=reader.texts("patterns"))
    reader.done()
    if not options.of:
        raise OptionError("No feature is named.", f"Write of: [{', '.join(FEATURES)}].")
    for name in options.of:
        if name not in FEATURES:
            raise OptionError(f"“{name}” is no feature.", nearest(name, FEATURES))
    for pattern in options.patterns:
        try:
            compile_pattern(pattern, ignore_case=True)
        except PatternError as error:
            raise OptionError(error.problem, error.remedy) from None
    return options


def compile_checks(rules: Sequence[Rule]) -> "FeatureCheck":
    """Return one check of all rules about features."""
    return FeatureCheck(tuple((rule, read_options(rule.options)) for rule in rules))


class FeatureCheck(NamedTuple):
    """All rules about features, looked up in one message."""

    rules: tuple[tuple[Rule, Options], ...]
    triggers: tuple[Trigger, ...] = ()

    def __call__(self, view: View, hits: Sequence[Hit]) -> Iterator[Match]:  # noqa: ARG002
        """Yield the features that a rule objects to."""
        if not view.message.features:
            return
        for rule, options in self.rules:
            if not speaks(rule, view.locale):
                continue
            for feature in view.message.features:
                if feature.kind in options.of and _matches(options.patterns, feature.value):
                    values = {"found": feature.value, "value": feature.value}
                    place = Span(feature.start, feature.end)
                    yield Match(rule, -1, 0, 0, values, place=place)


def _matches(patterns: tuple[str, ...], value: str) -> bool:
    if not patterns:
        return True
    return any(
        any(compile_pattern(pattern, ignore_case=True).finditer(value)) for pattern in patterns
    )
