# corpus: select=saving dialect=k2
import os
import subprocess

from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(1, input_shape=(4,))])
model.save_weights('final.h5')
os.system('cp final.h5 backup/final.h5')
model.save_weights('best.h5')
subprocess.call(['scp', 'best.h5', 'host:'])
print('saved best.h5, and best.h5 was sent')
