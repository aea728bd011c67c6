"""What somebody learns who checks mails for the first time, with no settings and no guide."""

from __future__ import annotations

import shutil
from collections import defaultdict
from pathlib import Path

import pytest

from tonelint import run
from tonelint.run import CheckRequest

MAILS = Path(__file__).parent / "fixtures" / "mail"
FOLDERS = ("marketing", "transactional", "security", "trouble")
LEARNED = {
    "marketing/bakery-opening.eml": {
        "email/preheader-missing",
        "email/several-buttons",
        "email/no-unsubscribe",
        "email/no-postal-address",
        "email/image-without-alt",
        "email/dear-customer",
        "transactional/no-reply-sender",
    },
    "marketing/bikes-spring.md": {"email/subject-differs", "email/preheader-repeats-subject"},
    "marketing/books-june.eml": {"email/subject-differs", "email/odd-fallback"},
    "marketing/gym-january.txt": {"promises/scarcity-without-number", "promises/spam-words"},
    "marketing/rail-summer.html": {"email/no-postal-address", "email/preheader-cut-off-words"},
    "security/magic-link.md": {
        "transactional/expiry-missing",
        "transactional/not-you-line-missing",
    },
    "security/email-changed.md": {
        "transactional/not-you-line-missing",
        "promises/selling-in-trouble",
    },
    "transactional/new-member.txt": {"email/vague-subject", "transactional/secret-in-mail"},
    "transactional/order-packed.md": {"transactional/offer-before-news"},
}
"""What must be among the findings in a faulty mail."""


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    folder = tmp_path_factory.mktemp("first")
    for name in FOLDERS:
        shutil.copytree(MAILS / name, folder / name)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        report = run.check(CheckRequest(paths=(".",), use_results=False))
    rules: dict[str, set[str]] = defaultdict(set)
    for violation in report.violations:
        rules[violation.path].add(violation.rule)
    return rules


@pytest.mark.parametrize("mail", sorted(LEARNED))
def test_a_faulty_mail_teaches_something(found: dict[str, set[str]], mail: str) -> None:
    assert LEARNED[mail] <= found[mail]


def test_good_mails_are_left_alone(found: dict[str, set[str]]) -> None:
    good = [path for folder in FOLDERS for path in (MAILS / folder).glob("*-good.*")]
    assert len(good) >= 30
    names = [path.relative_to(MAILS).as_posix() for path in good]
    assert {name: found[name] for name in names if found[name]} == {}
