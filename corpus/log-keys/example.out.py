# corpus: select=log-keys
import matplotlib.pyplot as plt
from keras.callbacks import EarlyStopping, ModelCheckpoint
from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(3, activation='softmax', input_dim=4)])
model.compile('adam', 'categorical_crossentropy', metrics=['accuracy'])
stop = EarlyStopping(monitor='val_accuracy', patience=3)
best = ModelCheckpoint('best.{epoch:02d}-{val_accuracy:.2f}.h5', 'val_accuracy', save_best_only=True)
history = model.fit(x, y, validation_split=0.2, callbacks=[stop, best])
plt.plot(history.history['accuracy'])
plt.plot(history.history['val_accuracy'])
