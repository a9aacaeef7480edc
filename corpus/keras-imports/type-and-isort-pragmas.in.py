from keras.models import Input, Model  # type: ignore
from keras.engine.topology import Layer, get_source_inputs as inputs_of  # isort: skip

print(Input, Model, Layer, inputs_of)
