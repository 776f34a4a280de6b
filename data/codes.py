"""CAMEO and PLOVER: the codes under which event data sets file an engagement."""

from __future__ import annotations

from collections.abc import Collection

NOT_HELD = {
    "announced": ("036", "AGREE/meet"), "postponed": ("036", "AGREE/meet"),
    "cancelled": ("160", "SANCTION/discontinue"), "refused": ("125", "REJECT/meet"),
}  # fmt: skip
HELD = {
    "visit": ("042", "CONSULT/visit"), "call": ("041", "CONSULT/phone"), "exercise": ("062", "COOPERATE/military"),
    "multilateral": ("040", "CONSULT/multilateral"),
}  # fmt: skip
THIRD_PLACE = ("044", "CONSULT/third-party")
OTHER = ("040", "CONSULT/third-party")
SIGNED = ("057", "SUPPORT")


def codes(
    kind: str, status: str = "held", host: str | None = None,
    countries: Collection[str] = (), outcomes: Collection[str] = (),
) -> tuple[str, str]:  # fmt: skip
    """The CAMEO and the PLOVER code. ``outcomes`` are types; ``host`` is where it was, a party or not.

    A visit is filed from the side of the guest (042); seen from the host it is 043.
    """
    if status in NOT_HELD:
        return NOT_HELD[status]
    if "agreement" in outcomes:
        return SIGNED
    if kind in HELD:
        return HELD[kind]
    return THIRD_PLACE if host and host not in countries else OTHER


def cameo(
    kind: str, status: str = "held", host: str | None = None,
    countries: Collection[str] = (), outcomes: Collection[str] = (),
) -> str:  # fmt: skip
    return codes(kind, status, host, countries, outcomes)[0]


def plover(
    kind: str, status: str = "held", host: str | None = None,
    countries: Collection[str] = (), outcomes: Collection[str] = (),
) -> str:  # fmt: skip
    return codes(kind, status, host, countries, outcomes)[1]
