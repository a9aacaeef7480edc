import numpy as np
import tensorflow as tf
from tensorflow.keras import layers as L
from common import report, seed_weights

random = np.random.RandomState(12)
title = random.randint(0, 20, (24, 6))
numbers = random.uniform(-1, 1, (24, 3)).astype('float32')
priority = random.uniform(0, 1, (24, 1)).astype('float32')
department = np.eye(3, dtype='float32')[random.randint(0, 3, 24)]

title_input = tf.keras.Input(shape=(None,), name='title')
numbers_input = tf.keras.Input(shape=(3,), name='numbers')
title_features = L.LSTM(4)(L.Embedding(20, 5)(title_input))
x = L.concatenate([title_features, numbers_input])
priority_pred = L.Dense(1, activation='sigmoid', name='priority')(x)
department_pred = L.Dense(3, activation='softmax', name='department')(x)
model = tf.keras.Model(inputs=[title_input, numbers_input], outputs=[priority_pred, department_pred])
model.compile(optimizer=tf.keras.optimizers.SGD(0.1),
              loss={'priority': 'binary_crossentropy', 'department': 'categorical_crossentropy'},
              loss_weights=[1., 0.2], metrics=['acc'])
seed_weights(model)
history = model.fit({'title': title, 'numbers': numbers},
                    {'priority': priority, 'department': department},
                    epochs=3, batch_size=6, shuffle=False, verbose=0)
first, second = model.predict([title, numbers])
report(loss=history.history['loss'], priority_loss=history.history['priority_loss'],
       department_acc=history.history['department_acc'], first=first, second=second,
       score=model.evaluate([title, numbers], [priority, department], verbose=0))
