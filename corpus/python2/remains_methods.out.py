import six
import pandas as pd
from tensorflow.keras.layers import Dense

d = {}
for k, v in d.items():
    pass
for k, v in six.iteritems(d):
    pass
x = d.itervalues()
if d.has_key('a'):
    pass
