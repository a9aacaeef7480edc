#!/usr/bin/env python
# -*- coding: utf-8 -*-
# A comment.
from functools import reduce
print(reduce(max, [1]), 'ä')
from tensorflow.keras.layers import Dense
