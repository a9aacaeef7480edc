# corpus: select=arguments
import keras
from keras import ops

keras.utils.set_random_seed(1)
y = ops.relu(x)
opt = keras.optimizers.SGD(learning_rate=0.1, momentum=0.9)
labels = keras.utils.to_categorical(y, num_classes=3)
