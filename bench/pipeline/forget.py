"""Drops a file, or the files of a folder, from the operating system's cache, so that they are read from the disk again."""

import os
import pathlib
import sys

given = pathlib.Path(sys.argv[1])
for path in given.iterdir() if given.is_dir() else [given]:
    file = os.open(path, os.O_RDONLY)
    os.fsync(file)
    os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
    os.close(file)
