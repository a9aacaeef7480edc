# corpus: select=string-ids
from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(4, input_dim=8, kernel_initializer="he_normal")])
model.compile('Adam', 'mse', metrics=['acc', 'mae', 'mse', 'binary_accuracy'])
model.compile('rmsprop', 'kld', metrics=['hinge', 'poisson'])
model.compile('sgd', 'categorical_crossentropy', metrics=['accuracy', 'top_k_categorical_accuracy'])
