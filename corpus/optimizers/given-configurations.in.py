# corpus: select=optimizers
from keras import optimizers
from keras.optimizers import SGD

named = optimizers.get({'class_name': 'SGD', 'config': {'lr': 0.1, 'momentum': 0.9}})
made = SGD.from_config({"lr": 0.1, "decay": 1e-6})
plain = SGD.from_config({'learning_rate': 0.1, 'decay': 0.0})
other = get({'class_name': 'SGD', 'config': {'lr': 0.1}})
