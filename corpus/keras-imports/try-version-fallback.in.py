try:
    from keras.engine.topology import Layer, InputSpec
except ImportError:
    from keras.engine.base_layer import Layer, InputSpec

try:
    import keras
except ImportError:
    keras = None

print(Layer, InputSpec, keras)
