from tensorflow import keras
from tensorflow.keras import backend as K
