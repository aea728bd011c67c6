"""Every file of a request, read and with its policy: for what measures copy without judging it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tonelint.errors import FormatError
from tonelint.policy import Policy
from tonelint.run.inputs import inputs
from tonelint.run.project import Projects
from tonelint.run.reading import Reading, read_copy
from tonelint.run.tally import Tally


def readings(
    projects: Projects,
    tally: Tally,
    progress: Callable[[str], None] | None,
    *,
    policy: Policy | None = None,
) -> Iterator[tuple[Reading, Policy]]:
    """Yield each file of the request with its policy, `policy` when that is given.

    What cannot be read is noted in `tally`. Raises `TonelintError` for wrong settings, guides or
    packs.
    """
    for item in inputs(projects, tally, progress):
        own = policy or projects.policy(item.settings)[0]
        try:
            reading = read_copy(
                item.source,
                place=item.place,
                settings=item.settings,
                policy=own,
                forced=projects.request.context,
            )
        except FormatError as error:
            tally.fail(error, fatal=item.named)
            continue
        yield reading, own
