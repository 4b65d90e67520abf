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
