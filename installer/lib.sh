# Sourced by the scripts here: where things lie, how a step is told, how a Windows program is run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source installer/pins.sh

readonly CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/chiwat
readonly WORK=$PWD/build/windows
readonly LOCK=requirements-windows.lock
readonly NOT_THE_PINNED=3 # exit status of fetch.sh: something else than what is pinned came
readonly USER_NAME="ครู สมชาย"
readonly USER_FOLDER="$WORK/prefix/drive_c/users/$USER_NAME"

# On stdout, where the steps are told: what keeps only that still says what was wrong.
fail() {
    echo "chiwat: $*"
    exit 1
}

step() {
    printf '[%4d s] %s\n' "$SECONDS" "$*"
}

# Everything below speaks to a wine prefix of our own, which plays a Thai Windows 10.
wine_environment() {
    export WINEPREFIX=$WORK/prefix WINEARCH=win64 WINEDEBUG=-all
    export WINEDLLOVERRIDES="mscoree,mshtml=;winemenubuilder.exe=d"
    export HOME=$WORK/home USER=$USER_NAME LOCPATH=$WORK/locale
    export LC_ALL=th_TH.UTF-8 2>/dev/null # bash itself, begun without LOCPATH, would say that it has no such locale
    # Windows' byte code apart from ours: it names files by other paths.
    export PYTHONPYCACHEPREFIX=$WORK/pycache
    unset PYTHONDONTWRITEBYTECODE PYTHONHOME PYTHONPATH
}

# Starts a screen and Windows' services, which would otherwise hold the pipe of the first program open for ever.
start_wine() {
    local number
    exec {number}< <(exec Xvfb -displayfd 1 -screen 0 1366x768x24 -nolisten tcp 2>/dev/null)
    screen=$!
    read -r -t 20 -u "$number" DISPLAY || fail "no screen"
    export DISPLAY=:$DISPLAY
    { wineserver -p || true; timeout 60 wine wineboot; } >/dev/null 2>&1 </dev/null
}

stop_wine() {
    wineserver -k 2>/dev/null || true
    [[ -z ${screen-} ]] || kill "$screen" 2>/dev/null || true
}

# Runs a Windows program for at most $LIMIT seconds (300). Its output has to be a pipe: with a regular file as stdout
# Windows' Python does not start under wine 8.
win() {
    timeout "${LIMIT:-300}" wine "$@" </dev/null 2>&1 | cat
}

# The same with Windows' Python.
win_python() {
    win "$WORK/python/python.exe" "$@"
}
