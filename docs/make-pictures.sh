#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
#
# Takes the pictures of the documentation: shows each dialog in Calc on a display of its own, as docs/pictures/*.steps
# say (tests/office/dialogs/dialog_pictures.cpp explains them), and writes docs/images/<name>.png.
#
#   docs/make-pictures.sh [--dark] [--high-dpi] [--to FOLDER] [FILE.steps ...]
#
# The pictures are committed; run this after a change of a dialog and look at them.  Your own LibreOffice settings and
# your display are not touched.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$root/build/release
folder=$root/docs/images
width=1440 height=900 scale=1 theme=Adwaita
steps=()

while [ $# -gt 0 ]; do
  case $1 in
    --dark) theme=Adwaita:dark ;;
    --high-dpi) scale=2 ;;
    --to)
      folder=$2
      shift
      ;;
    *) steps+=("$(realpath "$1")") ;;
  esac
  shift
done
[ ${#steps[@]} -gt 0 ] || steps=("$root"/docs/pictures/*.steps)
mkdir -p "$folder"
folder=$(realpath "$folder")

"$root/packaging/setup.sh" build run display pictures
cd "$root"
work=$(mktemp -d /tmp/salesplanner-pictures.XXXXXX)
started=()
clean_up() {
  # The display last: what is shown on it ends with it otherwise, and complains.
  [ ${#started[@]} -eq 0 ] || kill "${started[@]}" 2>/dev/null || true
  rm -rf "$work"
}
trap clean_up EXIT

echo "Building the extension and what drives it."
if ! { cmake --preset release && cmake --build --preset release --target oxt dialog_pictures; } >"$work/log" 2>&1; then
  cat "$work/log" >&2
  exit 1
fi

# The server itself finds a number that is free, and tells it.
mkfifo "$work/number"
Xvfb -displayfd 3 -screen 0 "$((width * scale))x$((height * scale))x24" 3>"$work/number" >"$work/display.log" 2>&1 &
started=("$!")
read -r number <"$work/number"
export DISPLAY=:$number GTK_THEME=$theme GDK_SCALE=$scale SALESPLANNER_PATIENCE=120
unset WAYLAND_DISPLAY
openbox >"$work/openbox.log" 2>&1 &
started=("$!" "${started[@]}")

for file in "${steps[@]}"; do
  echo "${file#"$root"/}"
  "$build/tests/office/dialog_pictures" "$folder" "$file"
done
