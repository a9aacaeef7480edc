# corpus: select=log-keys
import matplotlib.pyplot as plt
from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(1, input_dim=4)])
model.compile('adam', 'mse', metrics=['accuracy'])
history = model.fit(x, y, validation_split=0.2)
last = {key: values[-1] for key, values in history.history.items()}
copied = dict(history.history)
print(last['accuracy'], copied['val_accuracy'], history.history.copy()['accuracy'])
keys = ['accuracy', 'val_accuracy']
for name in keys:
    plt.plot(history.history[name], label=name)
print([history.history[key] for key in keys])
if 'accuracy' in history.history:
    plt.plot(history.history['accuracy'], label='accuracy')
