"""Stop early, lower the learning rate on a plateau, read it back."""
import numpy as np
import keras
from keras import backend as K
from keras.models import Sequential
from keras.layers import Dense
from keras.callbacks import EarlyStopping, ReduceLROnPlateau
from common import report, seed_weights

random = np.random.RandomState(12)
x = random.uniform(-1, 1, (40, 5)).astype('float32')
y = keras.utils.np_utils.to_categorical(random.randint(0, 2, 40))

model = Sequential()
model.add(Dense(12, input_dim=5, activation='relu'))
model.add(Dense(2, activation='softmax'))
model.compile(loss='categorical_crossentropy', optimizer=keras.optimizers.SGD(lr=0.5),
              metrics=['accuracy'])
seed_weights(model)
reduce_lr = ReduceLROnPlateau(monitor='val_loss', factor=0.2, patience=1, min_lr=0.001,
                              epsilon=1e-3)
stop = EarlyStopping(monitor='val_acc', patience=6)
history = model.fit(x[:30], y[:30], epochs=20, batch_size=10, verbose=0, shuffle=False,
                    validation_data=(x[30:], y[30:]), callbacks=[reduce_lr, stop])
report(epochs=len(history.epoch), rates=history.history['lr'],
       last=K.get_value(model.optimizer.lr), val_acc=history.history['val_acc'],
       out=model.predict(x[30:]))
