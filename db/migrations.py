"""How a library's tables came to be, append only."""
