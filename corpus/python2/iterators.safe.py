import keras

class Batches(object):
    def __iter__(self):
        return self

    def next(self):
        return 1

print Batches().next()
