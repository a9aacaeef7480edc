# corpus: select=tf-symbols
from keras.models import Sequential

if True:
    pass
model = Sequential()
