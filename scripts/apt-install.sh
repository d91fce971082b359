#!/usr/bin/env bash
# apt-install.sh PACKAGE…: installs Debian packages, without asking and without removing any.
set -euo pipefail

as_root=()
if [ "$(id -u)" != 0 ]; then
  # -n: a password prompt in the middle of a build looks like a hang.
  if ! command -v sudo >/dev/null || ! sudo -n true 2>/dev/null; then
    printf 'not root, and sudo asks for a password. Run once:\n  sudo apt-get install -y %s\n' "$*" >&2
    exit 1
  fi
  as_root=(sudo -n)
fi
# What an interrupted run left half done stops every later one.
${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive dpkg --configure --pending >&2 || true
printf 'apt-get install %s\n' "$*" >&2
# A mirror that does not answer is given up; another apt (a new machine updates itself) is waited for.
limits=(-o Acquire::Retries=2 -o Acquire::http::Timeout=60 -o Acquire::https::Timeout=60 -o DPkg::Lock::Timeout=300)
${as_root[@]+"${as_root[@]}"} apt-get update -qq "${limits[@]}" >&2 || echo "apt-get update failed: going on with the old lists" >&2
# --no-remove: another rustc or browser is never thrown out behind its owner's back.
${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-remove \
  --no-install-recommends -o Dpkg::Use-Pty=0 "${limits[@]}" "$@" >&2
