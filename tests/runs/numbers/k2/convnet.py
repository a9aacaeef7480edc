import numpy as np
from keras.models import Sequential
from keras.layers import Conv2D, MaxPooling2D, AveragePooling2D, Flatten, Dense, Activation
from keras.optimizers import SGD
from common import report, seed_weights, weights_of

random = np.random.RandomState(2)
x = random.rand(20, 12, 12, 1).astype('float32')
y = np.eye(4)[random.randint(0, 4, 20)]

model = Sequential([
    Conv2D(4, (3, 3), padding='same', input_shape=(12, 12, 1)),
    Activation('relu'),
    MaxPooling2D(),
    Conv2D(6, 3, strides=(2, 2), activation='tanh', use_bias=False),
    AveragePooling2D((2, 2), padding='same'),
    Flatten(),
    Dense(4, activation='softmax'),
])
opt = SGD(lr=0.1, decay=1e-2, momentum=0.9, nesterov=True)
model.compile(opt, 'categorical_crossentropy', ['accuracy'])
seed_weights(model)

history = model.fit(x, y, batch_size=5, epochs=3, verbose=0, shuffle=False)
classes = model.predict_classes(x)
report(loss=history.history['loss'], classes=classes, proba=model.predict_proba(x[:4]),
       weights=weights_of(model))
