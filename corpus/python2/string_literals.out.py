# -*- coding: utf-8 -*-
from tensorflow.keras.layers import Dense

print(u'kept', r'\d+', R"\s", u'\u00e4\\d', 'C:\\users\new', '\\N{DASH}', r'\u')
print('\\u0041', b'\u0041', "a\tb")
