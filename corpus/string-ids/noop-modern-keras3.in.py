# corpus: select=string-ids
import keras
from keras import ops

model = keras.Sequential([keras.layers.Dense(1, activation='hard_sigmoid')])
model.compile('adam', 'log_cosh', metrics=[keras.metrics.LogCoshError(name='logcosh')])
