# Where things are and how the package is built. The other scripts source this file.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
python="$root/.venv/bin/python"

fail() {
  printf '%s: %s\n' "$(basename "$0")" "$1" >&2
  if (($# > 1)); then printf 'hint: %s\n' "$2" >&2; fi
  exit 1
}

# Caches stay below .build as well, so that a build writes nothing outside the tree.
# A configuration of the person's own (mirrors, say) is respected.
swift_paths=(
  --package-path "$root"
  --cache-path "$root/.build/cache/swiftpm"
  --security-path "$root/.build/security"
)
if [[ ! -d ${HOME:-/nonexistent}/.swiftpm/configuration ]]; then
  swift_paths+=(--config-path "$root/.build/configuration")
fi

# swift_tool build|test ARGUMENT… runs that tool of the package manager on this package.
swift_tool() {
  local tool=$1
  shift
  XDG_CACHE_HOME="$root/.build/cache" swift "$tool" "${swift_paths[@]}" "$@"
}

# A target imports what its manifest entry names, or the build fails.
checked=(--explicit-target-dependency-import-check error)

# What an installed binary is built with, dynamic (the default) or static; sets release_flags
# and release_folder.
#
# - lld, not the default linker: with that one a statically linked Foundation finds no time
#   zone at all, and says nothing.
# - Not position independent: the loader otherwise works through 80,000 relocations at each
#   start, which is a third of the start-up time of a command.
# - The C++ runtime that Swift needs is linked statically too: nothing else needs it, and
#   looking its symbols up takes as long as all of libcrypto's.
release_settings() {
  local linked=(-Xswiftc -use-ld=lld -Xlinker --icf=all -Xlinker -s)
  case $1 in
    dynamic)
      release_folder="$root/.build"
      release_flags=(
        --static-swift-stdlib "${linked[@]}"
        -Xswiftc -Xclang-linker -Xswiftc -no-pie
        -Xlinker -O2 -Xlinker --as-needed
        -Xlinker --no-export-dynamic -Xlinker --exclude-libs=ALL
      )
      if static_runtime; then
        release_flags+=(-Xswiftc -Xclang-linker -Xswiftc "-L$root/.build/static-runtime")
      fi
      ;;
    static)
      release_folder="$root/.build_static"
      release_flags=(-Xswiftc -static-executable "${linked[@]}")
      ;;
  esac
  release_flags+=(--configuration release --scratch-path "$release_folder" "${checked[@]}")
}

# Links the archives of the C++ runtime into a folder that holds no shared ones, so that the
# linker takes them. False when this machine has no such archives; the shared ones do as well.
static_runtime() {
  local folder="$root/.build/static-runtime" clang cxx unwind
  clang=$(dirname "$(readlink -f "$(command -v swift)")")/clang
  cxx=$("$clang" -print-file-name=libstdc++.a) || return 1
  unwind=$("$clang" -print-file-name=libgcc_eh.a) || return 1
  [[ -e $cxx && -e $unwind ]] || return 1
  mkdir -p "$folder"
  ln -sfn "$cxx" "$folder/libstdc++.a"
  ln -sfn "$unwind" "$folder/libgcc_s.a"
}
