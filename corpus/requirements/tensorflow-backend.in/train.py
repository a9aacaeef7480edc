# corpus: select=requirements
import os

os.environ['KERAS_BACKEND'] = 'tensorflow'
if os.environ.get('KERAS_BACKEND') == 'theano':
    raise SystemExit
import keras

keras.backend.image_dim_ordering()
