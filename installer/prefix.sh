#!/usr/bin/env bash
# Makes a fresh wine prefix that plays a Thai Windows 10: code page 874, a user with a Thai name, folders of its own.
source "$(dirname "$0")/lib.sh"

readonly system32=$WORK/prefix/drive_c/windows/system32

make_locale() {
    [[ -d $WORK/locale/th_TH.UTF-8 ]] || { mkdir -p "$WORK/locale" && localedef -i th_TH -f UTF-8 "$WORK/locale/th_TH.UTF-8"; }
}

make_shims() {
    local gcc=(x86_64-w64-mingw32-gcc -shared -s)
    mkdir -p "$WORK/shims"
    "${gcc[@]}" -Wl,--export-all-symbols -o "$WORK/shims/icuuc.dll" installer/shims/icuuc.c
    "${gcc[@]}" -o "$WORK/shims/bcryptprimitives.dll" installer/shims/bcryptprimitives.c -ladvapi32
}

make_prefix() {
    wineserver -k 2>/dev/null || true
    rm -rf "$WORK/prefix" "$WORK/home"
    mkdir -p "$WORK/home"
    timeout 120 wineboot -i
    timeout 60 wine winecfg -v win10
    timeout 60 wineserver -w
}

# Wine links these to the folders of whoever runs it; a fresh Windows has empty ones.
make_user_folders() {
    local folder
    for folder in Desktop Documents Downloads Music Pictures Videos Templates; do
        if [[ -L $USER_FOLDER/$folder ]]; then
            rm "$USER_FOLDER/$folder"
            mkdir "$USER_FOLDER/$folder"
        fi
    done
}

make_locale
make_shims
wine_environment
make_prefix >"$WORK/prefix.log" 2>&1 </dev/null || fail "the wine prefix could not be made, see $WORK/prefix.log"
cp "$WORK"/shims/*.dll "$system32/"
# With these, Qt 6.11 and later calls what wine 8 has not (WcsCreateIccProfile) and finds no screen.
rm -f "$system32"/spool/drivers/color/*.icm
make_user_folders
