#!/usr/bin/env bash
# Makes `cargo build --target wasm32-unknown-unknown` (and so wasm-pack) work.
#
#   install-wasm-toolchain.sh             make sure of the target and wasm-bindgen-cli
#   install-wasm-toolchain.sh --testing   make sure of wasm-pack, geckodriver, and clippy for the target, too
#   install-wasm-toolchain.sh --path      also print the folders to put first on PATH, one a line
#
# Where the target comes from; the first that holds ends the search:
#   1. the rustc on PATH has it                   -> nothing to do
#   2. an earlier run left a private sysroot      -> nothing to do
#   3. `rustup target add`, bounded in time       -> an ordinary developer's machine, first run
#   4. Debian's rustc packages: std is built once from the distribution's own source into a
#      private sysroot. Neither /usr, nor rustup's folder, nor the project is written by that.
#
# The tools are kept outside the project too, so that a fresh clone does not build them again.
#
# Settings (environment):
#   WASM_TOOLCHAIN_DIR     where the sysroot and the tools are kept
#                          (default ${XDG_DATA_HOME:-~/.local/share}/wasm32-toolchain)
#   WASM_TOOLCHAIN_RUSTUP  auto (default) | always | never: whether way 3 may run. `auto` skips it where
#                          RUSTUP_AUTO_INSTALL=0, which says that rustup is not to fetch anything by itself.
#   RUSTUP_ADD_TIMEOUT     seconds for way 3 (default 300)
set -euo pipefail

TARGET=wasm32-unknown-unknown
WASM_PACK_VERSION=0.15.1
GECKODRIVER_VERSION=0.37.1
# Seconds: a whole first run takes less.
LOCK_TIMEOUT=3600
# Raise it to have every private sysroot built anew.
SYSROOT_REVISION=3

# rustup chooses its toolchain by the folder it is started in, and Cargo.lock is read below.
cd "$(dirname "${BASH_SOURCE[0]}")/.."

DIR=${WASM_TOOLCHAIN_DIR:-${XDG_DATA_HOME:-$HOME/.local/share}/wasm32-toolchain}
SYSROOT=$DIR/sysroot
TOOLS=$DIR/tools
DEBIAN_RUSTC=/usr/bin/rustc
DEBIAN_CARGO=/usr/bin/cargo

say() { printf 'wasm toolchain: %s\n' "$*" >&2; }
die() { say "error: $*"; exit 1; }

# The private sysroot's wrappers must not answer for the rustc that the user has.
OUTER_PATH=$(printf '%s' "$PATH" | tr ':' '\n' | grep -vxF -e "$SYSROOT/bin" -e "$TOOLS/bin" | paste -sd: -)

main() {
  local testing=0 print_path=0 argument origin bindgen
  for argument in "$@"; do
    case $argument in
      --testing) testing=1 ;;
      --path) print_path=1 ;;
      *) die "unknown argument $argument" ;;
    esac
  done
  PATH=$OUTER_PATH command -v cargo >/dev/null || die "no cargo on PATH: install Rust from https://rustup.rs"
  one_at_a_time
  command -v cc >/dev/null || install_linker

  if path_has_target; then origin=path
  elif sysroot_is_current; then origin=sysroot
  elif add_by_rustup; then origin=path
  else build_sysroot; origin=sysroot
  fi
  # On its own: in an argument its failure would not end the script.
  bindgen=$(locked_version wasm-bindgen)
  install_tool wasm-bindgen-cli "$bindgen" wasm-bindgen --no-default-features
  if [ $testing = 1 ]; then
    install_tool wasm-pack $WASM_PACK_VERSION wasm-pack
    install_tool geckodriver $GECKODRIVER_VERSION geckodriver
    [ $origin = path ] || install_clippy
  fi

  if [ $print_path = 1 ]; then
    [ $origin = path ] || printf '%s\n' "$SYSROOT/bin"
    printf '%s\n' "$TOOLS/bin"
  fi
}

# Two runs at once would write the same folders; what a killed one left is taken away. (macOS has no `flock`.)
one_at_a_time() {
  mkdir -p "$DIR"
  command -v flock >/dev/null || return 0
  exec 9> "$DIR/lock"
  flock -n 9 || { say "waiting for another run"; flock -w "$LOCK_TIMEOUT" 9 || die "another run holds $DIR/lock"; }
  rm -rf "$DIR"/build.*
}

# rustc has none of its own for the host, where macros and build scripts run.
install_linker() {
  command -v apt-get >/dev/null || die "no cc on PATH: install a C compiler"
  ./scripts/apt-install.sh gcc libc6-dev || die "apt could not install a C compiler"
}

# True when rustc ($1) finds both core and std for the target.
has_target() {
  local libraries
  libraries=$(PATH=$OUTER_PATH "$1" --print target-libdir --target $TARGET 2>/dev/null) || return 1
  compgen -G "$libraries/libcore-*.rlib" >/dev/null && compgen -G "$libraries/libstd*.rlib" >/dev/null
}
path_has_target() { PATH=$OUTER_PATH command -v rustc >/dev/null && has_target rustc; }

# What the private sysroot was made from: a new rustc or a new revision makes it stale.
sysroot_origin() { printf 'revision %s\n' $SYSROOT_REVISION; "$DEBIAN_RUSTC" -vV; }
sysroot_is_current() {
  [ -x "$DEBIAN_RUSTC" ] && [ -f "$SYSROOT/.origin" ] && [ "$(cat "$SYSROOT/.origin")" = "$(sysroot_origin)" ]
}

add_by_rustup() {
  local how=${WASM_TOOLCHAIN_RUSTUP:-auto}
  PATH=$OUTER_PATH command -v rustup >/dev/null || return 1
  [ "$how" != never ] || { say "rustup: not asked (WASM_TOOLCHAIN_RUSTUP=never)"; return 1; }
  if [ "$how" = auto ] && [ "${RUSTUP_AUTO_INSTALL:-1}" = 0 ]; then
    say "rustup: not asked (RUSTUP_AUTO_INSTALL=0)"; return 1
  fi
  say "rustup target add $TARGET"
  # -k: one that does not stop when asked is stopped. macOS has no `timeout`: there it is not bounded.
  local bounded=()
  ! command -v timeout >/dev/null || bounded=(timeout -k 5 "${RUSTUP_ADD_TIMEOUT:-300}")
  PATH=$OUTER_PATH RUST_BACKTRACE=0 ${bounded[@]+"${bounded[@]}"} rustup target add $TARGET >&2 ||
    { say "rustup could not add the target"; return 1; }
  path_has_target
}

install_packages() {
  local missing=() package
  for package in "$@"; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  ./scripts/apt-install.sh "${missing[@]}"
}

build_sysroot() {
  command -v apt-get >/dev/null ||
    die "rustup could not add $TARGET and there is no apt: install the target by hand (rustup target add $TARGET)"
  install_packages rustc-web cargo-web rust-web-src || die "apt could not install rustc-web (Debian 12 or later)"
  local host commit llvm library work built
  host=$("$DEBIAN_RUSTC" -vV | sed -n 's/^host: //p')
  commit=$("$DEBIAN_RUSTC" -vV | sed -n 's/^commit-hash: //p')
  llvm=$("$DEBIAN_RUSTC" -vV | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p')
  install_packages "lld-$llvm" || die "apt could not install lld-$llvm"
  library=$(readlink -f /usr/lib/rustlib/src/rust/library)
  [ -f "$library/sysroot/Cargo.toml" ] || die "no source of std at $library"

  mkdir -p "$DIR"
  work=$(mktemp -d "$DIR/build.XXXXXX")
  # Expanded now, because $work is local.
  # shellcheck disable=SC2064
  trap "rm -rf '$work'" EXIT
  say "building std for $TARGET with $("$DEBIAN_RUSTC" -V) (one to two minutes, once)"
  # `sysroot` is the crate that upstream builds its own rust-std from: core, alloc, std, panic_abort,
  # test, proc_macro. force-unstable-if-unmarked hides std's own dependencies from user code;
  # embed-bitcode lets users turn LTO on; the remap gives panic messages the official paths.
  # Started in $work, so that no project's .cargo/config.toml is read, and without those settings of
  # the caller that would change std.
  ( cd "$work" && env -u RUSTC_WRAPPER -u RUSTC_WORKSPACE_WRAPPER -u CARGO_ENCODED_RUSTFLAGS \
      -u CARGO_BUILD_TARGET -u CARGO_BUILD_RUSTFLAGS -u RUSTDOC -u RUSTUP_TOOLCHAIN \
      RUSTC_BOOTSTRAP=1 RUSTC="$DEBIAN_RUSTC" CARGO_TARGET_DIR="$work/target" CARGO_INCREMENTAL=0 \
      RUSTFLAGS="-Zforce-unstable-if-unmarked -Cembed-bitcode=yes --remap-path-prefix=${library%/library}=/rustc/$commit" \
      "$DEBIAN_CARGO" build --locked --manifest-path "$library/sysroot/Cargo.toml" \
      --target $TARGET --release --features backtrace \
      --config profile.release.debug=0 --config profile.release.codegen-units=1 >&2 )

  built=$work/sysroot
  mkdir -p "$built/bin" "$built/lib/rustlib/$TARGET/lib" "$built/lib/rustlib/$host/bin"
  cp "$work/target/$TARGET/release/deps/"*.rlib "$built/lib/rustlib/$TARGET/lib/"
  ln -s "/usr/lib/rustlib/$host/lib" "$built/lib/rustlib/$host/lib"   # proc macros and build scripts
  ln -s /usr/lib/rustlib/etc "$built/lib/rustlib/etc"
  ln -s "/usr/lib/llvm-$llvm/bin/lld" "$built/lib/rustlib/$host/bin/rust-lld" # the target's own linker
  ln -s "$DEBIAN_CARGO" "$built/bin/cargo"
  local tool
  for tool in rustc rustdoc; do
    # A symbolic link would not do: Debian's rustc finds its sysroot through its shared library.
    cat > "$built/bin/$tool" <<WRAPPER
#!/bin/sh
for argument in "\$@"; do
  case \$argument in --sysroot|--sysroot=*) exec /usr/bin/$tool "\$@" ;; esac
done
exec /usr/bin/$tool --sysroot '$SYSROOT' "\$@"
WRAPPER
    chmod +x "$built/bin/$tool"
  done
  sysroot_origin > "$built/.origin"
  rm -rf "$SYSROOT"
  mv "$built" "$SYSROOT"
  rm -rf "$work"
  trap - EXIT
}

# rustup's clippy cannot read the private sysroot; Debian's can, once told where that is.
install_clippy() {
  [ ! -x "$SYSROOT/bin/cargo-clippy" ] || return 0
  install_packages rust-web-clippy || die "apt could not install rust-web-clippy"
  printf '#!/bin/sh\nSYSROOT=%s exec /usr/bin/cargo-clippy "$@"\n' "'$SYSROOT'" > "$SYSROOT/bin/cargo-clippy"
  chmod +x "$SYSROOT/bin/cargo-clippy"
}

# The version of a crate in Cargo.lock: glue and crate of wasm-bindgen must be of one version.
locked_version() {
  local version
  version=$(grep -A1 "^name = \"$1\"\$" Cargo.lock | sed -n 's/^version = "\(.*\)"/\1/p')
  [ -n "$version" ] || die "Cargo.lock names no $1"
  printf '%s' "$version"
}

# install_tool CRATE VERSION BINARY [cargo install's options]: nothing to do where PATH has that version.
install_tool() {
  local crate=$1 version=$2 binary=$3 have
  shift 3
  have=$(PATH=$TOOLS/bin:$OUTER_PATH "$binary" --version 2>/dev/null | awk 'NR == 1 { print $2 }') || true
  [ "$have" != "$version" ] || return 0
  say "cargo install $crate $version (minutes, once)"
  # Not --locked: a published lock file can name versions that a mirror of the registry lacks.
  # Started in $DIR: the project's toolchain file and settings are no business of the tool.
  # The tools work for milliseconds: compiling them fast is worth more than making them fast.
  # --force: a run that was killed can have left a binary that cargo does not know of.
  ( cd "$DIR" && env -u CARGO_TARGET_DIR -u CARGO_BUILD_TARGET -u RUSTFLAGS -u CARGO_ENCODED_RUSTFLAGS \
      PATH="$OUTER_PATH" CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_LTO=off \
      CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_DEBUG=0 \
      cargo install --force --root "$TOOLS" "$@" "$crate@$version" >&2 9>&- ) || die "cargo could not install $crate $version"
}

main "$@"
