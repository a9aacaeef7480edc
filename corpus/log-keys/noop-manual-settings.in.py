# corpus: select=log-keys
import argparse

from keras.callbacks import EarlyStopping
from keras.layers import Dense
from keras.models import Sequential

parser = argparse.ArgumentParser()
parser.add_argument('--monitor', default='val_acc')
args = parser.parse_args()
settings = {'watch': 'val_acc', 'text': 'val_acc is better'}
model = Sequential([Dense(1, input_dim=4)])
model.compile('adam', 'mse', metrics=['accuracy'])
model.fit(x, y, callbacks=[EarlyStopping(monitor=args.monitor)])
print('val_acc', writer.add_scalar('val_acc', 1.0))
