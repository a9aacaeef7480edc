import forest
from net import build
import numpy as np

model = build()
model.fit(x, y)
print(model.predict(x, verbose=0), np.argmax(model.predict(x, verbose=0), axis=-1), model.layers[0].output.shape)
print(forest.grow(x).predict_proba(x))
model.optimizer.learning_rate = 0.001
