# corpus: select=tf-symbols
import tensorflow as tf
from keras.layers import Lambda

drop = Lambda(lambda x: tf.nn.dropout(x, 0.8))
confusion = Lambda(lambda pair: tf.confusion_matrix(pair[0], pair[1], 10, tf.int64))
heads = Lambda(lambda x: tf.boolean_mask(x, x > 0, "heads"))
errors = Lambda(lambda p: tf.nn.softmax_cross_entropy_with_logits(p[0], p[1]))
slopes = Lambda(lambda x: tf.gradients(x, x)[0])
