import numpy as np
from tensorflow.keras.models import load_model
from tensorflow.keras.preprocessing.sequence import TimeseriesGenerator

load, demand = np.load('load.npy'), np.load('demand.npy')
history = TimeseriesGenerator(load, demand, length=24, batch_size=8)
model = load_model('grid.keras')
model.fit(history, demand[24:], epochs=10)
