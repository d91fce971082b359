#!/usr/bin/env bash
# Makes sure that the browser tests find a Chromium (or Chrome) and a chromedriver of its version on PATH.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

has_browser() { command -v chromium || command -v chromium-browser || command -v google-chrome; }

if has_browser >/dev/null && command -v chromedriver >/dev/null; then exit 0; fi
if ! command -v apt-get >/dev/null; then
  echo "The browser tests need Chromium (or Chrome) and chromedriver on PATH, and there is no apt to install them." >&2
  echo "Install both (macOS: brew install --cask chromium chromedriver), then run: npm test" >&2
  exit 1
fi
./scripts/apt-install.sh chromium chromium-driver
