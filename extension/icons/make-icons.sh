#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
#
# Draws the PNG icons of the extension from their SVG sources. Needed only after a change of the drawings; the PNG
# files are committed. Uses rsvg-convert (Debian package librsvg2-bin).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

for name in salesplanner salesplanner-high-contrast; do
  rsvg-convert --width 42 --height 42 --output "$name.png" "$name.svg"
done

# The sizes of menus and of large toolbars. The office draws a large icon of an extension in 26 pixels, its own in 24:
# ours have a margin, so that the edges of the drawing fall between pixels.
for drawing in commands/*.svg salesplanner.svg; do
  name=commands/$(basename "$drawing" .svg)
  rsvg-convert --width 16 --height 16 --output "${name}_16.png" "$drawing"
  rsvg-convert --width 24 --height 24 --page-width 26 --page-height 26 --left 1 --top 1 \
    --output "${name}_26.png" "$drawing"
done
