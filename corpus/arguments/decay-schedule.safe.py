# corpus: select=arguments dialect=k2
import keras

rate = 0.05
opt = keras.optimizers.Adam(lr=rate, decay=rate / 50)
