import tensorflow as tf
from keras import backend as K

if K.backend() == 'tensorflow':
    sess = tf.Session()
    K.set_session(sess)
else:
    print('other backend')
