#!/usr/bin/env python
# -*- coding: utf-8 -*-
# A comment.
print reduce(max, [1]), 'ä'
from keras.layers import Dense
