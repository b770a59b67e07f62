"""`python -m desktop.cli` is `copydesk`."""

from desktop.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
