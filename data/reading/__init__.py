"""From files to releases: decoded, each text once, and a sentence for whatever could not be read."""

from data.reading.folder import Reading, files_of, read_files, read_folder
from data.reading.one import Refused, read_bytes, read_path
from data.reading.report import ImportRow

__all__ = [
    "ImportRow", "Reading", "Refused", "files_of", "read_bytes", "read_files", "read_folder", "read_path",
]  # fmt: skip
