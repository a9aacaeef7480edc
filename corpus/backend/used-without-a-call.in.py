# corpus: select=backend,arguments dialect=k2
from keras import backend as K
from keras.backend import in_train_phase, learning_phase, placeholder

phase = K.learning_phase
makers = {'placeholder': placeholder, 'phase': learning_phase}
