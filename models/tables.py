"""All tables, so that whoever needs the whole schema imports one name."""

from importlib import import_module
from pkgutil import iter_modules

from sqlalchemy import MetaData
from sqlmodel import SQLModel

import models


def metadata() -> MetaData:
    """The schema as the models have it: importing a file of this room registers its tables."""
    for file in iter_modules(models.__path__):
        import_module(f"models.{file.name}")
    return SQLModel.metadata
