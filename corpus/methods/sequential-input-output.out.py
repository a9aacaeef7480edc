# corpus: select=methods
from keras import backend as K
from keras.layers import Dense
from keras.models import Model, Sequential

model = Sequential()
model.add(Dense(12, input_dim=4))
model.add(Dense(2))
features = Model(model.inputs[0], model.layers[-2].output)
loss = K.mean(model.outputs[0])
