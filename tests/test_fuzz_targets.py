"""The fuzz targets, with inputs that Hypothesis makes: the same targets, without Atheris."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import fuzz

PROFILE = settings(
    deadline=None,
    derandomize=True,
    database=None,
    max_examples=100,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@cache
def _seeds(name: str) -> list[bytes]:
    return list(fuzz.target(name).seeds())


@st.composite
def changed_seeds(draw: st.DrawFn, name: str) -> bytes:
    """A seed with a few changes, as a fuzzer makes them."""
    data = draw(st.sampled_from(_seeds(name)))
    words = st.sampled_from([w.encode("utf-8", "surrogatepass") for w in fuzz.target(name).words])
    new = st.binary(max_size=3) | words if fuzz.target(name).words else st.binary(max_size=3)
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(data)))
        data = data[:at] + draw(new) + data[at + draw(st.integers(0, 8)) :]
    return data


@pytest.mark.parametrize("name", fuzz.TARGETS)
def test_any_input(name: str) -> None:
    target = fuzz.target(name)

    @PROFILE
    @given(st.binary(max_size=120) | changed_seeds(name))
    def keeps_its_promises(data: bytes) -> None:
        target.run(data)

    keeps_its_promises()


@pytest.mark.parametrize("name", fuzz.TARGETS)
def test_every_seed(name: str) -> None:
    for seed in _seeds(name)[:60]:
        fuzz.target(name).run(seed)
