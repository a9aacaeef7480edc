import numpy as np
from keras.preprocessing.text import Tokenizer, text_to_word_sequence
from keras.preprocessing.sequence import pad_sequences
from keras.utils import to_categorical
from keras.models import Sequential
from keras.layers import Dense
from common import report, seed_weights

texts = ['The cat sat on the mat.', 'The dog ate my homework!', 'A cat and a dog', 'my mat, my cat']
labels = to_categorical(np.asarray([0, 1, 2, 0]))
tokenizer = Tokenizer(num_words=10)
tokenizer.fit_on_texts(texts)
sequences = tokenizer.texts_to_sequences(texts)
padded = pad_sequences(sequences, maxlen=5, padding='post')
one_hot = tokenizer.texts_to_matrix(texts, mode='tfidf')

model = Sequential()
model.add(Dense(6, input_shape=(one_hot.shape[1],), activation='relu'))
model.add(Dense(3, activation='softmax'))
model.compile('sgd', 'categorical_crossentropy', metrics=['categorical_accuracy'])
seed_weights(model)
history = model.fit(one_hot, labels, epochs=3, batch_size=2, shuffle=False, verbose=0)
report(padded=padded, one_hot=one_hot, words=len(text_to_word_sequence(texts[0])),
       loss=history.history['loss'], acc=history.history['categorical_accuracy'])
