"""Distance of two inputs seen by one network."""
import numpy as np
from keras import backend as K
from keras.layers import Dense, Input, Lambda
from keras.models import Sequential, Model
from keras.optimizers import RMSprop
from common import report, seed_weights


def euclidean_distance(vects):
    x, y = vects
    return K.sqrt(K.sum(K.square(x - y), axis=1, keepdims=True) + K.epsilon())


def eucl_dist_output_shape(shapes):
    shape1, shape2 = shapes
    return (shape1[0], 1)


def contrastive_loss(y_true, y_pred):
    margin = 1
    return K.mean(y_true * K.square(y_pred) +
                  (1 - y_true) * K.square(K.maximum(margin - y_pred, 0)))


random = np.random.RandomState(16)
pairs = random.uniform(0, 1, (24, 2, 6)).astype('float32')
y = random.randint(0, 2, 24).astype('float32')

base_network = Sequential()
base_network.add(Dense(8, input_shape=(6,), activation='relu'))
base_network.add(Dense(4, activation='relu'))
input_a = Input(shape=(6,))
input_b = Input(shape=(6,))
distance = Lambda(euclidean_distance, output_shape=eucl_dist_output_shape)(
    [base_network(input_a), base_network(input_b)])
model = Model(input=[input_a, input_b], output=distance)
model.compile(loss=contrastive_loss, optimizer=RMSprop(lr=0.01))
seed_weights(model)
history = model.fit([pairs[:, 0], pairs[:, 1]], y, batch_size=6, nb_epoch=3, shuffle=False, verbose=0)
report(loss=history.history['loss'], distance=model.predict([pairs[:, 0], pairs[:, 1]]))
