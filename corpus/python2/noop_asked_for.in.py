# the program asks for the method before it calls it, and falls back to that of today
from tensorflow.keras.layers import Dense


def items(d):
    return d.iteritems() if hasattr(d, "iteritems") else d.items()


def has(d, key):
    return (hasattr(d, 'has_key') and d.has_key(key)) or key in d


def values(d):
    if hasattr(d, "itervalues"):
        return list(d.itervalues())
    return list(d.values())
