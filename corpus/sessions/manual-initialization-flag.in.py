from keras import backend as K
from keras.models import load_model

K.manual_variable_initialization(True)
model = load_model('a.h5')
