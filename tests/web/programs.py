"""Small programs that stand for a reader process: they speak packets, and start at once."""

from __future__ import annotations

import asyncio
import sys
from asyncio.subprocess import PIPE

from reader.web.program import Program

#: What each of them begins with.
_BEGINNING = """
import json, os, sys
def write(kind, content): os.write(1, kind + len(content).to_bytes(4, "big") + content)
def packets():
    while head := sys.stdin.buffer.read(5):
        yield head[:1], sys.stdin.buffer.read(int.from_bytes(head[1:], "big"))
size = sys.stdin.buffer.readline().decode().strip()
os.write(1, b"__GANGLION__\\n")
"""
#: Draws its process id and the size of its window, then whatever it is sent; ends when that ends.
ECHO = """
write(b"D", f"pid {os.getpid()} size {size};".encode())
for kind, content in packets():
    write(b"D", content)
"""
#: Offers a file, and gives it a piece at a time.
GIVER = """
data = [b"page ", b"", b"never"]
write(b"M", json.dumps({"type": "deliver_file_start", "key": "k", "path": "/home/x/../shée\\x1bt.html"}).encode())
for kind, content in packets():
    if kind == b"M" and json.loads(content)["type"] == "deliver_chunk_request":
        piece = data.pop(0)
        write(b"P", b"t" + b"s13:deliver_chunk" + b"s1:k" + b"%d:%s" % (len(piece), piece) + b"e")
"""
#: Asks for a page to be opened, and ends.
OPENER = """
write(b"M", json.dumps({"type": "open_url", "url": "https://example.org/", "new_tab": True}).encode())
"""
#: Ends with a fault.
FAULTY = """
print("reader: story.txt: \\x1b[2Jno such file", file=sys.stderr)
sys.exit(2)
"""
#: Never leaves by itself.
STUBBORN = """
import time
write(b"D", f"pid {os.getpid()};".encode())
while True: time.sleep(60)
"""


async def start_small(program: str) -> Program:
    """Start a program, as `reader.web.program.start` does with a reader process."""
    command = (sys.executable, "-I", "-S", "-c", _BEGINNING + program)
    process = await asyncio.create_subprocess_exec(
        *command, stdin=PIPE, stdout=PIPE, stderr=PIPE, start_new_session=True
    )
    return Program(process)
