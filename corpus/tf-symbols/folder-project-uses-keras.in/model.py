# corpus: select=tf-symbols
from keras.models import Sequential

model = Sequential()
