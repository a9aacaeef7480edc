import tensorflow as tf

model = tf.keras.Sequential([tf.keras.Input((3,)), tf.keras.layers.Dense(1)])
model.compile(tf.keras.optimizers.RMSprop(learning_rate=0.5), "mse")
model.fit(x, y)
print(model.predict(x))
