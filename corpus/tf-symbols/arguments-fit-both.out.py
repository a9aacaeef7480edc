# corpus: select=tf-symbols
import tensorflow as tf
from keras.layers import Lambda

drop = Lambda(lambda x: tf.nn.dropout(x, rate=1 - 0.8))
confusion = Lambda(lambda pair: tf.math.confusion_matrix(pair[0], pair[1], 10, dtype=tf.int64))
heads = Lambda(lambda x: tf.boolean_mask(x, x > 0, name="heads"))
errors = Lambda(lambda p: tf.nn.softmax_cross_entropy_with_logits(p[0], p[1]))
slopes = Lambda(lambda x: tf.gradients(x, x)[0])
