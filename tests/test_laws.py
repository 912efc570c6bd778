"""Whatever people lawfully do, in whatever order, with buttons new and old, the laws of the record hold after each step."""

import asyncio
import shutil
from collections.abc import Awaitable, Callable
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test

from tests import random_steps
from tests.laws import Seen, broken
from tests.people_at_random import Commune, Pick, copied, settle_in

MOST_SHOWN = 60
"""Lines of the conversation shown with a law that is broken."""


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A commune in which everybody has joined, to be copied for each play."""
    path = tmp_path_factory.mktemp("laws") / "template.db"
    asyncio.run(settle_in(path))
    return path


def commune_over(template: Path) -> type[RuleBasedStateMachine]:  # noqa: C901 (one machine: its rules are its methods)
    """The machine that plays over copies of a commune."""

    class Dialogue(RuleBasedStateMachine):
        """Everybody of the commune, one step at a time."""

        def __init__(self) -> None:
            super().__init__()
            self.folder = Path(mkdtemp(dir=template.parent))
            self.loop = asyncio.Runner()
            self.commune: Commune = copied(template, self.folder / "play")
            self.seen = Seen()
            self._check()

        def _play(self, data: st.DataObject, step: Callable[[Commune, Pick], Awaitable[None]]) -> None:
            self.loop.run(_await(step(self.commune, lambda count: data.draw(st.integers(0, count - 1)))))
            self._check()

        def _check(self) -> None:
            commune = self.commune
            messages, commune.messages = commune.messages, []
            dialogue, now = commune.stage.service.dialogue, commune.clock()
            found = commune.look(lambda session: broken(session, dialogue, now, self.seen, messages))
            assert not found, "\n".join([*commune.simulator.lines[-MOST_SHOWN:], *found])

        @rule(data=st.data())
        def somebody_asks(self, data: st.DataObject) -> None:
            self._play(data, random_steps.ask)

        @rule(data=st.data())
        def a_matter_is_worked_on(self, data: st.DataObject) -> None:
            self._play(data, random_steps.work_on)

        @rule(data=st.data())
        def a_matter_is_worked_on_again(self, data: st.DataObject) -> None:
            self._play(data, random_steps.work_on)

        @rule(data=st.data())
        def a_choice_is_taken(self, data: st.DataObject) -> None:
            self._play(data, random_steps.choose)

        @rule(data=st.data())
        def an_old_button_is_pressed(self, data: st.DataObject) -> None:
            self._play(data, random_steps.press_again)

        @rule(data=st.data())
        def something_is_begun(self, data: st.DataObject) -> None:
            self._play(data, random_steps.begin)

        @rule(data=st.data())
        def a_meeting_is_made_or_changed(self, data: st.DataObject) -> None:
            self._play(data, random_steps.make_meeting)

        @rule(data=st.data())
        def somebody_comes_or_not(self, data: st.DataObject) -> None:
            self._play(data, random_steps.attend)

        @rule(data=st.data())
        def a_meeting_is_held(self, data: st.DataObject) -> None:
            self._play(data, random_steps.hold_meeting)

        @rule(data=st.data())
        def somebody_chats(self, data: st.DataObject) -> None:
            self._play(data, random_steps.chat)

        @rule(data=st.data())
        def time_passes(self, data: st.DataObject) -> None:
            self._play(data, random_steps.wait)

        def teardown(self) -> None:
            self.commune.stage.service.close()
            self.loop.close()
            shutil.rmtree(self.folder)

    return Dialogue


async def _await(step: Awaitable[None]) -> None:
    await step


def test_the_laws_hold_whatever_people_do(template: Path) -> None:
    """A few short plays; ``--hypothesis-profile=deep`` plays for an hour, and then looks for the shortest that fails."""
    deep = settings.default == settings.get_profile("deep")
    phases = (Phase.explicit, Phase.reuse, Phase.generate)
    modest = settings(
        max_examples=4, stateful_step_count=12, phases=phases, deadline=None, suppress_health_check=list(HealthCheck)
    )
    run_state_machine_as_test(commune_over(template), settings=settings.get_profile("deep") if deep else modest)
