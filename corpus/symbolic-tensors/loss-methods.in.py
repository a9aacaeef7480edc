# corpus: select=symbolic-tensors,backend dialect=k2
import tensorflow as tf
from keras import backend as K
from keras.layers import Dense, Input, Lambda
from keras.models import Model


class Autoencoder(object):
    def __init__(self, size):
        self.boxes = Input((4,))
        x = Input((size,))
        self.mean = Dense(2)(x)
        out = Lambda(lambda t: t * K.sum(self.boxes))(Dense(size)(self.mean))
        self.model = Model([x, self.boxes], out)

    def loss(self, y_true, y_pred):
        distance = tf.square(y_true - y_pred)
        return tf.reduce_mean(distance) + K.mean(K.abs(self.mean)) * tf.reduce_max(self.boxes)

    def train(self, images):
        self.model.compile(loss=self.loss, optimizer='adam')
        self.model.fit(images, images)


def saliency(model, index):
    return tf.gradients(model.layers[-1].output[:, index], model.layers[0].output)[0]
