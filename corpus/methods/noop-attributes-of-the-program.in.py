# corpus: select=methods
from keras.callbacks import ModelCheckpoint
from keras.layers import Dense, Input
from keras.models import Model

x = Input((3,))
y = Dense(2)(x)
y._uses_learning_phase = True
y._keras_shape = (None, 2)
model = Model(x, y)
model.targets = ["yes", "no"]
model.layers[-1].uses_learning_phase = False
keep = ModelCheckpoint("net.keras")
keep.validation_data = samples
print(model.targets, keep.validation_data)
