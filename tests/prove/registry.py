"""Which proofs there are."""

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Prove = Callable[[int], dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Proof:
    """A promise of the shop and the function that tries to break it.

    small, full: how many times it tries; small 0: by `make prove` only.
    """

    name: str
    promise: str
    run: Prove
    small: int
    full: int


PROOFS: dict[str, Proof] = {}


def proof(*, promise: str, small: int, full: int) -> Callable[[Prove], Prove]:
    """Register a function under the name of its module and its own."""

    def register(run: Prove) -> Prove:
        name = f"{run.__module__.rpartition('.')[2]}-{run.__name__}".replace("_", "-")
        PROOFS[name] = Proof(name, promise, run, small, full)
        return run

    return register


def all_proofs() -> dict[str, Proof]:
    """Every proof of this folder, by name."""
    for module in pkgutil.iter_modules([str(Path(__file__).parent)]):
        if not module.name.startswith(("_", "test_")) and module.name not in ("registry", "hands", "killing"):
            importlib.import_module(f"tests.prove.{module.name}")
    return dict(sorted(PROOFS.items()))
