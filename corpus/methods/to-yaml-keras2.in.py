# corpus: select=methods target=keras2
from keras.models import Model

model = Model(first, last)
text = model.to_yaml()
print(model.metrics_names, model.layers[0].output_shape)
