from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential

model = Sequential([Dense(1, input_dim=4)])
model.compile('adam', 'mse', metrics=['accuracy'])
scores = model.evaluate(x, y, return_dict=True)
print(scores['loss'], scores['accuracy'])
