#!/usr/bin/env python
# -*- coding: utf-8 -*-
"""Train the net (uses keras.layers.core)."""
from __future__ import absolute_import, division

from tensorflow import keras
import os
from tensorflow.keras.layers import Dense

print(os.sep, keras.models.Sequential([Dense(1)]))
