import tensorflow as tflow

tf = {'the': 12, 'of': 9}


def energy(x):
    return tflow.reduce_sum(tflow.square(x))
