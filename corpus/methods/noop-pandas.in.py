# corpus: select=methods
import pandas as pd
from keras.models import load_model

frame = pd.read_csv("x.csv")
print(frame.weights, frame.lr, frame.T, frame.b, frame.W, frame.input, frame.model)
frame.weights = 1
frame.layers.pop()
