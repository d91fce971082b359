#!/usr/bin/env bash
# install-browser.sh chromium|firefox: makes sure that the browser tests find it on PATH, Chromium with its driver.
# (Firefox's driver comes with the wasm tools: Debian has no package of it.)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

has() { command -v "$1" >/dev/null; }

case ${1:-} in
  chromium)
    if { has chromium || has chromium-browser || has google-chrome; } && has chromedriver; then exit 0; fi
    packages=(chromium chromium-driver) elsewhere="chromium chromedriver"
    ;;
  firefox)
    if has firefox-esr || has firefox; then exit 0; fi
    packages=(firefox-esr) elsewhere=firefox
    ;;
  *)
    echo "usage: install-browser.sh chromium|firefox" >&2
    exit 2
    ;;
esac
if ! has apt-get; then
  echo "The browser tests need ${packages[*]} on PATH, and there is no apt to install them." >&2
  echo "Install them (macOS: brew install --cask $elsewhere), then run: npm test" >&2
  exit 1
fi
./scripts/apt-install.sh "${packages[@]}"
