"""`tonelint guide new`: a first guide from one question a lever."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import click

from tonelint.cli.examples import examples
from tonelint.cli.options import COLOUR
from tonelint.cli.terminal import paint_for, width_of, write
from tonelint.errors import UsageError
from tonelint.report.colour import Paint
from tonelint.report.tally import listed, number_of
from tonelint.report.width import wrap


@click.command(
    "new",
    short_help="Write a first guide from your answers to some questions.",
    epilog=examples(
        ("tonelint guide new", "asks everything"),
        ("tonelint guide new --list", "the questions and their choices"),
        ("tonelint guide new --brand Acme --defaults", "asks nothing"),
        (
            "tonelint guide new --answers answers.yaml",
            "lines such as “brand: Acme” and “case: title”; asks the rest",
        ),
        (
            "tonelint guide new --brand Acme --answer speaker=brand --answers answers.yaml",
            "from a file, with one answer changed",
        ),
    ),
)
@click.argument("file", required=False)
@click.option("--brand", metavar="NAME", help="The brand.")
@click.option("--locale", metavar="LOCALE", help="Its English: en-GB (the default), en-US …")
@click.option("--owner", metavar="ADDRESS", help="Who answers questions about the guide.")
@click.option("--answer", "given", metavar="LEVER=CHOICE", multiple=True, help="Answer a question.")
@click.option("--answers", "answers_file", metavar="FILE", help="Take answers from a YAML file.")
@click.option(
    "--defaults", "use_defaults", is_flag=True, help="Take the usual choice for the rest."
)
@click.option("--list", "only_list", is_flag=True, help="List the levers and their choices.")
@click.option("--force", is_flag=True, help="Replace a file that is there.")
@COLOUR
def new(file: str | None, **chosen: Any) -> None:
    """Write a voice guide to FILE (BRAND.voice.md) from one question a lever.

    Each question has the settings of real guides as its choices. Answers can be given as options
    or in a file; at a terminal the others are asked. Press Ctrl-C at any time: answers are kept.
    """
    paint, width = paint_for(sys.stdout, flag=chosen["color"]), width_of(sys.stdout)
    if chosen["only_list"]:
        write(_listing(paint, width), sys.stdout)
        return
    from tonelint.run.starting import drop_kept, refuse_existing, start

    if file:
        refuse_existing(Path(file), force=chosen["force"])
    session = _Session(file, chosen, paint, width)
    try:
        session.ask()
    except (KeyboardInterrupt, click.Abort):
        session.keep()
        raise
    path = session.path
    found, rules = start(path, session.brand, session.levers, force=chosen["force"])
    drop_kept(session.kept)
    examples = number_of(len(found.examples), "example")
    write([f"Wrote {path.as_posix()}: {number_of(rules, 'rule')}, {examples}."], sys.stdout)
    for problem in found.errors():
        write([f"{problem.path}:{problem.line}: {problem.problem}"], sys.stdout)
    advice = (
        f"Read it, and put your own words in. “tonelint guide check {path.as_posix()}” holds it to "
        "its word; “tonelint init” names it in the settings."
    )
    write(wrap(advice, width), sys.stdout)
    raise click.exceptions.Exit(0 if found.ok else 1)


class _Session:
    """The answers so far, and the questions that are left."""

    def __init__(self, file: str | None, chosen: dict[str, Any], paint: Paint, width: int) -> None:
        from tonelint.run.starting import check_brand, check_locale, read_answers

        self._file, self._force = file, bool(chosen["force"])
        self._paint, self._width = paint, width
        self._defaults, self._people = bool(chosen["use_defaults"]), sys.stdin.isatty()
        self.about: dict[str, str] = {}
        self.levers: dict[str, str] = {}
        if chosen["answers_file"]:
            self._take(*read_answers(chosen["answers_file"]))
        given = {key: chosen[key] for key in ("brand", "locale", "owner") if chosen[key]}
        self._take(given, _pairs(chosen["given"]))
        self._resumes = self._people and not chosen["answers_file"]
        self._resume()
        if "brand" in self.about:
            self.about["brand"] = check_brand(self.about["brand"])
        if "locale" in self.about:
            check_locale(self.about["locale"])

    def _resume(self) -> None:
        """Take the answers that were kept when somebody stopped half-way."""
        from tonelint.run.starting import read_answers

        if self._resumes and self.kept.is_file():
            self._resumes = False
            write([f"Going on with the answers in {self.kept.as_posix()}."], sys.stdout)
            about, known = read_answers(self.kept.as_posix())
            self._take({**about, **self.about}, {**known, **self.levers})

    def _take(self, about: Any, answers: Any) -> None:
        self.about.update(about)
        self.levers.update(answers)

    @property
    def brand(self) -> Any:
        """The brand as the guide is written for it."""
        from tonelint.guide.start.compose import Brand

        about = self.about
        return Brand(
            about.get("brand", "Acme"), about.get("locale", "en-GB"), about.get("owner", "")
        )

    @property
    def path(self) -> Path:
        """Where the guide goes."""
        from tonelint.guide.desk import ascii_slug

        return Path(self._file or f"{ascii_slug(self.about.get('brand', 'brand'))}.voice.md")

    @property
    def kept(self) -> Path:
        """Where answers are kept when somebody stops half-way."""
        name = self.path.name.removesuffix(".md").removesuffix(".voice")
        base = name if self._file or "brand" in self.about else "guide"
        return self.path.with_name(f"{base}.answers.yaml")

    def ask(self) -> None:
        """Ask whatever is not answered; raises `UsageError` when there is nobody to ask."""
        from tonelint.guide.start.levers import defaults
        from tonelint.run.starting import LOCALES, check_brand, refuse_existing, unanswered

        if self._defaults:
            self.levers = {**defaults(self.brand.locale), **self.levers}
        missing = unanswered(self.levers)
        if not self._people and (missing or "brand" not in self.about):
            self._nobody_to_ask(missing)
        if "brand" not in self.about:
            self.about["brand"] = check_brand(click.prompt("The name of the brand"))
            self._resume()
            missing = unanswered(self.levers)
        if "locale" not in self.about and missing:
            self.about["locale"] = click.prompt(
                "Its English", type=click.Choice(LOCALES), default=LOCALES[0], show_choices=False
            )
        if not self._file:
            refuse_existing(self.path, force=self._force)
        if missing:
            self._questions(missing)

    def _nobody_to_ask(self, missing: list[str]) -> None:
        if "brand" not in self.about:
            raise UsageError("The brand has no name.", remedy="Write --brand Acme.")
        raise UsageError(
            f"There is no terminal to ask, and no answer for {', '.join(missing)}.",
            remedy="Write --answer LEVER=CHOICE for each, --answers FILE, or --defaults for the "
            "rest. “tonelint guide new --list” shows the choices.",
        )

    def _questions(self, missing: list[str]) -> None:
        from tonelint.guide.start.levers import levers

        write(
            [f"{number_of(len(missing), 'question')}. Enter takes the choice in brackets."],
            sys.stdout,
        )
        asked = [lever for lever in levers() if lever.name in missing]
        for number, lever in enumerate(asked, 1):
            head = f"{number} of {len(asked)}  {lever.question}"
            write(["", self._paint("strong", head)], sys.stdout)
            write(_choices(lever, self.brand, self.levers, self._paint, self._width), sys.stdout)
            names = [choice.name for choice in lever.choices]
            usual = names.index(lever.usual(self.brand.locale)) + 1
            self.levers[lever.name] = click.prompt(
                "Choose", default=str(usual), value_proc=partial(_picked, names)
            )

    def keep(self) -> None:
        """Keep the answers given so far in a file, and say where."""
        from tonelint.run.starting import Answers, keep

        if self.levers or self.about:
            keep(self.kept, Answers(self.about, self.levers))
            again = f"“tonelint guide new --answers {self.kept.as_posix()}”"
            write(
                ["", f"Your answers are in {self.kept.as_posix()}. Go on with {again}."], sys.stderr
            )


def _picked(names: Sequence[str], said: str) -> str:
    """Return the choice that a number or a name means; click asks again for anything else."""
    word = said.strip().lower()
    if word.isdecimal() and 1 <= int(word) <= len(names):
        return names[int(word) - 1]
    if word in (name.lower() for name in names):
        return next(name for name in names if name.lower() == word)
    raise click.BadParameter(
        f"Write a number from 1 to {len(names)}, or a name: {listed(names, 'or')}."
    )


def _pairs(given: tuple[str, ...]) -> dict[str, str]:
    from tonelint.guide.start.levers import check_answers

    answers: dict[str, str] = {}
    for item in given:
        lever, equals, choice = (part.strip() for part in item.partition("="))
        if not (lever and equals and choice):
            raise UsageError(f"“{item}” is no answer.", remedy="Write --answer case=title.")
        if answers.setdefault(lever, choice) != choice:
            raise UsageError(f"“{lever}” is answered twice.", remedy="Leave one answer out.")
    check_answers(answers)
    return answers


def _choices(
    lever: Any, brand: Any, answers: dict[str, str], paint: Paint, width: int
) -> Iterator[str]:
    """Yield the choices of a lever, each with a sentence written so."""
    from tonelint.guide.start.compose import preview

    usual = lever.usual(brand.locale)
    for number, choice in enumerate(lever.choices, 1):
        label = preview(choice.label, brand, {**answers, lever.name: choice.name})
        yield f"  {number}  {label}{' (usual)' if choice.name == usual else ''}"
        own = {**answers, lever.name: choice.name}
        text = preview(choice.preview, brand, own)
        for line in wrap(text, max(width - 8, 30)):
            yield f"       {paint('good', line)}"
        yield f"       {paint('dim', 'as in: ' + choice.seen)}"


def _listing(paint: Paint, width: int) -> Iterator[str]:
    """Yield every lever with the names of its choices, for people who write options."""
    from tonelint.guide.start.compose import Brand, preview
    from tonelint.guide.start.levers import levers

    for lever in levers():
        yield f"{paint('strong', lever.name)}  {lever.question}"
        size = max(len(choice.name) for choice in lever.choices)
        for choice in lever.choices:
            usual = " (default)" if choice.name == lever.default else ""
            text = preview(choice.preview, Brand("Acme"), {lever.name: choice.name})
            first, *rest = wrap(f"{text}{usual}", max(width - size - 6, 30))
            yield f"  {choice.name.ljust(size)}  {paint('dim', first)}"
            yield from (f"  {' ' * size}  {paint('dim', line)}" for line in rest)
