from unittest import mock

SOURCE = """
import keras
from keras.layers.core import Dense
"""
with mock.patch('keras.models.Model.fit'):
    exec(SOURCE)
print('keras.utils.np_utils', f'{SOURCE} from keras import backend')
