"""Run programs one after another, each in a fork of a process that has imported TensorFlow.

    python forks.py JOBS [old]

Importing takes longer than most of the programs.  JOBS is a JSON list of objects: ``program``,
its ``environment``, ``errors`` (a file for what it prints to stderr), ``ended`` (a file for its
exit code).  One job alone runs in this process, for systems that cannot fork.  ``old`` prepares
TensorFlow 1.15 by ``old_stack.py``.  Runs on Python 3.7 without anything of this project.
"""

import json
import os
import runpy
import signal
import sys
import time
import traceback


def run(job):
    """Run a program as ``python PROGRAM`` would; the exit code."""
    os.environ.update(job["environment"])
    os.chdir(os.path.dirname(job["program"]))
    sys.argv = [job["program"]]
    sys.path[0] = os.path.dirname(job["program"])
    sys.modules["random"].seed()  # as in a new process; else all forks draw the same
    sys.modules["numpy"].random.seed()
    try:
        runpy.run_path(job["program"], run_name="__main__")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:
        traceback.print_exc()
        return 1
    return 0


def run_apart(job):
    """Run a program in this process, which ends with it."""
    for number, name in ((1, os.devnull), (2, job["errors"])):
        opened = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(opened, number)
    code = run(job)
    sys.stdout.flush()
    sys.stderr.flush()
    with open(job["ended"], "w") as stream:
        stream.write(str(code))
    os._exit(code)


def main():
    """Import, then run."""
    with open(sys.argv[1]) as stream:
        jobs = json.load(stream)
    if "old" in sys.argv[2:]:
        import old_stack

        old_stack.prepare()
    else:
        import tensorflow

        tensorflow.keras.Model  # noqa: B018 (imports Keras)
    if len(jobs) == 1:
        run_apart(jobs[0])
    for job in jobs:
        child = os.fork()
        if child == 0:
            run_apart(job)
        last = time.time() + job["timeout"]
        while os.waitpid(child, os.WNOHANG) == (0, 0):
            if time.time() > last:
                os.kill(child, signal.SIGKILL)
                os.waitpid(child, 0)
                break
            time.sleep(0.05)


if __name__ == "__main__":
    main()
