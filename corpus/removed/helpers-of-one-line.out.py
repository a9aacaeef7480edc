# corpus: dialect=k1 select=removed
import numpy as np

split = 900
train, test = X[0:split], X[split:]
pair = [part[0:split] for part in [X, y]]
head = np.concatenate(
    [X, X]  # twice
)[:10]
classes = np.argmax(model.predict(X), axis=1)
