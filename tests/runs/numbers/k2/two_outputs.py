"""A main and an auxiliary output, weighted."""
import numpy as np
from keras.layers import Input, Dense, concatenate
from keras.models import Model
from common import report, seed_weights

random = np.random.RandomState(8)
headline = random.uniform(-1, 1, (32, 5)).astype('float32')
extra = random.uniform(-1, 1, (32, 2)).astype('float32')
labels = random.randint(0, 2, (32, 1))
amount = random.uniform(-1, 1, (32, 1))

main_input = Input(shape=(5,), dtype='float32', name='main_input')
hidden = Dense(6, activation='tanh')(main_input)
auxiliary_output = Dense(1, name='aux_output')(hidden)
auxiliary_input = Input(shape=(2,), name='aux_input')
x = concatenate([hidden, auxiliary_input])
x = Dense(6, activation='relu')(x)
main_output = Dense(1, activation='sigmoid', name='main_output')(x)
model = Model(inputs=[main_input, auxiliary_input], outputs=[main_output, auxiliary_output])
model.compile(optimizer='rmsprop',
              loss={'main_output': 'binary_crossentropy', 'aux_output': 'mse'},
              loss_weights={'main_output': 1., 'aux_output': 0.2},
              metrics={'main_output': 'accuracy'})
seed_weights(model)
history = model.fit({'main_input': headline, 'aux_input': extra},
                    {'main_output': labels, 'aux_output': amount},
                    epochs=3, batch_size=8, shuffle=False, verbose=0)
main, auxiliary = model.predict([headline, extra])
report(loss=history.history['loss'], main_loss=history.history['main_output_loss'],
       aux_loss=history.history['aux_output_loss'], acc=history.history['main_output_acc'],
       main=main, auxiliary=auxiliary)
