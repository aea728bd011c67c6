"""How readers are addressed: du or Sie, tu or vous, in languages that have the difference.

Options: `form` (T, V, or a word such as du, vous, formal), `target: address` (the form comes from
the tone row), `mixed: true` (both forms in one message). English has no such forms: silent.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tonelint.kinds.address.policy import Options, forms
from tonelint.kinds.base import Hit, Match, OptionError, Trigger
from tonelint.kinds.options import OptionReader
from tonelint.kinds.view import View
from tonelint.language.address_languages import speaks
from tonelint.model.rule import Rule

FIELDS = frozenset({"found", "form", "wanted"})


def read_options(raw: Mapping[str, object]) -> Options:
    """Return the options of a rule; raises `OptionError`."""
    reader = OptionReader(raw)
    options = Options(
        form=reader.text("form"),
        target=reader.choice("target", ("", "address")),
        mixed=reader.flag("mixed"),
    )
    reader.done()
    forms(options.form)
    if options.form and options.target:
        raise OptionError("The form is given twice.", "Write either form: or target: address.")
    if not (options.form or options.target or options.mixed):
        raise OptionError(
            "The rule asks for nothing.", "Write form: V, target: address or mixed: true."
        )
    return options


def compile_checks(rules: Sequence[Rule]) -> "AddressCheck":
    """Return one check of all rules about address."""
    return AddressCheck(tuple((rule, read_options(rule.options)) for rule in rules))


class AddressCheck(NamedTuple):
    """The forms of address in one message."""

    rules: tuple[tuple[Rule, Options], ...]
    triggers: tuple[Trigger, ...] = ()

    def __call__(self, view: View, hits: Sequence[Hit]) -> Iterator[Match]:  # noqa: ARG002
        """Yield a match for each place where the reader is addressed in the wrong form."""
        locales = [segment.locale or view.locale for segment in view.segments]
        if any(map(speaks, locales)):
            from tonelint.kinds.address.judge import judge  # not worth loading for English

            yield from judge(self.rules, view, locales)
