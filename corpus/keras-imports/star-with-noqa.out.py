from tensorflow.keras.layers import *  # noqa: F403

double = Lambda(lambda x: 2 * x)
