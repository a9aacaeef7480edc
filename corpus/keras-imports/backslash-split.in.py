from keras.engine.topology import Layer, \
    get_source_inputs

print(Layer, get_source_inputs)
