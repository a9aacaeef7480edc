try:
    from tensorflow.keras.layers import Layer, InputSpec
except ImportError:
    from tensorflow.keras.layers import Layer, InputSpec

try:
    from tensorflow import keras
except ImportError:
    keras = None

print(Layer, InputSpec, keras)
