import tensorflow as ktf
from tensorflow.keras.layers import Lambda

resize = Lambda(lambda image: ktf.image.resize(image, (32, 32)))
