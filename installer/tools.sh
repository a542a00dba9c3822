#!/usr/bin/env bash
# Brings the Debian packages that the Windows build needs; where that cannot be, says why and fails.
source "$(dirname "$0")/lib.sh"

readonly commands=(localedef makensis unzip wine wineboot wineserver x86_64-w64-mingw32-gcc Xvfb)

is_complete() {
    local command
    for command in "${commands[@]}"; do
        command -v "$command" >/dev/null || return 1
    done
    [[ -f /usr/share/i18n/locales/th_TH ]]
}

install_packages() {
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq && apt-get install -y -qq --no-install-recommends "${DEBIAN_PACKAGES[@]}"
}

is_complete && exit
[[ $(uname -sm) == "Linux x86_64" ]] || { echo "it needs a 64-bit Linux on x86"; exit 1; }
command -v apt-get >/dev/null || { echo "it needs Debian's ${DEBIAN_PACKAGES[*]}"; exit 1; }
[[ $(id -u) == 0 ]] || { echo "missing and not installable by this user: ${DEBIAN_PACKAGES[*]}"; exit 1; }
mkdir -p "$WORK"
install_packages >"$WORK/apt.log" 2>&1 && is_complete || { echo "wine and NSIS could not be installed, see $WORK/apt.log"; exit 1; }
