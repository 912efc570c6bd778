"""What the two other bots say in the conversation: as many messages and buttons as the service, in fewer words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reply:
    """A message with the labels of its buttons."""

    text: str
    labels: tuple[str, ...] = ()


NOTICE = Reply(
    "Hello. This is an automatic assistant of the commune; it keeps your name, village and phone only to answer you.",
    ("Agree", "Show my rights", "Do not agree"),
)
MENU = Reply("What can the assistant do for you?", ("Send a question", "Look up a question", "My data"))
NAME = Reply("To answer the right person, the assistant asks for your full name.")
VILLAGE = Reply("In which village do you live?", ("Mộ Trạch", "Quang Tiền", "Vạc", "Elsewhere"))
PHONE = Reply("Your phone number, so that an official can call you? You can skip this.", ("Skip",))
DONE = "Noted: {name}, {village}, phone: none."
AGAIN = Reply("Please choose one of the numbers.")


def village_of(typed: str) -> str | None:
    """The village of a typed number."""
    return VILLAGE.labels[int(typed) - 1] if typed.isdigit() and 0 < int(typed) <= len(VILLAGE.labels) else None
