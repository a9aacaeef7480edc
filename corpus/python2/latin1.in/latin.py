# -*- coding: latin-1 -*-
from keras.layers import Dense
print u"äö"  # ü
