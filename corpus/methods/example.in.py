# corpus: select=methods
from keras.layers import Dense
from keras.models import Sequential

model = Sequential()
model.add(Dense(32, activation="relu", input_shape=(4,)))
model.add(Dense(3, activation="softmax"))
model.compile("sgd", "categorical_crossentropy")
model.fit(flowers, species)

kinds = model.predict_classes(new_flowers)
chances = model.predict_proba(new_flowers)
model.optimizer.lr = 0.001
for layer in model.layers:
    print(layer.name, layer.output_shape)
print(dict(zip(model.metrics_names, model.evaluate(flowers, species))))
