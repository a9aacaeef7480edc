from keras.engine import Layer, Model, InputSpec

print(Layer, Model, InputSpec)
