# corpus: select=requirements
import os

os.environ['KERAS_BACKEND'] = 'theano'  # before the import
os.environ.setdefault("KERAS_BACKEND", "cntk")
import json

import keras

json.dump({'image_dim_ordering': 'th'}, open('keras.json', 'w'))
