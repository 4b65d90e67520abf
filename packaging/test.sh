#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
#
# Builds Sales Planner and runs every test, those in a real LibreOffice included.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
packaging/setup.sh build run test

echo "Building Sales Planner."
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! { cmake --preset release && cmake --build --preset release; } >"$log" 2>&1; then
  cat "$log" >&2
  echo "The build failed; the messages above say why." >&2
  exit 1
fi

ctest --preset release
