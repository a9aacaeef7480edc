# corpus: dialect=k1 select=keras1-layers
import keras
from keras.layers import Dense

OLD = keras.__version__ < minimum
FLAG = keras.__version__ < '2'
FLAG = FLAG or force

if OLD:
    head = Dense(output_dim=3)
if FLAG:
    head = Dense(output_dim=4)
if keras.__version__ >= '1.2':
    head = Dense(output_dim=5)
if keras.__version__ < '2' or force:
    head = Dense(output_dim=6)
