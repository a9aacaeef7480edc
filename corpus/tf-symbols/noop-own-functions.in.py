# corpus: select=tf-symbols
from tensorflow.keras.models import Sequential


def log(x):
    return x


def to_float(x):
    return float(x)


print(to_float(log(1)))
model = Sequential()
