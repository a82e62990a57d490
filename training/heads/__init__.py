"""The heads on the language pass: party × issue → stance, who would have to act, and over what."""
