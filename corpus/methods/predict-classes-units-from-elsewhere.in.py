# corpus: select=methods
from keras.layers import Dense
from keras.models import Sequential


def build(classes):
    model = Sequential()
    model.add(Dense(classes, activation="softmax", input_shape=(20,)))
    return model


def guess(classes, x):
    return build(classes).predict_classes(x)


model = Sequential()
model.add(Dense(len(words), activation="softmax", input_shape=(20,)))
print(model.predict_classes(sentences))
