import keras
from keras import backend as K
