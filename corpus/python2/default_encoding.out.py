# -*- coding: utf-8 -*-
import sys
from tensorflow.keras.layers import Dense

def f():
    pass
    pass  # once more
print('ä')
