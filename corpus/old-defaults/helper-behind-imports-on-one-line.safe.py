# corpus: select=old-defaults
import os; from keras.layers import LSTM, Input; y = LSTM(8, unit_forget_bias=False)(Input((5, 2)))
print(os.sep)
