# corpus: select=methods
from keras.layers import Dense, Input
from keras.models import Model

pixels = Input((8,))
kind = Dense(4, activation="softmax")(pixels)
age = Dense(1)(pixels)
model = Model(pixels, [kind, age])
model.compile("sgd", ["categorical_crossentropy", "mse"])
scores = dict(zip(model.metrics_names, model.evaluate(x, y)))
for name, value in zip(
    model.metrics_names,
    model.evaluate(x, y, batch_size=32),
):
    print(name, value)
print([n + str(v) for n, v in zip(model.metrics_names, model.evaluate(x, y, **options))])


def report(net, data):
    print(dict(zip(net.metrics_names, net.evaluate(*data))))
    print(dict(zip(net.metrics_names, net.evaluate(data.x, data.y, verbose=0))))
    print(dict(zip(net.metrics_names, model.evaluate(data.x, data.y))))
