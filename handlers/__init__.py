"""What the service does: one file per journey of a citizen or an official."""

import importlib
import pkgutil

from bot.journey import Journey


def journeys() -> tuple[Journey, ...]:
    """Every journey in this room: each file that defines ``journey`` adds one (docs/them-mot-hanh-trinh.md)."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    modules = [importlib.import_module(f"{__name__}.{name}") for name in names]
    return tuple(module.journey for module in modules if hasattr(module, "journey"))
