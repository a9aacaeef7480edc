# corpus: select=python2
from keras.models import Sequential

names = {'a': 1, 'b': 2}
batch_size = 2
steps = len(names) // batch_size
for name, value in names.items():
    print(name, '%d' % value)
try:
    first = list(names.keys())[0]
except IndexError as error:
    print(error, file=log)
