"""Gender: what the registry or the titles in the text tell of a person, for he and she."""

from peacetable.mentions.actors.scene import Scene


def gender_of(scene: Scene, actor_id: str) -> str | None:
    """Such as "m", "f", or None where nothing tells."""
    known = scene.registry.get(actor_id)
    if known:
        return known.gender
    words = scene.admit(actor_id).name.split()
    for intro in scene.intros:
        if (intro.actor == actor_id or (intro.is_partial and intro.name in words)) and (
            told := _told(scene, intro.role or "")
        ):
            return told
    return None


def _told(scene: Scene, role: str) -> str | None:
    """The gender that a title tells: "Mrs", "spokeswoman"."""
    entries = (scene.registry.roles.by_noun.get(word) for word in role.lower().replace(",", "").split())
    return next((entry.gender for entry in entries if entry and entry.gender), None)
