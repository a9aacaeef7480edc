# corpus: select=methods
from keras.models import load_model
import numpy as np

model = load_model("digits.h5")
labels = np.argmax(model.predict(pictures, verbose=1), axis=-1)
