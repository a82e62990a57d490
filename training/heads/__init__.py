"""The heads on the language pass: party × issue → stance, talks and ceasefires told by a sentence, pairs → PLOVER type."""
