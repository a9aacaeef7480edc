"""Whether a project fits the installed TensorFlow.

``judge``, ``values`` and ``installed`` run in the interpreter that has TensorFlow and
import nothing but the standard library; ``run`` starts it and turns what it says into
findings.  The project's own code is never run.
"""
