#!/usr/bin/env bash
# make test-windows: makes the installer, then tries all of it on a Thai Windows 10 as wine plays it.
source "$(dirname "$0")/lib.sh"

# Nothing ends here without a word of where.
set -E
trap 'echo "chiwat: $BASH_COMMAND failed in line $LINENO of installer/test_windows.sh"' ERR

reason=$(installer/tools.sh) || { echo "windows stage: skipped ($reason)"; exit; }
status=0
installer/fetch.sh || status=$?
case $status in
0) ;;
"$NOT_THE_PINNED") fail "what was downloaded is not what installer/pins.sh and $LOCK name" ;;
*) echo "windows stage: skipped (what it needs could not be downloaded)"; exit ;;
esac

version=$(.venv/bin/python -c 'from models import __version__; print(__version__)')
readonly setup=dist/Chiwat-Setup-$version.exe portable=dist/Chiwat-$version-portable.zip
readonly c_drive=$WORK/prefix/drive_c
readonly program="$USER_FOLDER/AppData/Local/Programs/Chiwat"
readonly program_windows="C:\\users\\$USER_NAME\\AppData\\Local\\Programs\\Chiwat"
readonly link="$USER_FOLDER/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/ชี้วัด Chiwat.lnk"
readonly document="$USER_FOLDER/Documents/Chiwat/โรงเรียนบ้านแม่แตง.chiwat"
readonly settings="$USER_FOLDER/AppData/Local/Chiwat/settings.json"
readonly largest=25000000
# With these, only the C++ runtime that we ship is found, as on a PC that has none.
readonly native_only="msvcp140,msvcp140_1,msvcp140_2,vcruntime140,vcruntime140_1=n"

expect() {
    local what=$1
    shift
    "$@" || fail "not so: $what"
}

exits_with() {
    local expected=$1 status=0
    shift
    "$@" >"$WORK/last.log" || status=$?
    [[ $status == "$expected" ]] || { tail -20 "$WORK/last.log"; echo "exit status $status instead of $expected"; return 1; }
}

registry_has() {
    win reg query "$1" >/dev/null
}

# A value of a key, "" for its default.
registry_says() {
    win reg query "$1" /ve | grep -F "$2" >/dev/null
}

# Waits up to two minutes for something to become true: on a busy machine a window takes a quarter of that.
comes_true() {
    local tries
    for tries in {1..240}; do
        if "$@"; then return; fi
        sleep 0.5
    done
    return 1
}

is_gone() {
    [[ ! -e $1 ]]
}

unit_tests() {
    # Wine passes on what begins with QT only under this name. Windows has no fonts where Qt draws without a screen.
    export WINEQT_QPA_FONTDIR
    WINEQT_QPA_FONTDIR=$(winepath -w resources/fonts)
    # Left out: thousands of merge histories and the demonstration district, arithmetic that is the same on any platform;
    # and the self-test, which the frozen program does below.
    HYPOTHESIS_PROFILE=few LIMIT=580 win_python -m pytest -q -n 2 --dist loadfile --no-loadscope-reorder -p no:cacheprovider \
        --ignore=tests/models/test_merge_laws.py --ignore-glob='tests/cli/test_demonstration_*.py' \
        --deselect=tests/cli/test_selftest.py::test_every_step_goes_well_here \
        tests/models tests/storage tests/resources tests/cli
}

check_installed() {
    expect "both programs are installed" test -f "$program/Chiwat.exe" -a -f "$program/chiwat-cli.exe"
    expect "the program is in the Start menu" test -f "$link"
    expect "Windows can uninstall it" registry_has 'HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Chiwat'
    expect ".chiwat files belong to it" registry_says 'HKCU\Software\Classes\.chiwat' Chiwat.File
}

# selftest PROGRAM OUT, with the shipped C++ runtime only; prints the steps.
selftest() {
    WINEDLLOVERRIDES="$WINEDLLOVERRIDES;$native_only" LIMIT=300 win "$1" --selftest "C:\\users\\Public\\$2" &&
        grep -q '"ok": true' "$c_drive/users/Public/$2"
}

put_data() {
    mkdir -p "${document%/*}" "${settings%/*}"
    echo data >"$document"
    echo '{}' >"$settings"
}

# The program writes its own settings as it runs; from here on nobody may touch them.
note_data() {
    sha256sum "$document" "$settings" >"$WORK/data.sha256"
}

require_data() {
    expect "data and settings are kept" sha256sum --check --status "$WORK/data.sha256"
}

# runs PROGRAM [ARGUMENT]: whether such a process runs in our wine prefix.
runs() {
    local process
    for process in /proc/[0-9]*; do
        if grep -qzF "$1" "$process/cmdline" && grep -qzF "${2-}" "$process/cmdline" &&
            grep -qzxF "WINEPREFIX=$WORK/prefix" "$process/environ"; then
            return
        fi
    done 2>/dev/null
    return 1
}

# Starts the uninstaller, which goes on in a copy of itself, and waits for that to end.
run_uninstaller() {
    win "$program/uninstall.exe" /S && comes_true not runs '~nsu'
}

# The same uninstaller without the copy, which ends unseen: so its exit status is told. What follows _?= may not be quoted,
# as wine would quote a folder with a space; cmd passes its words on as they are.
run_uninstaller_in_place() {
    (cd "$program" && win cmd /c "uninstall.exe /S _?=$program_windows")
}

# Wine 8 looks for the program of a file among the machine's classes only, Windows first among the user's.
copy_classes() {
    local key
    for key in .chiwat Chiwat.File; do
        win reg export "HKCU\\Software\\Classes\\$key" 'C:\class.reg' /y >/dev/null
        iconv -f utf-16 -t utf-8 "$c_drive/class.reg" | sed 's/HKEY_CURRENT_USER/HKEY_LOCAL_MACHINE/' |
            iconv -f utf-8 -t utf-16 >"$c_drive/machine.reg"
        win reg import 'C:\machine.reg' >/dev/null
    done
}

# A double-click on a document; the installer then has to refuse, and changes nothing.
try_while_running() {
    copy_classes
    # Not through a pipe, which the program would hold open for as long as it runs. Whether it started is seen below.
    timeout 120 wine start "C:\\users\\$USER_NAME\\Documents\\Chiwat\\${document##*/}" >/dev/null 2>&1 </dev/null || true
    expect "a double-click opens the program with the file" comes_true runs Chiwat.exe "${document##*/}"
    expect "the program is up" comes_true test -e "${settings%/*}/chiwat.lock"
    expect "the installer refuses while the program runs" exits_with 5 win "$setup" /S
    expect "the uninstaller refuses while the program runs" exits_with 5 run_uninstaller_in_place
    expect "the uninstaller ends" run_uninstaller
    expect "the program ran all the time" runs Chiwat.exe "${document##*/}"
    check_installed
    win taskkill /f /im Chiwat.exe >/dev/null || true
    expect "the program ends" comes_true not runs Chiwat.exe
}

# is_listed PROGRAM: whether Windows has it among its processes, told in UTF-16.
is_listed() {
    win wmic process get name | tr -d '\0' | grep -aF "$1" >/dev/null
}

# The first moments of a start, when there is no mutex yet: any program that waits, run from the same file, will do.
try_while_starting() {
    cp "$setup" "$program/Chiwat.exe"
    timeout 600 wine "$program/Chiwat.exe" >/dev/null 2>&1 </dev/null &
    expect "a program starts" comes_true is_listed Chiwat.exe
    expect "the installer refuses while the program starts" exits_with 5 win "$setup" /S
    expect "the uninstaller refuses while the program starts" exits_with 5 run_uninstaller_in_place
    check_installed
    expect "the program's folder is whole" test -f "$program/_internal/base_library.zip"
    win taskkill /f /im Chiwat.exe >/dev/null || true
    expect "the program ends" comes_true not is_listed Chiwat.exe
}

not() {
    ! "$@"
}

upgrade() {
    touch "$program/_internal/of an earlier version.txt"
    expect "the installer upgrades" exits_with 0 win "$setup" /S
    expect "nothing of the earlier version is left" is_gone "$program/_internal/of an earlier version.txt"
    check_installed
}

uninstall() {
    expect "the uninstaller ends" run_uninstaller
    expect "the program's folder goes" is_gone "$program"
    expect "the link goes" is_gone "$link"
    expect "the registry is clean" not registry_has 'HKCU\Software\Chiwat'
    expect "the registry is clean" not registry_has 'HKCU\Software\Classes\.chiwat'
    expect "the registry is clean" not registry_has 'HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Chiwat'
}

try_portable() {
    local folder="$c_drive/แฟลชไดรฟ์"
    mkdir -p "$folder"
    unzip -q "$portable" -d "$folder"
    expect "the portable copy passes its self-test" selftest "$folder/Chiwat/chiwat-cli.exe" portable.json >/dev/null
    expect "its settings lie beside it" grep -qF '"settings": "C:\\แฟลชไดรฟ์\\Chiwat\\data' "$c_drive/users/Public/portable.json"
    expect "the portable copy leaves the registry alone" not registry_has 'HKCU\Software\Chiwat'
}

installer/make_windows.sh program
# Beside the tests, which wait for wine half of the time.
SECONDS=$SECONDS installer/make_windows.sh packages &
packing=$!

wine_environment
trap 'stop_wine; kill "$packing" 2>/dev/null || true' EXIT
start_wine
expect "the tests pass on Windows' Python" unit_tests
step "tests on Windows' Python"
expect "the packages are made" wait "$packing"
expect "the installer has at most $largest bytes" test "$(stat -c %s "$setup")" -le "$largest"
expect "the installer installs" exits_with 0 win "$setup" /S
check_installed
step "installed silently"
put_data
expect "the installed program passes its self-test" selftest "$program/chiwat-cli.exe" installed.json
step "self-test of the installed program, with the shipped C++ runtime only"
try_while_running
try_while_starting
step "opened by a double-click; installer and uninstaller refused meanwhile"
note_data
upgrade
require_data
step "upgraded, data kept"
uninstall
require_data
step "uninstalled, data kept"
try_portable
step "portable copy"
