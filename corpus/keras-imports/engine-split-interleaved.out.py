from tensorflow.keras import Layer, Model, InputSpec

print(Layer, Model, InputSpec)
