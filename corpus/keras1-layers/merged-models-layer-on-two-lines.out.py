# corpus: dialect=k1 select=keras1-layers
from keras.layers import Add, Dense
from keras.models import Model, Sequential
from tensorflow.keras.utils import get_source_inputs

left = Sequential([Dense(4, input_dim=3)])
right = Sequential([Dense(4, input_dim=3)])
model_output = Add()([left.outputs[0], right.outputs[0]])
model_output = (Dense
          (3))(model_output)
model_output = (Dense(1)
          )(model_output)
model = Model(get_source_inputs(model_output), model_output)
