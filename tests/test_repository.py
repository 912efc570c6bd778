"""The tree holds what its readers are promised: its rooms, its commands, both languages and its pinned libraries."""

import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import BaseNode, Junk, Message, Term, VariableReference
from fluent.syntax.visitor import Visitor
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[1]
ROOMS = (
    "composition",
    "bot",
    "handlers",
    "models",
    "scheduler",
    "documents",
    "web",
    "locales",
    "migrations",
    "tests",
    "benchmarks",
)
TOP_LEVEL = (*ROOMS, "docs", "main.py", "config.toml", "pyproject.toml", "Makefile", "README.md", ".ci/run")
TARGETS = ("help", "run", "test", "demo", "check", "bench", "lock")
NAMES_THAT_SAY_NOTHING = {"utils", "common", "core", "helpers", "services", "base"}
LANGUAGES = ("vi", "en")
LOCKS = ("requirements.lock", "requirements-dev.lock")


@pytest.mark.parametrize("name", TOP_LEVEL)
def test_the_promised_name_stands_at_the_top(name: str) -> None:
    assert (ROOT / name).exists()


def files_of_the_tree(folder: Path) -> Iterator[Path]:
    """Give every file and folder of the project, without what tools leave behind."""
    for path in folder.iterdir():
        if path.name == "__pycache__" or (path.name.startswith(".") and path.name != ".ci"):
            continue
        yield path
        if path.is_dir():
            yield from files_of_the_tree(path)


def test_no_name_says_nothing() -> None:
    assert [str(path) for path in files_of_the_tree(ROOT) if path.stem in NAMES_THAT_SAY_NOTHING] == []


@pytest.mark.parametrize("target", TARGETS)
def test_make_knows_the_target(target: str) -> None:
    plan = subprocess.run(["make", "-n", target], cwd=ROOT, capture_output=True, text=True)
    assert plan.returncode == 0, plan.stderr


def test_make_alone_lists_every_target() -> None:
    listed = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert set(TARGETS) == set(re.findall(r"make (\w+)", listed))


# What a careless hand could leave in a file. The ~ goes before use: it keeps the check from finding it in this one.
LEFT_BEHIND = {
    "registry": "url = https://files.python~hosted.org/packages",
    "machine path": "/wo~rk/main",
    "home of root": "/ro~ot/.venv",
    "telegram token": "1234567890:~AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc",
    "zalo token": "1234567890123456789:~AbCdEfGhIjKlMnOpQrStUvWxYzAbCdEfGhIjKlMnOpQrStUvWxYz",
    "private key": "-----BEGIN RSA PRIVATE ~KEY-----",
}


def contents_check(tree: Path) -> subprocess.CompletedProcess[str]:
    (tree / "tools").mkdir()
    shutil.copy(ROOT / "tools" / "check", tree / "tools")
    return subprocess.run([tree / "tools" / "check", "contents"], capture_output=True, text=True)


@pytest.mark.parametrize("kind", LEFT_BEHIND)
def test_the_check_finds_what_was_left_behind(kind: str, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("first\n" + LEFT_BEHIND[kind].replace("~", ""), encoding="utf-8")
    found = contents_check(tmp_path)
    assert found.returncode == 1
    assert "notes.txt:2:" in found.stdout


def test_the_check_passes_a_clean_tree(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("see docs/working.md, room 12345678: second floor\n", encoding="utf-8")
    assert contents_check(tmp_path).returncode == 0


class Variables(Visitor):
    """Collects the variables that a message asks for."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802 - the visitor goes by node names
        self.names.add(node.id.name)


def variables(node: BaseNode) -> set[str]:
    """Return the names of the variables used in a message, in one of its attributes or in a term."""
    visitor = Variables()
    visitor.visit(node)
    return visitor.names


def read_catalogue(file: Path) -> tuple[dict[str, set[str]], list[str]]:
    """Return what each key of a catalogue asks for, and what is wrong in the file itself."""
    asked: dict[str, set[str]] = {}
    wrong: list[str] = []
    for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
        if isinstance(entry, Junk):
            wrong.append(f"{file.name}: cannot be read: {(entry.content or '').strip()[:60]}")
        if not isinstance(entry, Message | Term):
            continue
        parts = {entry.id.name: entry.value} | {f"{entry.id.name}.{part.id.name}": part for part in entry.attributes}
        wrong += [f"{file.name}: {key} stands there twice" for key in parts if key in asked]
        asked |= {key: variables(part) for key, part in parts.items() if part is not None}
    return asked, wrong


ADDRESS = {"you", "You", "me", "Me", "comrade", "Comrade"}
"""Forms of address, which a language may do without: English seldom says whom it speaks to."""


def differences(vi: dict[str, set[str]], en: dict[str, set[str]]) -> Iterator[str]:
    """Give a sentence for each key that the two languages do not share, or that does not ask for the same."""
    for key in sorted(vi.keys() | en.keys()):
        if key not in vi or key not in en:
            yield f"{key} is missing in {'vi' if key not in vi else 'en'}"
        elif vi[key] - ADDRESS != en[key] - ADDRESS:
            yield f"{key} asks for {sorted(vi[key])} in vi, {sorted(en[key])} in en"


def catalogue_faults(locales: Path) -> list[str]:
    """Return what would make the two languages say different things."""
    faults: list[str] = []
    catalogues: dict[str, dict[str, set[str]]] = {}
    for language in LANGUAGES:
        whole = catalogues.setdefault(language, {})
        for file in sorted((locales / language).glob("*.ftl")):
            asked, wrong = read_catalogue(file)
            wrong += [f"{file.name}: {key} stands in another file too" for key in asked if key in whole]
            faults += [f"{language}/{fault}" for fault in wrong]
            whole |= asked
    return faults + list(differences(catalogues["vi"], catalogues["en"]))


def test_both_languages_say_the_same() -> None:
    assert catalogue_faults(ROOT / "locales") == []


def test_there_are_words() -> None:
    files = {
        language: sorted(path.name for path in (ROOT / "locales" / language).glob("*.ftl")) for language in LANGUAGES
    }
    assert files["vi"] == files["en"] != []


@pytest.mark.parametrize(
    ("vi", "en", "fault"),
    [
        ("a = Xin chào", "b = Hello", "a is missing in en"),
        ("a = Xin chào", "", "a is missing in en"),
        ("a = Xin chào\n  .b = X", "a = Hello", "a.b is missing in en"),
        ("a = Chào { $name }", "a = Hello", "a asks for ['name'] in vi, [] in en"),
        ("a = Chào { $name }", "a = Hello { $who }", "a asks for ['name'] in vi, ['who'] in en"),
        (
            "a = { $n } đơn",
            "a = { $n ->\n    [one] one\n   *[other] { $m }\n    }",
            "a asks for ['n'] in vi, ['m', 'n'] in en",
        ),
        ("a = Xin chào\na = Chào", "a = Hello", "vi/words.ftl: a stands there twice"),
        ("a = Xin chào", "a = Hello\noops", "en/words.ftl: cannot be read: oops"),
    ],
)
def test_a_fault_in_the_words_is_found(vi: str, en: str, fault: str, tmp_path: Path) -> None:
    for language, words in (("vi", vi), ("en", en)):
        (tmp_path / language).mkdir()
        (tmp_path / language / "words.ftl").write_text(words, encoding="utf-8")
    assert fault in catalogue_faults(tmp_path)


PIN = re.compile(r"^(?P<name>[a-z0-9._-]+)==(?P<version>[^ ;]+)(?: ; [^\\]+)? \\$")


def read_lock(name: str) -> dict[tuple[str, str], int]:
    """Return how many hashes each pinned release in a lock file has."""
    pins: dict[tuple[str, str], int] = {}
    release = ("", "")
    for line in (ROOT / name).read_text(encoding="utf-8").splitlines():
        if pin := PIN.match(line):
            release = (pin["name"], pin["version"])
            pins[release] = 0
        elif re.fullmatch(r"    --hash=sha256:[0-9a-f]{64}( \\)?", line):
            pins[release] += 1
        else:
            assert line.lstrip().startswith("#"), line
    return pins


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_pins_every_file_and_names_no_address(name: str) -> None:
    pins = read_lock(name)
    assert pins
    assert [release for release, hashes in pins.items() if hashes == 0] == []
    assert "/" not in (ROOT / name).read_text(encoding="utf-8")


def test_what_runs_is_what_was_tested() -> None:
    assert read_lock("requirements.lock").items() <= read_lock("requirements-dev.lock").items()


def test_the_locks_are_up_to_date() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = {
        "requirements.lock": project["project"]["dependencies"],
        "requirements-dev.lock": project["dependency-groups"]["dev"],
    }
    for lock, requirements in wanted.items():
        pins = read_lock(lock)
        for requirement in map(Requirement, requirements):
            versions = [version for name, version in pins if name == canonicalize_name(requirement.name)]
            assert versions, f"make lock: {lock} lacks {requirement}"
            assert all(requirement.specifier.contains(Version(version)) for version in versions), requirement
