import pytest

from peacetable.lexicon.boilerplate import BoilerplateCue, read_boilerplate

CUES = [cue for cue, _ in read_boilerplate().cues]


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: cue.id)
def test_cue_fires_on_its_example_and_not_on_its_counter(cue: BoilerplateCue) -> None:
    lexicon = read_boilerplate()
    assert cue.id in {shown.id for shown in lexicon.cues_in(cue.example)}
    assert cue.id not in {shown.id for shown in lexicon.cues_in(cue.counter)}


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: cue.id)
def test_counter_shows_no_cue_at_all(cue: BoilerplateCue) -> None:
    assert sum(shown.weight for shown in read_boilerplate().cues_in(cue.counter)) < 1


def test_ids_are_unique_and_begin_with_the_kind() -> None:
    ids = [cue.id for cue in CUES]
    assert len(ids) == len(set(ids))
    assert all(cue.id.startswith(f"{cue.kind}.") for cue in CUES)
