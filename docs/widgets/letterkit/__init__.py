"""The pure core: answers in, text out.

Runs unchanged on CPython (the build, the tests) and on MicroPython (the reader's browser). No page, no
clock, no files: whatever it needs is handed in. Imports nothing of ours from outside this folder.
"""
