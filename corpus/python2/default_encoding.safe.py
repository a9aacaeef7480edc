# -*- coding: utf-8 -*-
import sys
reload(sys)
sys.setdefaultencoding('utf-8')
from keras.layers import Dense

def f():
    reload(sys)
    sys.setdefaultencoding('utf-8')  # once more
print 'ä'
