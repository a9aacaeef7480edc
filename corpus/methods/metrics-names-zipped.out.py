# corpus: select=methods
from keras.layers import Dense, Input
from keras.models import Model

pixels = Input((8,))
kind = Dense(4, activation="softmax")(pixels)
age = Dense(1)(pixels)
model = Model(pixels, [kind, age])
model.compile("sgd", ["categorical_crossentropy", "mse"])
scores = model.evaluate(x, y, return_dict=True)
for name, value in model.evaluate(x, y, batch_size=32, return_dict=True).items():
    print(name, value)
print([n + str(v) for n, v in zip(model.metrics_names, model.evaluate(x, y, **options))])


def report(net, data):
    print(dict(zip(net.metrics_names, net.evaluate(*data))))
    print(net.evaluate(data.x, data.y, verbose=0, return_dict=True))
    print(dict(zip(net.metrics_names, model.evaluate(data.x, data.y))))
