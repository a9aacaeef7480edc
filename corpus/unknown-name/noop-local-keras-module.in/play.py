import keras
from keras import tune

print(tune(keras.tune("piano")))
