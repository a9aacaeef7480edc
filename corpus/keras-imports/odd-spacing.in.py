from  keras.layers.core  import  Dense,Dropout
import   keras.backend   as   K
import keras  # the framework

print(Dense, Dropout, K.floatx(), keras)
