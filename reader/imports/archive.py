"""The members of a ZIP archive, read within limits: what its header says of their size is not believed."""

from __future__ import annotations

import io
import zipfile

from reader.imports.errors import SAVE_ANEW, CannotImport

#: Most bytes of a member, of all members together, most members; most times that a member of over 1 MB may be packed.
#: (An honest document is packed three times, styles thirteen; a bomb a thousand times.)
_MEMBER, _ALL, _MEMBERS, _RATIO, _HONEST = 32 << 20, 128 << 20, 5_000, 200, 1 << 20
_STEP = 1 << 16
_BOMB = "it is made to exhaust the reader"


class Archive:
    """A ZIP archive in memory.

    Args:
        data: Its bytes.

    Raises:
        CannotImport: It is damaged, or has too many members.
    """

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except zipfile.BadZipFile as error:
            raise CannotImport("is damaged", SAVE_ANEW) from error
        self.names = self._zip.namelist()
        self._read = 0
        if len(self.names) > _MEMBERS:
            raise CannotImport(f"has more than {_MEMBERS} parts", _BOMB)

    def __contains__(self, name: str) -> bool:
        return name in self.names

    def member(self, name: str) -> bytes:
        """Return the bytes of a member; none if there is no such member.

        Raises:
            CannotImport: It is encrypted, damaged, or larger than the limits.
        """
        if name not in self.names:
            return b""
        info = self._zip.getinfo(name)
        if info.flag_bits & 1:
            raise CannotImport("is encrypted", "remove the password in the program it came from")
        pieces, length = [], 0
        try:
            with self._zip.open(info) as member:
                while piece := member.read(_STEP):
                    pieces.append(piece)
                    length += len(piece)
                    self._read += len(piece)
                    packed = max(1, info.compress_size)
                    if length > _MEMBER or self._read > _ALL or (length > _HONEST and length > _RATIO * packed):
                        raise CannotImport("unpacks to more than Reader reads", _BOMB)
        except (zipfile.BadZipFile, EOFError, NotImplementedError, OSError, ValueError) as error:
            raise CannotImport("is damaged", SAVE_ANEW) from error
        return b"".join(pieces)
