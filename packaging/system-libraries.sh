#!/bin/sh
# Install the system libraries that Qt, its web engine and the virtual screen need.
# Where it may not install, it prints the exact command and carries on: `copydesk` itself
# says which library it misses.
set -u

# Each was found necessary by taking it away (Debian 12, PySide6 6.11).
offscreen="libegl1 libgl1 libglib2.0-0 libfontconfig1 libdbus-1-3 libxkbcommon0"
screen="xvfb xauth libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0"
web="libnss3 libxcomposite1 libxdamage1 libxrandr2 libxtst6 libasound2 libxkbfile1"
wanted="$offscreen $screen $web"

case "$(uname -s)" in
Linux) ;;
*) exit 0 ;; # Windows and macOS wheels carry what they need
esac

python=${PYTHON:-python3}
"$python" -c 'import ensurepip, venv' 2>/dev/null || wanted="$wanted python3-venv"

if ! command -v apt-get >/dev/null 2>&1; then
    echo "Copydesk needs these libraries (Debian names; install your system's): $wanted"
    exit 0
fi

missing=""
for package in $wanted; do
    # libasound2 and libglib2.0-0 carry a t64 suffix from Debian 13 on.
    dpkg-query -W -f '${Status}\n' "$package" "${package}t64" 2>/dev/null |
        grep -q '^install ok installed' || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then
    as_root=""
elif sudo -n true 2>/dev/null; then
    as_root="sudo -n"
else
    echo "Copydesk needs system libraries that only an administrator can install. Please run:"
    echo "  sudo apt-get update && sudo apt-get install --no-install-recommends$missing"
    exit 0
fi

echo "Installing system libraries:$missing"
$as_root apt-get update -qq &&
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null || {
    echo "The system libraries could not be installed. Please run:"
    echo "  sudo apt-get update && sudo apt-get install --no-install-recommends$missing"
    exit 1
}
