#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
#
# Runs the unit tests of src/sales in a build for gcov and prints which lines and branches of each file they reach.
# Fails below 98% of the lines or 95% of the branches of all files together.
#
#   coverage.sh <source folder> <build folder> <test program>
#
# What the compiler adds for exceptions is left out: the domain throws none, but each allocation could.
set -euo pipefail

sources=$1
build=$2
program=$3

command -v gcovr >/dev/null || { echo "Coverage needs gcovr (on Debian the package gcovr)." >&2; exit 1; }

find "$build" -name '*.gcda' -delete # of earlier runs and of earlier objects
"$program" --gtest_brief=1

measured=$build/coverage.json
gcovr --root "$sources" --filter "$sources/src/sales/" --exclude-throw-branches --exclude-unreachable-branches \
  --json "$measured" -j "$(nproc)" "$build/src/sales" "$build/tests/unit"

cd "$sources" # the report names the folder from which it is asked for

report() {
  gcovr --root "$sources" --add-tracefile "$measured" "$@"
}

report --branches
report --fail-under-line 98 --fail-under-branch 95 --print-summary
