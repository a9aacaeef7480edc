# corpus: select=not-keras
import imp
import inspect
import time
from keras.layers import Layer

start = time.process_time()
names = inspect.getfullargspec(Layer.call).args
args, varargs, keywords, defaults = inspect.getfullargspec(Layer.call)[:4]
spec = inspect.getargspec(Layer.call)
module = imp.load_source('x', 'x.py')
