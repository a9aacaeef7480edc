import tensorflow as tf

K = tf.keras.backend
net = tf.keras.models.Sequential()
net.add(tf.keras.layers.Dense(3, activation='relu'))
print(K.floatx(), tf.keras.utils.to_categorical([0, 1]))
