# corpus: select=arguments dialect=k2
import keras
import numpy as np

a = np.linspace(0, 1, num=3)
b = dict(lr=1, decay=2)
c = print(lr=1)
