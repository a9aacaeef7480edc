# corpus: select=methods
from keras.layers import Dense
from keras.models import Sequential
from sklearn.svm import SVC


def fit(deep, x, y, model=None):
    if model is None:
        model = Sequential([Dense(2, activation="softmax", input_dim=3)])
    model.fit(x, y)
    return model.predict(x, verbose=0)


thing = Sequential([Dense(2)]) if big else build()
print(thing.predict(x, verbose=0), [layer.reset_states() for layer in thing.layers if getattr(layer, "stateful", False)])
