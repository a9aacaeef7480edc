# corpus: select=other-numbers dialect=k2
from keras.optimizers import Nadam

plain = Nadam(lr=0.001)
known = Nadam(lr=0.001, schedule_decay=0.5)
