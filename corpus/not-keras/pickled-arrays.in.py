# corpus: select=not-keras
import numpy as np
from keras.applications import VGG16

weights = np.load('vgg16.npy', encoding='latin1').item()
plain = np.load('x.npy')
known = np.load('x.npy', allow_pickle=True).item()
first = np.load('x.npy').item(0)
