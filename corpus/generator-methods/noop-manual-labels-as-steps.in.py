import numpy as np
from tensorflow.keras.models import load_model
from feeds import batches

labels = np.zeros((10, 1))
model = load_model('m.h5')
model.fit_generator(batches(), labels, 10)
