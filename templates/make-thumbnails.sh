#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
#
# Draws the pictures by which people choose a workbook: the first page of every template, empty and with example data,
# as templates/thumbnails/<template>.png.  The pictures are committed, so that the build needs no office; run this after
# a change of a start page.  Works in a folder of its own; your own LibreOffice settings are not touched.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$root/build/release
thumbnails=$root/templates/thumbnails

# The height of a whole page in pixels, and what is drawn of it: not its foot, which has the day in it.
page_height=277
picture=(-x 0 -y 0 -W 196 -H 256)

"$root/packaging/setup.sh" build run
cd "$root"
work=$(mktemp -d /tmp/salesplanner-thumbnails.XXXXXX)
trap 'rm -rf "$work"' EXIT

echo "Building the extension and the workbooks."
if ! { cmake --preset release && cmake --build --preset release --target oxt workbook_templates; } >"$work/log" 2>&1; then
  cat "$work/log" >&2
  exit 1
fi
office=$(sed -n 's/^LibreOfficeSDK_PROGRAM_DIR:[A-Z]*=//p' "$build/CMakeCache.txt")

# Runs a program of the office with the profile of this run, in English.  The first start of a fresh profile may end with
# 81: start again.
office() {
  local program=$1 status=0
  shift
  for _ in 1 2 3; do
    status=0
    env -u DISPLAY -u WAYLAND_DISPLAY LC_ALL=C.UTF-8 TMPDIR="$work" timeout --kill-after=10 300 "$office/$program" "$@" \
      "-env:UserInstallation=file://$work/profile" >"$work/log" 2>&1 </dev/null || status=$?
    [ "$status" -eq 81 ] || break
  done
  [ "$status" -eq 0 ] || cat "$work/log" >&2
  return "$status"
}

# The extension manager refuses root, except for this kind of installation.
context=()
[ "$(id -u)" -ne 0 ] || context=(--bundled --deployment-context user)
office unopkg add --suppress-license "${context[@]}" "$build/sales-planner.oxt"

echo "Drawing the first pages."
office soffice --headless --norestore --convert-to pdf --outdir "$work" "$build"/generated/templates/a4/*.ots
mkdir "$work/thumbnails"
for template in "$build"/generated/templates/a4/*.ots; do
  name=$(basename "$template" .ots)
  pdftoppm -f 1 -l 1 -singlefile -scale-to-x -1 -scale-to-y "$page_height" "${picture[@]}" -png \
    "$work/$name.pdf" "$work/thumbnails/$name"
done
mkdir -p "$thumbnails"
rm -f "$thumbnails"/*.png
cp "$work"/thumbnails/*.png "$thumbnails"
(cd "$thumbnails" && printf '  templates/thumbnails/%s\n' *.png)
