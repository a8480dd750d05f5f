"""CPU time and peak memory of programs, measured in turn."""

import math
import os
import statistics
import sys

ENOUGH_SECONDS = 1.0  # short runs are repeated until they add up to this, at most MOST_RUNS times
MOST_RUNS = 41


def measure(command):
    """CPU seconds and peak memory (MB) of one run."""
    quiet = os.open(os.devnull, os.O_WRONLY)
    actions = [(os.POSIX_SPAWN_DUP2, quiet, 1)]
    child = os.posix_spawn(command[0], command, os.environ, file_actions=actions)
    os.close(quiet)
    _, status, usage = os.wait4(child, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit("failed: " + " ".join(command))
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def measure_in_turn(commands, runs):
    """For each command its samples; the first run of each, which fills the file cache, does not count."""
    samples = [[] for _ in commands]
    for command in commands:
        measure(command)
    spent = 0
    while len(samples[0]) < runs or (spent < ENOUGH_SECONDS and len(samples[0]) < MOST_RUNS):
        for command, taken in zip(commands, samples):
            taken.append(measure(command))
            spent += taken[-1][0] / len(commands)
    return samples


def summary(samples):
    seconds = [cpu for cpu, _ in samples]
    return {
        "cpu": statistics.median(seconds),
        "cpu_least": min(seconds),
        "memory": statistics.median(memory for _, memory in samples),
        "runs": len(samples),
    }


def exponent(before, after, factor):
    """The power of the length that the time grows with."""
    return math.log(after / before) / math.log(factor)
