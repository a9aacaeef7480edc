from keras.engine.topology import (
    Layer,  # base class
    InputSpec,
    get_source_inputs,  # walks the graph
)

print(Layer, InputSpec, get_source_inputs)
