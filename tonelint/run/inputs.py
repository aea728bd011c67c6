"""The sources a request is about: files, folders, or standard input."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from tonelint.errors import FormatError
from tonelint.model.source import Source
from tonelint.run import files
from tonelint.run.discover import Found, find, inside, is_excluded
from tonelint.run.project import Projects
from tonelint.run.tally import Tally, load
from tonelint.settings import Settings


class Input(NamedTuple):
    """One source to work on, with its settings and its place in them."""

    source: Source
    settings: Settings
    place: str
    found: Found | None

    @property
    def named(self) -> bool:
        """Whether a person or a hook named it: a fault in it ends the run with 2."""
        return self.found is None or self.found.named


def inputs(
    projects: Projects, tally: Tally, progress: Callable[[str], None] | None
) -> Iterator[Input]:
    """Yield each source of the request; note the ones that cannot be read."""
    request = projects.request
    if request.stdin is not None:
        name, data = request.stdin
        own = projects.settings_of(Path(name).parent)
        if request.force_exclude and is_excluded(Path(name), own):
            return
        try:
            yield Input(files.decode(data, shown=name), own, inside(Path(name), own), None)
        except FormatError as error:
            tally.fail(error, fatal=True)
        return
    for found in find(
        request.paths,
        settings_of=projects.settings_of,
        force_exclude=request.force_exclude,
        respect_gitignore=request.respect_gitignore,
    ):
        own = projects.settings_of(found.path.parent)
        if progress:
            progress(found.shown)
        try:
            source = load(found, own, by_hook=request.force_exclude)
        except FormatError as error:
            tally.fail(error, fatal=found.named)
            continue
        if source is not None:
            yield Input(source, own, inside(found.path, own), found)
