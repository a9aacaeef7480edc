import numpy as np
from tensorflow.keras.layers import Dense, Input
from tensorflow.keras.models import Model, Sequential

model = Sequential([Dense(1, input_shape=(2,))])
model.compile("sgd", "mse")
table = [[0, 0], [0, 1], [1, 0], [1, 1]]
model.fit(np.array([[0, 0], [0, 1], [1, 0], [1, 1]]), np.array([0, 1, 1, 0]), epochs=3)
model.fit(np.array(table), y=np.array([0, 1, 1, 0]))
model.fit(np.array(table), np.array([[0], [1], [1], [0]]))


def train(discriminator, images, size):
    labels = [1] * size + [0] * size
    loss = model.train_on_batch(images, np.array(labels))
    model.test_on_batch(images, np.array([1] * size))
    return loss, model.predict(np.array(np.ones((4, 2)).tolist()), verbose=0)


a, b = Input((2,)), Input((2,))
two = Model([a, b], [Dense(1)(a), Dense(1)(b)])
two.fit([[0, 0], [0, 1]], [[1, 2], [3, 4]])
