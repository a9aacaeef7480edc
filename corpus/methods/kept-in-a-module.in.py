# corpus: dialect=tf1 select=methods
import tensorflow as tf

tf.model = tf.keras.Sequential()
tf.model.add(tf.keras.layers.Dense(3, input_dim=3, activation="softmax"))
tf.model.compile(loss="categorical_crossentropy", optimizer="sgd")
print(tf.model.predict_classes([[1.0, 2.0, 3.0]]))
print(tf.estimator.predict_classes)
