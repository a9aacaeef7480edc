import tensorflow


def ticks():
    yield 1


clock = tensorflow.data.Dataset.from_generator(ticks, tensorflow.int32, ())
