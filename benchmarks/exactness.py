"""Whether places are exact and fixes are final, over copies of a folder of real copy.

    python benchmarks/exactness.py FOLDER      (or TONELINT_COPY=FOLDER)

For every violation, the file's text at its place must be its excerpt. Then all fixes are applied to
the copies, unsafe ones too, and a second round must change nothing.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from copies import check, folder_of_copy, texts_of_copy, write_copies


def main() -> None:
    texts = texts_of_copy(folder_of_copy())
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_copies(texts, folder)
        report = check(folder)
        check(folder, "--fix", "--unsafe-fixes")
        once = written(texts, folder)
        check(folder, "--fix", "--unsafe-fixes")
        twice = written(texts, folder)
    show(report, texts, once, twice)


def written(texts: dict[str, str], folder: Path) -> dict[str, str]:
    """Return the files as they are now."""
    return {name: (folder / name).read_bytes().decode("utf-8-sig") for name in texts}


def show(
    report: dict[str, Any], texts: dict[str, str], once: dict[str, str], twice: dict[str, str]
) -> None:
    """Print the shares, and the first places that are wrong."""
    violations = report["violations"]
    total = len(violations) or 1
    wrong = [v for v in violations if not exact(v, texts)]
    fixed = [v for v in violations if v["fix"]]
    changed = [name for name in texts if once[name] != texts[name]]
    restless = [name for name in texts if twice[name] != once[name]]
    print(f"violations        {len(violations):,} in {len(texts):,} files")
    print(f"exact places      {1 - len(wrong) / total:.2%}")
    print(f"with a fix        {len(fixed) / total:.1%}")
    print(f"files changed     {len(changed):,} by all fixes")
    print(f"not final         {len(restless):,} changed again by a second round")
    print(f"troubles          {len(report['troubles']):,}")
    for violation in wrong[:5]:
        print("  wrong place:", violation["path"], violation["start"], violation["rule"])
    for name in restless[:5]:
        print("  changed again:", name)
    for trouble in report["troubles"][:5]:
        print("  trouble:", trouble["path"], trouble["problem"])


def exact(violation: dict[str, Any], texts: dict[str, str]) -> bool:
    """Return whether the text at the violation's place is its excerpt."""
    text = texts[violation["path"]]
    start, end = violation["start"]["offset"], violation["end"]["offset"]
    return bool(text[start:end] == violation["excerpt"])


if __name__ == "__main__":
    main()
