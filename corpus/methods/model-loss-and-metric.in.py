# corpus: select=methods dialect=tf1
from keras.layers import Dense, Input
from keras.models import Model

x = Input((3,))
model = Model(x, Dense(3)(x))
model.add_loss(distance(x, model.outputs[0]))
model.add_metric(distance(x, model.outputs[0]), name="distance")
model.layers[-1].add_update([])
