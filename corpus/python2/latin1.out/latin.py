# -*- coding: latin-1 -*-
from tensorflow.keras.layers import Dense
print(u"äö")  # ü
