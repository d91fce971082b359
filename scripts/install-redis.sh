#!/usr/bin/env bash
# install-redis.sh: makes sure that the test of examples/governor-redis finds redis-server on PATH.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

if command -v redis-server >/dev/null; then exit 0; fi
if ! command -v apt-get >/dev/null; then
  echo "The test of examples/governor-redis needs redis-server on PATH, and there is no apt to install it." >&2
  echo "Install it (macOS: brew install redis), then run: npm test" >&2
  exit 1
fi
./scripts/apt-install.sh redis-server
