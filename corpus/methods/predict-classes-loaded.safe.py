# corpus: select=methods
from keras.models import load_model

model = load_model("digits.h5")
labels = model.predict_classes(pictures, verbose=1)
