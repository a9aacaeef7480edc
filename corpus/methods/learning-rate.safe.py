# corpus: select=methods
from keras import backend as K
from keras.models import load_model
from keras.optimizers import SGD

sgd = SGD(lr=0.1)
model = load_model("net.h5")
print(sgd.lr, K.get_value(model.optimizer.lr))
model.optimizer.lr = 0.01
model.optimizer.lr *= 0.5
model.optimizer.lr.assign(0.2)
model.optimizer.lr = model.optimizer.lr * 0.5
