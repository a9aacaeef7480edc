from tensorflow.python.ops import array_ops
from tensorflow.python.framework import ops
from tensorflow.python.client import device_lib

print(array_ops, ops, device_lib)
