"""Each proof at its small count, each with its control: what `make prove` runs at length."""

import pytest

from tests.prove.registry import Proof, all_proofs


@pytest.mark.parametrize("proof", [one for one in all_proofs().values() if one.small], ids=lambda proof: proof.name)
def test_the_promise_holds(proof: Proof) -> None:
    assert proof.run(proof.small)
