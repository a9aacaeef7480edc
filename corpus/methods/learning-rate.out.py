# corpus: select=methods
from keras import backend as K
from keras.models import load_model
from keras.optimizers import SGD

sgd = SGD(lr=0.1)
model = load_model("net.h5")
print(sgd.learning_rate, K.get_value(model.optimizer.learning_rate))
model.optimizer.learning_rate = 0.01
model.optimizer.learning_rate *= 0.5
model.optimizer.learning_rate.assign(0.2)
model.optimizer.learning_rate = model.optimizer.learning_rate * 0.5
