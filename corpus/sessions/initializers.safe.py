import tensorflow as tf
from tensorflow.keras import backend as K
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential

sess = K.get_session()
model = Sequential([Dense(3, input_shape=(2,))])
init = tf.global_variables_initializer()
sess.run(init)
K.get_session().run([tf.global_variables_initializer(), tf.tables_initializer()])
model.summary()
