from keras.callbacks import EarlyStopping

from net import build
from plots import plot

model = build()
history = model.fit(x, y, validation_split=0.2, callbacks=[EarlyStopping('val_accuracy')])
print(history.history['accuracy'])
plot(history)
