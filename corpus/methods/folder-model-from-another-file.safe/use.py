import forest
from net import build
import numpy as np

model = build()
model.fit(x, y)
print(model.predict(x, verbose=0), np.argmax(model.predict(x, verbose=0), axis=-1), model.layers[0].output_shape)
print(forest.grow(x).predict_proba(x))
model.optimizer.lr = 0.001
