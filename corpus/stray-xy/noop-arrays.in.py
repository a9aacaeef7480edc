import numpy as np
from tensorflow.keras.models import load_model

x_train, y_train = np.load('x.npy'), np.load('y.npy')
model = load_model('base.keras')
model.fit(x_train, y_train, batch_size=32, epochs=2, validation_split=0.1)
model.evaluate(x_train, y_train, 32)
model.predict(x_train, 32)
