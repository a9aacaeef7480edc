from tensorflow import keras

class Batches(object, metaclass=Meta):
    def __iter__(self):
        return self

    def next(self):
        return 1

    __next__ = next

    def __bool__(self):
        return True

    def __truediv__(self, other):
        return self

    def __cmp__(self, other):
        return 0

class Reader:
    def next(self):
        return 1

batches = Batches()
print(batches.next(), Reader().next())
