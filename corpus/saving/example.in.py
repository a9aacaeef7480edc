# corpus: select=saving
import os

from keras.callbacks import ModelCheckpoint
from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(1, input_dim=4)])
model.compile('sgd', 'mean_squared_error')
best = ModelCheckpoint('best.{epoch:02d}-{val_loss:.2f}.hdf5', save_best_only=True)
model.fit(x, y, validation_split=0.2, callbacks=[best])
model.save_weights(os.path.join(folder, 'final.h5'))
