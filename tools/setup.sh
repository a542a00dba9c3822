#!/usr/bin/env bash
# Makes the .venv and brings what Qt needs of the system; silent and immediate when nothing is to do.
# usage: tools/setup.sh [window|hands|peers|torture]    "window" also brings what opens a window on X11, "hands" an X server to type
#                                                on in tests, "peers" the other programs that read and save our files there,
#                                                "torture" a C compiler
set -euo pipefail
cd "$(dirname "$0")/.."
readonly python=${PYTHON:-python3} lock=requirements-dev.lock venv=.venv

fail() {
    echo "chiwat: $*" >&2
    exit 1
}

# Debian packages by name, installed by apt when we may.
need_packages() {
    if [[ $(id -u) != 0 ]] || ! command -v apt-get >/dev/null; then
        fail "these Debian packages are missing, please install them and try again: $*"
    fi
    echo "chiwat: installing $*"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq && apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

make_venv() {
    "$venv/bin/python" -c 'import pip, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && return
    command -v "$python" >/dev/null || need_packages python3 python3-venv
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
        fail "Python 3.11 or newer is needed, $python is older; name another one with PYTHON=..."
    "$python" -c 'import ensurepip' 2>/dev/null || need_packages python3-venv
    echo "chiwat: making $venv"
    "$python" -m venv --clear "$venv"
}

# The lock is complete, so pip resolves nothing; sqlite-utils' wish for pip itself is met by the venv's own.
install_packages() {
    make_venv
    echo "chiwat: installing the packages of $lock"
    "$venv/bin/python" -m pip install -qq --disable-pip-version-check --no-deps --require-hashes -r "$lock"
    "$venv/bin/python" -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation \
        --config-settings editable_mode=compat --editable .
}

# Prints the Debian package of each shared library that the given Qt files miss.
missing_packages() {
    local qt
    qt=$("$venv/bin/python" -c 'import importlib.util as u; print(*u.find_spec("PySide6").submodule_search_locations)')/Qt
    (cd "$qt" && ldd "$@" 2>/dev/null) | awk '/not found/ {print $1}' | sort -u | while read -r library; do
        case $library in
        libGL.so.*) echo libgl1 ;;
        libX11.so.*) echo libx11-6 ;;
        libX11-xcb.so.*) echo libx11-xcb1 ;;
        libbrotli*) echo libbrotli1 ;;
        libdbus-1.so.*) echo libdbus-1-3 ;;
        libgssapi_krb5.so.*) echo libgssapi-krb5-2 ;;
        libglib-2.0.so.* | libgthread-2.0.so.*) echo libglib2.0-0 ;;
        libxkbcommon-x11.so.*) echo libxkbcommon-x11-0 ;;
        libz.so.*) echo zlib1g ;;
        # libxcb-icccm.so.4 is libxcb-icccm4: Debian's own rule, right for all the others
        *.so.*) echo "${library,,}" | sed 's/\.so\.//' ;;
        esac
    done | sort -u
}

need_libraries() {
    local packages
    [[ $(uname -s) == Linux ]] || return 0
    mapfile -t packages < <(missing_packages "$@")
    [[ ${#packages[@]} == 0 ]] || need_packages "${packages[@]}"
}

# The Python that LibreOffice is bound to is the system's.
need_peers() {
    local missing=()
    command -v localc >/dev/null || missing+=(libreoffice-calc)
    /usr/bin/python3 -c 'import uno' 2>/dev/null || missing+=(python3-uno)
    command -v ssconvert >/dev/null || missing+=(gnumeric)
    command -v pdftotext >/dev/null || missing+=(poppler-utils)
    command -v fc-list >/dev/null || missing+=(fontconfig)
    [[ -n $(fc-list Laksaman 2>/dev/null) ]] || missing+=(fonts-tlwg-laksaman-ttf)
    [[ ${#missing[@]} == 0 ]] || need_packages "${missing[@]}"
}

# An X server that needs no screen, a window manager, and what presses keys.
need_hands() {
    local missing=()
    command -v Xvfb >/dev/null || missing+=(xvfb)
    command -v openbox >/dev/null || missing+=(openbox)
    command -v setxkbmap >/dev/null || missing+=(x11-xkb-utils)
    command -v xprop >/dev/null || missing+=(x11-utils)
    "$venv/bin/python" -c 'import ctypes; ctypes.CDLL("libXtst.so.6")' 2>/dev/null || missing+=(libxtst6)
    [[ ${#missing[@]} == 0 ]] || need_packages "${missing[@]}"
}

# What builds the library that stands between a process and its disk.
need_torture() {
    command -v "${CC:-cc}" >/dev/null && echo "#include <stdio.h>" | "${CC:-cc}" -E - >/dev/null 2>&1 || need_packages gcc libc6-dev
}

# Runs a step once: the stamp holds what the step depended on.
once() {
    local stamp=$venv/$1.stamp key=$2
    shift 2
    [[ -f $stamp && $(<"$stamp") == "$key" ]] && return
    "$@"
    echo "$key" >"$stamp"
}

key=$(pwd && sha256sum "$lock" pyproject.toml tools/setup.sh)
[[ -x $venv/bin/python ]] || rm -f "$venv"/*.stamp
once packages "$key" install_packages
once libraries "$key" need_libraries lib/libQt6{Core,Gui,Widgets,Svg,Test,Network,PrintSupport}.so.6 \
    plugins/platforms/libqoffscreen.so plugins/{iconengines,imageformats}/libq{svgicon,svg,jpeg}.so
[[ ${1-} != peers ]] || once peers "$key" need_peers
[[ ${1-} != torture ]] || once torture "$key" need_torture
[[ ${1-} != hands ]] || once hands "$key" need_hands
[[ ${1-} != @(window|hands) ]] || once window "$key" need_libraries plugins/platforms/libqxcb.so
