"""Taking in copy: text or bytes in, the parts of a story out."""
