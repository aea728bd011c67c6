"""A project: the settings and the policy for the files they hold for."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from tonelint.cache import policies
from tonelint.errors import SettingsError
from tonelint.policy import Policy
from tonelint.run.discover import shown
from tonelint.settings import Settings
from tonelint.settings_file import load_settings, settings_in


class CheckRequest(NamedTuple):
    """What the caller asks for. `stdin` is a file name and the bytes that came in under it.

    `context` forces axis values on every message. `preset` and `guide` override the settings.
    `use_results` lets a file be answered from an earlier check of the same text and rules. `jobs`
    is how many processes may check at once.
    """

    paths: tuple[str, ...] = ()
    config: str | None = None
    context: Mapping[str, str] = {}
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    preset: tuple[str, ...] = ()
    guide: str | None = None
    use_results: bool = True
    stdin: tuple[str, bytes] | None = None
    force_exclude: bool = False
    respect_gitignore: bool = True
    jobs: int = 1


class Projects:
    """Finds the closest settings of each file, and the policy that goes with them."""

    def __init__(self, request: CheckRequest) -> None:
        self.request = request
        self._settings: dict[Path, Settings] = {}
        self._by_file: dict[Path, Settings] = {}
        self._policies: dict[str, tuple[Policy, str]] = {}

    def settings_of(self, folder: Path) -> Settings:
        """Return the settings for files in `folder`: those of --config, else the closest ones."""
        place = Path(os.path.abspath(folder))
        if place not in self._settings:
            self._settings[place] = self._find(place)
        return self._settings[place]

    def policies(self) -> tuple[Policy, ...]:
        """Return the policies used so far."""
        return tuple(policy for policy, _ in self._policies.values())

    def policy(self, settings: Settings) -> tuple[Policy, str]:
        """Return the policy for `settings` and its name; it is kept between runs."""
        if settings.path not in self._policies:
            self._policies[settings.path] = self._policy(settings)
        return self._policies[settings.path]

    def _policy(self, settings: Settings) -> tuple[Policy, str]:
        from tonelint.policy.wish import Wish

        request = self.request
        wish = Wish(request.select, request.ignore, request.preset, request.guide or "")

        def compile_() -> Policy:
            from tonelint.policy.build import compile_policy

            return compile_policy(settings, wish)

        policy, name = policies.policy_for(settings, wish._asdict(), compile_)
        for axis, value in request.context.items():
            policy.axes.check(axis, value, path="--context")
        return policy, name + _model_of(policy)

    def _find(self, folder: Path) -> Settings:
        if self.request.config is not None:
            path = Path(self.request.config)
            if not path.is_file():
                raise SettingsError(
                    "There is no such settings file.",
                    path=self.request.config,
                    remedy="Check --config, or run `tonelint init` to write one.",
                )
            return self._load(path)
        found = settings_in(folder)
        if found:
            return self._load(found)
        if folder.parent == folder or os.path.exists(f"{folder}/.git"):
            return Settings()
        return self.settings_of(folder.parent)

    def _load(self, path: Path) -> Settings:
        if path not in self._by_file:
            name = shown(path)
            self._by_file[path] = policies.settings_for(
                path, name, lambda: load_settings(path, shown=name)
            )
        return self._by_file[path]


def _model_of(policy: Policy) -> str:
    """Return the language model that results under `policy` rest on, “” when none does."""
    if not any(rule.kind == "syntax" for rule in policy.rules):
        return ""
    from tonelint.language import syntax

    return f" with {syntax.identity()}"
