# corpus: select=methods
from keras.layers import Dense
from keras.models import Sequential
from sklearn.svm import SVC


def fit(deep, x, y, model=None):
    if model is None:
        model = Sequential([Dense(2, activation="softmax", input_dim=3)])
    model.fit(x, y)
    return model.predict_proba(x)


thing = Sequential([Dense(2)]) if big else build()
print(thing.predict_proba(x), thing.reset_states())
