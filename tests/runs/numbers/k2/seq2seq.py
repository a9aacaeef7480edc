"""Encoder and decoder; inference one token at a time."""
import numpy as np
from keras.layers import Input, LSTM, Dense
from keras.models import Model
from common import report, seed_weights

num_tokens, latent_dim = 5, 6
random = np.random.RandomState(33)
encoder_data = np.eye(num_tokens)[random.randint(0, num_tokens, (16, 4))]
decoder_data = np.eye(num_tokens)[random.randint(0, num_tokens, (16, 3))]
target_data = np.roll(decoder_data, -1, axis=1)

encoder_inputs = Input(shape=(None, num_tokens))
encoder = LSTM(latent_dim, return_state=True)
encoder_outputs, state_h, state_c = encoder(encoder_inputs)
encoder_states = [state_h, state_c]
decoder_inputs = Input(shape=(None, num_tokens))
decoder_lstm = LSTM(latent_dim, return_sequences=True, return_state=True)
decoder_outputs, _, _ = decoder_lstm(decoder_inputs, initial_state=encoder_states)
decoder_dense = Dense(num_tokens, activation='softmax')
decoder_outputs = decoder_dense(decoder_outputs)
model = Model([encoder_inputs, decoder_inputs], decoder_outputs)
model.compile(optimizer='rmsprop', loss='categorical_crossentropy')
seed_weights(model)
history = model.fit([encoder_data, decoder_data], target_data, batch_size=4, epochs=3,
                    shuffle=False, verbose=0)

encoder_model = Model(encoder_inputs, encoder_states)
state_inputs = [Input(shape=(latent_dim,)), Input(shape=(latent_dim,))]
outputs, state_h, state_c = decoder_lstm(decoder_inputs, initial_state=state_inputs)
decoder_model = Model([decoder_inputs] + state_inputs, [decoder_dense(outputs), state_h, state_c])
states = encoder_model.predict(encoder_data[:1])
token = np.zeros((1, 1, num_tokens))
token[0, 0, 0] = 1.
decoded = []
for _ in range(4):
    probabilities, h, c = decoder_model.predict([token] + states)
    decoded.append(probabilities[0, -1])
    token = np.eye(num_tokens)[np.newaxis, [np.argmax(probabilities[0, -1])]]
    states = [h, c]
report(loss=history.history['loss'], decoded=decoded)
