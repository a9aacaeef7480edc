import numpy as np
from tensorflow.keras.models import load_model

labels = np.zeros((30, 1))
model = load_model('poly.keras')
pairs = ((np.full((3, 2), i), labels[3 * i:3 * i + 3]) for i in range(10))
model.fit(pairs, labels, verbose=0)
