#!/usr/bin/env bash
# make windows: freezes the program with Windows' Python under wine, and packs the installer and the portable copy.
source "$(dirname "$0")/lib.sh"

readonly frozen=build/windows/dist/Chiwat
version=$(.venv/bin/python -c 'from models import __version__; print(__version__)')
readonly setup=dist/Chiwat-Setup-$version.exe portable=dist/Chiwat-$version-portable.zip

freeze() {
    rm -rf "$frozen"
    LIMIT=580 win_python -m PyInstaller --noconfirm --log-level WARN --workpath build/windows/freeze \
        --distpath build/windows/dist build_exe.spec >"$WORK/freeze.log" || { tail -20 "$WORK/freeze.log"; return 1; }
}

# With the libraries of Windows' Python: pefile is among them.
python() {
    PYTHONPATH=$WORK/python/Lib/site-packages .venv/bin/python "$@"
}

check_closure() {
    python installer/import_closure.py "$frozen"
}

check_properties() {
    python installer/file_properties.py "$version" "$frozen"/*.exe "$setup"
}

pack() {
    mkdir -p dist
    rm -f "$setup" "$portable"
    makensis -V2 -WX -INPUTCHARSET UTF8 -NOCD -DVERSION="$version" -DSOURCE="$frozen" -DOUT="$setup" installer/chiwat.nsi
    .venv/bin/python installer/portable_zip.py "$frozen" "$portable"
}

make_program() {
    reason=$(installer/tools.sh) || fail "the installer for Windows cannot be made here: $reason"
    installer/fetch.sh || fail "what the Windows build needs could not be downloaded"
    step "downloads"
    installer/python.sh
    step "Windows' Python $WINDOWS_PYTHON with our libraries"
    installer/prefix.sh
    step "a fresh wine prefix"
    (
        wine_environment
        trap stop_wine EXIT
        start_wine
        freeze
    )
    step "frozen"
    check_closure
    step "import closure"
}

make_packages() {
    pack
    check_properties
    step "packed: $(du --apparent-size --block-size=kB "$setup" "$portable" | tr '\n\t' '  ')"
}

# One half of the work by its name: the second needs no wine, and can go on beside something that does.
case ${1-all} in
program) make_program ;;
packages) make_packages ;;
all)
    make_program
    make_packages
    ;;
esac
