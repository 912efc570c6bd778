"""The log without people in it: of an error its kind, its place and one short line, nothing that anybody wrote."""

import logging
import traceback
from collections.abc import Iterator
from types import TracebackType

from models.vietnamese import redact

LONGEST_LINE = 200
"""Characters of an error's own words."""

_ExceptionInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


def in_a_line(error: BaseException) -> str:
    """The kind of an error and the beginning of what it says, without phones, numbers of people and tokens.

    Further lines are left out: there PostgreSQL shows the failing row and pydantic the value that was given.
    """
    words = (str(error).strip().splitlines() or [""])[0][:LONGEST_LINE]
    return redact(f"{type(error).__name__}: {words}" if words else type(error).__name__)


class PrivateFormatter(logging.Formatter):
    """Writes records as the standard one does, but phones, numbers of people and tokens as their kind in brackets."""

    def format(self, record: logging.LogRecord) -> str:
        # The standard formatter leaves its text of the exception in the record for others, and takes theirs from it.
        record.exc_text = None
        written = redact(super().format(record))
        record.exc_text = None
        return written

    def formatException(self, ei: _ExceptionInfo) -> str:  # noqa: N802 (the standard library's name)
        """Where it happened, innermost cause first, each error in one line."""
        return "\n".join(reversed([_one(error) for error in _chain(ei[1])]))


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def _one(error: BaseException) -> str:
    frames = "".join(traceback.format_tb(error.__traceback__)).rstrip()
    return f"{frames}\n{in_a_line(error)}".lstrip("\n")
