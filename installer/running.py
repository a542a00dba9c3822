"""Run first in both frozen programs: a named mutex, by which the installer sees that a program runs.

Windows lets go of it when the process ends, however it ends.
"""

import ctypes

ctypes.WinDLL("kernel32").CreateMutexW(None, False, "Chiwat")  # type: ignore[attr-defined,unused-ignore]
