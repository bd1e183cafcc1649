"""The most alike are found without comparing all with all."""

from __future__ import annotations

from pathlib import PurePosixPath
from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st

from generator.catalogue.catalogue import Entry
from generator.views.related import Likeness

words = st.lists(st.sampled_from("abc"), unique=True, max_size=2)
some = st.sampled_from(["x", "y", None])
projects = st.lists(
    st.builds(
        SimpleNamespace,
        kinds=st.lists(st.sampled_from("klm"), unique=True, min_size=1, max_size=2),
        themes=words,
        track=some,
        neighbourhood=some,
    ),
    min_size=1,
    max_size=25,
)


def entries(found):
    """Return projects under names that do not follow their order."""
    return {
        name: Entry(name, PurePosixPath(name), fields)
        for name, fields in ((f"p{n * 7 % 25:02}", one) for n, one in enumerate(found))
    }


def compared(found, slug, most, without):
    """Return the same by comparing a project with every other."""
    mine = found[slug].fields

    def points(other):
        return (
            3 * len(set(mine.kinds) & set(other.kinds))
            + 2
            * (mine.neighbourhood is not None)
            * (mine.neighbourhood == other.neighbourhood)
            + (mine.track is not None) * (mine.track == other.track)
            + len(set(mine.themes) & set(other.themes))
        )

    ranked = sorted(found, key=lambda one: (-points(found[one].fields), one))
    chosen, kinds = [], {}
    for one in ranked:
        kind = found[one].fields.kinds[0]
        if len(chosen) == most or not points(found[one].fields):
            break
        if one in {slug, *without} or kinds.get(kind, 0) == 2:
            continue
        kinds[kind] = kinds.get(kind, 0) + 1
        chosen.append(one)
    return tuple(chosen)


@given(found=projects, data=st.data())
def test_it_is_as_if_every_project_was_compared(found, data):
    """Same projects, same order, whatever they share and whatever is left out."""
    known = entries(found)
    slug = data.draw(st.sampled_from(sorted(known)))
    without = data.draw(st.sets(st.sampled_from(sorted(known)), max_size=4))
    most = data.draw(st.integers(0, 6))
    likeness = Likeness(known)

    wanted = compared(known, slug, most, without)
    assert likeness.nearest(slug, most, without=without) == wanted
