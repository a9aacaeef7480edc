# corpus: select=backend,arguments dialect=k2
"""Use K.image_dim_ordering() == 'th' to find out, or K.set_learning_phase(0)."""
from keras import backend as K

# if K.image_dim_ordering() == 'th':
HELP = "K.function([x, K.learning_phase()], [y])"
print(HELP, K.epsilon())
