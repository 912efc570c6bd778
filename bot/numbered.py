"""Choices as numbered lines under a text, where a channel has no buttons for them; and the text without them again."""

from collections.abc import Sequence

from bot.message import Choice


def with_numbers(text: str, choices: Sequence[Choice]) -> str:
    """The text, then a line for each choice."""
    return "\n".join([text, *_lines(choices)])


def without_numbers(text: str, choices: Sequence[Choice]) -> str | None:
    """The text as it was before; None if it does not end with all of these lines, because it was split among them."""
    ending = "".join(f"\n{line}" for line in _lines(choices))
    return text.removesuffix(ending) if text.endswith(ending) else None


def _lines(choices: Sequence[Choice]) -> list[str]:
    return [f"[{choice.number}] {choice.label}" for choice in choices]
