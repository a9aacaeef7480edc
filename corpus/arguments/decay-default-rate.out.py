# corpus: select=arguments dialect=tf1
from tensorflow.keras.optimizers import SGD, schedules

opt = SGD(momentum=0.9, learning_rate=schedules.InverseTimeDecay(0.01, decay_steps=1, decay_rate=1e-6))
