# corpus: select=methods
import tensorflow as tf

net = tf.keras.Sequential([tf.keras.layers.Dense(1, input_shape=(3,))])
net.compile(optimizer=tf.keras.optimizers.Adam(), loss="mse")
print(net.outputs[0], net.optimizer.learning_rate.numpy(), net.layers[0].output_shape)
net.layers[0](x)
