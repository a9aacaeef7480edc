# corpus: select=saving dialect=k2
import os
from pathlib import Path

from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(1, input_shape=(4,))])
if not os.path.exists('weights'):
    os.makedirs('weights')
model.save_weights('results/weights.weights.h5')
if not Path('logs').exists():
    Path('logs').mkdir()
model.save_weights(os.path.join('today', 'logs.weights.h5'))
run = 'run'
os.makedirs(run, exist_ok=True)
model.save_weights(run)
if os.path.exists('last.weights.h5'):
    os.remove('last.weights.h5')
model.save_weights('last.weights.h5')
