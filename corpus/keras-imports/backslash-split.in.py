from keras.engine import Layer, \
    Model

print(Layer, Model)
