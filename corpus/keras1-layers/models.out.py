# corpus: dialect=k1 select=keras1-layers
from keras.layers import Dense, Input
from keras.models import Model
import keras

x = Input(shape=(4,))
y = Dense(units=2)(x)
Model(inputs=x, outputs=y)
Model(inputs=[x], outputs=[y], name='both')
Model(x, y)
Model(x, outputs=y)
keras.models.Model(outputs=y, inputs=x)
keras.engine.training.Model(inputs=x, outputs=y)
