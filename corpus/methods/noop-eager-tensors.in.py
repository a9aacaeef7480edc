# corpus: select=methods dialect=modern
import tensorflow as tf

net = tf.keras.applications.ResNet50()
scores = net(tf.zeros((1, 224, 224, 3)), training=False)
print(scores.device, scores.get_shape(), scores.numpy())
