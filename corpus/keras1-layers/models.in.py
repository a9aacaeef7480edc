# corpus: dialect=k1 select=keras1-layers
from keras.layers import Dense, Input
from keras.models import Model
import keras

x = Input(shape=(4,))
y = Dense(output_dim=2)(x)
Model(input=x, output=y)
Model(input=[x], output=[y], name='both')
Model(x, y)
Model(x, output=y)
keras.models.Model(output=y, input=x)
keras.engine.training.Model(input=x, output=y)
