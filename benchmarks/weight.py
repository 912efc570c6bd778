"""What a bot weighs: the memory of its process, and how long it takes from its start until the first reply is out."""

from dataclasses import dataclass
from pathlib import Path

PROC = Path("/proc")


@dataclass(frozen=True, slots=True)
class Weight:
    """Resident megabytes after the conversations; seconds from exec to the first reply."""

    megabytes: float
    start_seconds: float


def resident_megabytes(process: int) -> float:
    """The resident memory of a process, as Linux counts it."""
    for line in (PROC / str(process) / "status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise ProcessLookupError(process)
