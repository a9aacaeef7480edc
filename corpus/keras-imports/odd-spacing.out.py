from  tensorflow.keras.layers  import  Dense,Dropout
import   tensorflow.keras.backend   as   K
from tensorflow import keras  # the framework

print(Dense, Dropout, K.floatx(), keras)
