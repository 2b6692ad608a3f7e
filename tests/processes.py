"""Processes that tests start: they never outlive the run, even where it is killed."""

import ctypes
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable


def ending_with_parent(number: signal.Signals) -> Callable[[], None]:
    """For `preexec_fn`: Linux sends the signal when the parent is gone (PR_SET_PDEATHSIG is 1, prctl(2))."""

    def arrange() -> None:
        if sys.platform == "linux":
            ctypes.CDLL(None).prctl(1, number)

    return arrange


def end_group(process: "subprocess.Popen[bytes]", *, seconds: float = 20) -> None:
    """Ask a process to end, and force it and all that it started where it does not."""
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def free_port() -> int:
    """A port of the loopback address that nobody listens on just now."""
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        port: int = trial.getsockname()[1]
        return port
