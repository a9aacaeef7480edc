from keras.engine import topology


class Twice(topology.Layer):
    pass


print(topology.Node)
