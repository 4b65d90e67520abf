#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
#
# Installs what is missing to build, run and test Sales Planner on Debian and its relatives.
#
#   packaging/setup.sh [build] [run] [display] [test] [pictures]
#
# Without arguments: build, run and test.  packages-debian.txt says what belongs to each.  Where everything is there,
# it does nothing; where it cannot install, it says what to install.
set -euo pipefail

list=$(dirname "${BASH_SOURCE[0]}")/packages-debian.txt
[ $# -gt 0 ] || set -- build run test

# The entries of the list for the given needs, each once.
entries() {
  local need entry
  while read -r need entry _; do
    case " $* " in
      *" $need "*) printf '%s\n' "$entry" ;;
    esac
  done < <(grep -v '^ *#' "$list") | sort -u
}

is_installed() {
  [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

is_available() {
  local policy
  policy=$(LC_ALL=C apt-cache policy "$1" 2>/dev/null)
  [[ $policy == *"Candidate: "[!\(]* ]]
}

# The name of "a|b" that the system knows: the first that is installed or that it could install.
choose() {
  local name
  for name in ${1//|/ }; do
    if is_installed "$name" || is_available "$name"; then
      printf '%s\n' "$name"
      return
    fi
  done
  printf '%s\n' "${1%%|*}"
}

mapfile -t wanted < <(entries "$@")

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
  missing=()
  for tool in cmake ninja c++ pkg-config soffice; do
    command -v "$tool" >/dev/null || missing+=("$tool")
  done
  echo "This system does not use Debian packages, so nothing is installed for you. Sales Planner needs what Debian calls:"
  printf '  %s\n' "${wanted[@]%%|*}"
  if [ ${#missing[@]} -gt 0 ]; then
    echo "Not found here: ${missing[*]}. Please install the packages that hold them, then try again." >&2
    exit 1
  fi
  echo "The main tools are here; going on."
  exit 0
fi

missing=()
for entry in "${wanted[@]}"; do
  is_installed "${entry%%|*}" || is_installed "$(choose "$entry")" || missing+=("$entry")
done
if [ ${#missing[@]} -eq 0 ]; then
  exit 0
fi

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "Some packages are missing, and only the system's administrator can install them. Please run as root:" >&2
    echo "  apt-get install --no-install-recommends ${missing[*]%%|*}" >&2
    exit 1
  fi
  as_root=(sudo)
fi

give_up() {
  echo "The packages could not be installed; the messages above say why. Needed are: ${missing[*]%%|*}" >&2
  exit 1
}

echo "Looking up the packages of this system."
"${as_root[@]}" apt-get update -qq || give_up
names=()
for entry in "${missing[@]}"; do
  name=$(choose "$entry")
  is_installed "$name" || names+=("$name")
done
if [ ${#names[@]} -eq 0 ]; then
  exit 0
fi
echo "Installing what is missing: ${names[*]}. The first time this takes a few minutes."
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
  apt-get install -y -qq --no-install-recommends "${names[@]}" >"$log" 2>&1; then
  cat "$log" >&2
  give_up
fi
echo "Everything needed is installed."
