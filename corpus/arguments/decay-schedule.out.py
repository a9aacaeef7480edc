# corpus: select=arguments dialect=k2
import keras

rate = 0.05
opt = keras.optimizers.Adam(learning_rate=keras.optimizers.schedules.InverseTimeDecay(rate, decay_steps=1, decay_rate=rate / 50))
