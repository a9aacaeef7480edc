from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(1, input_dim=4)])
model.compile('adam', 'mse', metrics=['accuracy'])
scores = dict(zip(model.metrics_names, model.evaluate(x, y)))
print(scores['loss'], scores['acc'])
