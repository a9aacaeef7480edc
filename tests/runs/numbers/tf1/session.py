import numpy as np
import tensorflow as tf
from tensorflow.keras import backend as K
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from common import report, seed_weights

config = tf.ConfigProto(intra_op_parallelism_threads=1, inter_op_parallelism_threads=1)
config.gpu_options.allow_growth = True
sess = tf.Session(config=config)
K.set_session(sess)

random = np.random.RandomState(8)
x = random.uniform(-1, 1, (20, 4)).astype('float32')
y = random.randint(0, 2, 20).astype('float32')


def focal_loss(y_true, y_pred):
    pt_1 = tf.where(tf.equal(y_true, 1), y_pred, tf.ones_like(y_pred))
    pt_0 = tf.where(tf.equal(y_true, 0), y_pred, tf.zeros_like(y_pred))
    return -K.mean(0.25 * K.pow(1. - pt_1, 2.) * K.log(pt_1 + 1e-7)) \
        - K.mean(0.75 * K.pow(pt_0, 2.) * tf.log(1. - pt_0 + 1e-7))


with tf.name_scope('network'):
    model = Sequential()
    model.add(Dense(6, input_dim=4, activation='relu'))
    model.add(Dense(1, activation='sigmoid'))
model.compile(loss=focal_loss, optimizer=tf.keras.optimizers.Adam(lr=0.01, epsilon=1e-8))
seed_weights(model)
history = model.fit(x, y[:, None], epochs=3, batch_size=5, shuffle=False, verbose=0)
out = model.predict(x)
K.clear_session()
report(loss=history.history['loss'], out=out)
