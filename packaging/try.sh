#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
#
# Builds Sales Planner, installs it into a LibreOffice profile of its own under build/ and shows it at work: with a
# display Calc opens the sales plan of a sample company, without one its figures are printed and its pages drawn.  Your
# own LibreOffice settings are not touched.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$root/build/release
oxt=$build/sales-planner.oxt
profile=$build/profile
demo=$build/demo
template=$build/generated/templates/a4/sales-plan-example.ots
workbook=$demo/sales-plan.ots

die() {
  printf '%s\n' "$@" >&2
  exit 1
}

has_display() {
  [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]
}

# A path as a file URL: the office wants every unusual byte in hexadecimal.
file_url() {
  local LC_ALL=C text=$1 url=file:// byte i
  for ((i = 0; i < ${#text}; i++)); do
    byte=${text:i:1}
    case $byte in
      [a-zA-Z0-9/._~-]) url+=$byte ;;
      *) url+=$(printf '%%%02X' $(($(printf '%d' "'$byte") & 255))) ;;
    esac
  done
  printf '%s\n' "$url"
}

# The office that the build uses: the folder of soffice and unopkg.
office_folder() {
  sed -n 's/^LibreOfficeSDK_PROGRAM_DIR:[A-Z]*=//p' "$build/CMakeCache.txt"
}

# Whether an office runs with our profile.  It would take over every later start.
is_running() {
  local arguments
  for arguments in /proc/[0-9]*/cmdline; do
    if grep -qzxF -e "-env:UserInstallation=$profile_url" "$arguments" 2>/dev/null; then
      return 0
    fi
  done
  return 1
}

# Runs a program of the office with our profile, in English.  The first start of a fresh profile may end with 81: start
# again.
office() {
  local program=$1 status=0
  shift
  for _ in 1 2 3; do
    status=0
    LC_ALL=C.UTF-8 timeout --kill-after=10 180 "$program_folder/$program" "$@" "-env:UserInstallation=$profile_url" \
      >"$build/office.log" 2>&1 </dev/null || status=$?
    [ "$status" -eq 81 ] || break
  done
  return "$status"
}

# Converts the sales plan: filter, extension of the results.
convert() {
  rm -f "$demo"/*."$2"
  if ! office soffice --headless --norestore --convert-to "$1" --outdir "$demo" "$workbook" ||
    ! compgen -G "$demo/*.$2" >/dev/null; then
    cat "$build/office.log" >&2
    die "LibreOffice did not compute the sales plan."
  fi
}

# A profile whose first start shows the workbook without a tip of the day in front of it.
fresh_profile() {
  rm -rf "$profile"
  mkdir -p "$profile/user"
  cat >"$profile/user/registrymodifications.xcu" <<'XCU'
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
 <item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="ShowTipOfTheDay" oor:op="fuse"><value>false</value></prop></item>
</oor:items>
XCU
}

install_extension() {
  echo "Installing the extension into a profile of its own: build/release/profile"
  fresh_profile
  # The extension manager refuses root, except for this kind of installation.
  local context=()
  [ "$(id -u)" -ne 0 ] || context=(--bundled --deployment-context user)
  if ! office unopkg add --suppress-license "${context[@]}" "$oxt"; then
    cat "$build/office.log" >&2
    die "LibreOffice did not accept the extension."
  fi
}

# The headline figures of the first sheet, a line each: their names, values and notes stand in three rows.
compute() {
  # Tab-separated, UTF-8, as shown, all sheets, one file each.
  convert 'csv:Text - txt - csv (StarCalc):9,,76,1,,0,false,true,true,false,false,-1' csv
  awk -F '\t' '
    found && $2 != "" {
      if (++rows == 1) split($0, name); else if (rows == 2) split($0, value); else { split($0, note); exit }
    }
    $2 == "Where you stand" { found = 1 }
    END { for (i = 2; i in note; ++i) if (name[i] != "") printf "%-32s %14s  %s\n", name[i], value[i], note[i] }
  ' "$demo/sales-plan-Start.csv" >"$demo/figures.txt"
  [ -s "$demo/figures.txt" ] || die "The sales plan shows no figures."
  # An error in a cell: the library could not be loaded (the extension manager does not tell), or it computes wrongly.
  if grep -HnE '#(NAME\?|VALUE!|REF!|DIV/0!|NUM!|N/A)|Err:[0-9]+' "$demo"/*.csv >&2; then
    die "These cells of the sales plan show an error: the functions of Sales Planner do not work here."
  fi
}

show_without_display() {
  echo
  echo "A year of a sample company, planned with Sales Planner:"
  cat "$demo/figures.txt"
  echo
  convert pdf pdf
  rm -f "$demo"/page-*.png
  pdftoppm -r 96 -png "$demo/sales-plan.pdf" "$demo/page"
  echo "There is no display, so the workbook was drawn into build/release/demo: sales-plan.pdf, and as pictures"
  (cd "$demo" && printf '  %s\n' page-*.png)
}

show_with_display() {
  echo "Opening the sales plan of a sample company in Calc. Change a boxed cell, or try a function in an empty one: =LTV("
  echo "For one of your own choose File > New > Templates, category Sales Planner."
  "$program_folder/soffice" "-env:UserInstallation=$profile_url" --norestore --nologo --calc -n "$workbook" \
    >"$build/office.log" 2>&1 </dev/null &
}

needs=(build run)
if has_display; then
  needs+=(display)
fi
"$root/packaging/setup.sh" "${needs[@]}"

echo "Building Sales Planner."
cd "$root"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! { cmake --preset release && cmake --build --preset release --target oxt; } >"$log" 2>&1; then
  cat "$log" >&2
  die "The build failed; the messages above say why."
fi

program_folder=$(office_folder)
profile_url=$(file_url "$profile")
mkdir -p "$demo"

# What was installed and computed without an error is kept beside the profile: nothing to do while it is the same.
installed=$profile/installed.oxt
current=no
if cmp -s "$oxt" "$installed"; then
  current=yes
fi
if is_running; then
  if [ $current = no ] || ! has_display; then
    die "Calc is still open with the profile in build/release/profile. Please close it, then run this again."
  fi
else
  if [ $current = no ]; then
    install_extension
  fi
  cp "$template" "$workbook"
  compute
  cp "$oxt" "$installed"
fi

if has_display; then
  show_with_display
else
  show_without_display
fi
