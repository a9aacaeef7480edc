import tensorflow as tf

model = tf.keras \
    .models \
    .Sequential([
        (tf.keras).layers.Dense(1),
        (tf
         .keras.layers  # of today
         .Dense(2)),
    ])
