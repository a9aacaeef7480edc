# -*- coding: utf-8 -*-
from keras.layers import Dense

print u'kept', ur'\d+', UR"\s", ur'\u00e4\d', 'C:\users\new', '\N{DASH}', r'\u'
print '\\u0041', b'\u0041', "a\tb"
