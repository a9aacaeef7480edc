# corpus: select=arguments dialect=k1
from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(2, input_dim=4)])
model.compile('sgd', 'mse')
history = model.fit(
    x, y,
    epochs=20,
    # as a metric
    verbose=2)
score = model.evaluate(x, y)
