# corpus: select=not-keras
import numpy as np
from tensorflow.keras.layers import Dense

x = np.zeros((2, 3), dtype=np.float)
