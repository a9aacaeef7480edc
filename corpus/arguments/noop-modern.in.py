# corpus: select=arguments
import tensorflow as tf

model = tf.keras.Sequential([tf.keras.Input((4,)), tf.keras.layers.Dense(2)])
model.compile(tf.keras.optimizers.Adam(learning_rate=1e-3), 'mse', metrics=['mae'])
model.fit(x, y, epochs=3, batch_size=8, verbose=2, validation_split=0.1)
model.save('m.keras')
model.save_weights('m.weights.h5')
model.load_weights('m.weights.h5', skip_mismatch=True)
