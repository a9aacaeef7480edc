from tensorflow.keras import backend as K


def centre(K, x):
    return x - K.tf.reduce_mean(x)


def clusters(points):
    K = points.settings
    return K.tf.count


print(K.floatx())
