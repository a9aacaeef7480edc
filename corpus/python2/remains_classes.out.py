from tensorflow.keras.layers import Layer

class A(object):
    __metaclass__ = type

    def __iter__(self):
        return self

    def next(self):
        return 1

    __next__ = next

    def __nonzero__(self):
        return True

    def __cmp__(self, other):
        return 0

class B(object):
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    next = __next__

    def __bool__(self):
        return True

    __nonzero__ = __bool__

    def __div__(self, other):
        return self

    __truediv__ = __div__
