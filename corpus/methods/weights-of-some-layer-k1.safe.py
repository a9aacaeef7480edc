# corpus: select=methods dialect=k1
from keras.models import Sequential

model = Sequential()
build(model)
for layer in model.layers[:2]:
    print(layer.W.get_value().shape, layer.b)
