import tensorflow as tf

x = tf.placeholder(tf.float32, [None, 4])
y = tf.placeholder(tf.float32, [None, 2])
weights = tf.Variable(tf.truncated_normal([4, 2], stddev=0.1), name="weights")
logits = tf.matmul(tf.nn.dropout(x, 0.8), weights)
loss = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels=y, logits=logits))
train = tf.train.GradientDescentOptimizer(0.1).minimize(loss)
init = tf.global_variables_initializer()
config = tf.ConfigProto()
config.gpu_options.allow_growth = True

with tf.Session(config=config) as sess:
    sess.run(init)
    for step in range(100):
        _, value = sess.run([train, loss], feed_dict={x: [[0.0] * 4], y: [[0.0, 1.0]]})
    tf.logging.info("loss %f", value)
    print(sess.run(tf.argmax(logits, dimension=1)))
