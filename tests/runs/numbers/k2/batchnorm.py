import numpy as np
from keras.layers import Input, Conv2D, BatchNormalization, Activation, Flatten, Dense, add
from keras.models import Model
from common import report, seed_weights, weights_of

random = np.random.RandomState(21)
x = random.normal(1, 2, (16, 6, 6, 2)).astype('float32')
y = np.eye(2)[random.randint(0, 2, 16)]


def conv_bn(tensor, filters, name):
    tensor = Conv2D(filters, (3, 3), padding='same', use_bias=False, name=name)(tensor)
    tensor = BatchNormalization(axis=3, scale=False, name=name + '_bn')(tensor)
    return Activation('relu')(tensor)


inputs = Input(shape=(6, 6, 2))
first = conv_bn(inputs, 3, 'first')
second = conv_bn(first, 3, 'second')
features = Flatten()(add([first, second]))
model = Model(inputs, Dense(2, activation='softmax')(features))
model.compile('sgd', 'categorical_crossentropy', metrics=['accuracy'])
seed_weights(model)
history = model.fit(x, y, epochs=3, batch_size=4, shuffle=False, verbose=0)
report(loss=history.history['loss'], acc=history.history['acc'],
       trained=model.evaluate(x, y, verbose=0), weights=weights_of(model))
