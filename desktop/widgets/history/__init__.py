"""The history panel: versions of a story, what changed between them, and the way back."""
