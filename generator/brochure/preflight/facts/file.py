"""What a PDF says of itself as a whole.

Source:
    ISO 32000-1:2008, 7.7.2, 8.11 and 14.3; ISO 15930-7:2010 (PDF/X-4).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Intent:
    """An output intent for print.

    Attributes:
        condition: OutputConditionIdentifier.
        registry: RegistryName.
        description: Info.
        profile: the first bytes of the embedded ICC profile; None without one.
        size: how long the profile is, bytes.
        components: what the stream of the profile says there are.
        referred: the profile is elsewhere (DestOutputProfileRef).
    """

    condition: str
    registry: str
    description: str
    profile: bytes | None
    size: int
    components: int
    referred: bool


@dataclass(frozen=True, slots=True)
class File:
    """What a PDF says of itself.

    Attributes:
        version: as 1.6.
        page_count: how many pages.
        encrypted: it is; without a password it could be opened.
        identified: the trailer has an ID.
        information: of the information dictionary, keys without the slash.
        metadata: of the XMP, keys with their usual prefix; None without XMP.
        intents: output intents of kind GTS_PDFX.
        layers: names of layers.
        hidden: those of them that do not show.
        switched: layers differ between screen and print (AS).
        programs: what runs when it is read, as the keys that hold it.
        actions: other actions.
        faults: what could not be read.
        rebuilt: the table that tells where things are was damaged.
        attachments: names of files that it carries.
    """

    version: str
    page_count: int
    encrypted: bool
    identified: bool
    information: Mapping[str, str]
    metadata: Mapping[str, str] | None
    intents: tuple[Intent, ...]
    layers: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    switched: bool = False
    programs: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    rebuilt: bool = False
    attachments: tuple[str, ...] = ()
