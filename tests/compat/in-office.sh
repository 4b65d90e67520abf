#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
#
# Runs a program with another LibreOffice: that of a Debian suite, in a folder of its own that this makes on the first
# use (a minute, 0.9 GB).
#
#   tests/compat/in-office.sh SUITE PROGRAM [ARGUMENT...]
#
# SUITE: bookworm (7.4), trixie (25.2), sid (26.8).  The program sees the files of the project and of /tmp where they
# are; everything else is that of the suite.  Must be root; wants debootstrap.  COMPAT_ROOTS (default /tmp/salesplanner-offices) is
# the folder of the suites, MIRROR where Debian comes from.
set -euo pipefail

[ $# -ge 2 ] || { sed -n '5,11s/^# \{0,1\}//p' "$0" >&2; exit 64; }
[ "$(id -u)" = 0 ] || { echo "$0: must be root" >&2; exit 77; }
suite=$1
shift
project=$(cd "$(dirname "$0")/../.." && pwd)
root=${COMPAT_ROOTS:-/tmp/salesplanner-offices}/lo-$suite

# $1: a root folder, then a command.  What is mounted is gone when the command ends.
inside() {
  # shellcheck disable=SC2016 # the variables are those of the inner shell
  exec unshare --mount bash -c '
    set -e
    root=$1 project=$2
    shift 2
    mount --make-rprivate /
    mkdir -p "$root$project"
    mount --rbind /proc "$root/proc"
    mount --rbind /dev "$root/dev"
    mount --bind /tmp "$root/tmp"
    [[ $project = /tmp/* ]] || mount --bind "$project" "$root$project"
    here=$PWD
    # shellcheck disable=SC2093
    exec chroot "$root" bash -c "cd \"\$1\" 2>/dev/null || cd /; shift; exec \"\$@\"" bash "$here" "$@"' \
    inside "$1" "$project" "${@:2}"
}

if [ ! -e "$root/.ready" ]; then
  mirror=${MIRROR:-http://deb.debian.org/debian}
  mkdir -p "$(dirname "$root")"
  rm -rf --one-file-system "$root"
  {
    debootstrap --variant=minbase "$suite" "$root" "$mirror"
    # The newest suite is never frozen, and a mirror of it may be.
    printf 'Acquire::Check-Valid-Until "false";\nAPT::Install-Recommends "false";\nAcquire::Languages "none";\n' \
      >"$root/etc/apt/apt.conf.d/90compat"
    apt-config dump | grep -E '^Acquire::https?::Proxy ' >>"$root/etc/apt/apt.conf.d/90compat" || true
    cp /etc/resolv.conf "$root/etc/"
    # Without its windows (libreoffice-calc-nogui) no dialog opens.
    (inside "$root" env DEBIAN_FRONTEND=noninteractive sh -ec 'apt-get update -q
      apt-get install -y -q libreoffice-calc fonts-liberation; apt-get clean')
  } >"$root.log" 2>&1 || { tail -5 "$root.log" >&2; exit 70; }
  touch "$root/.ready"
fi
inside "$root" "$@"
