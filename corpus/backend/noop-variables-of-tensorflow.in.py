# corpus: select=backend,arguments dialect=k2
import numpy as np
from keras import backend as K

counter = K.variable(0., name='counter')
K.set_value(counter, 3.)
K.update_add(counter, 1.)
print(K.get_value(counter), K.eval(K.mean(K.constant(np.ones(3)))))
rate = K.variable(.1)
K.update(rate, rate * .5)
