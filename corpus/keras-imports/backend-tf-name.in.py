from keras.backend import tf as ktf
from keras.layers import Lambda

resize = Lambda(lambda image: ktf.image.resize(image, (32, 32)))
