# corpus: select=keras1-layers
from keras.layers import Activation, Dense, Dropout, Embedding, LSTM, Merge, Permute
from keras.models import Sequential

story = Sequential()
story.add(Embedding(1000, 64, input_length=68))
question = Sequential()
question.add(Embedding(1000, 64, input_length=4))
question.add(Dropout(0.3))

# which words matter
match = Sequential()
match.add(Merge([story, question],
                mode='dot',
                dot_axes=[2, 2]))
match.add(Activation('softmax'))

response = Sequential()
response.add(Merge([match, story], mode='sum'))  # of the same shape
response.add(Permute((2, 1)))

answer = Sequential()
answer.add(Merge([response, question], mode='concat', concat_axis=-1))
answer.add(
    LSTM(32)  # 32 at most
)
for units in (64, 32):
    answer.add(Dense(units))
    if units > 32:
        answer.add(Dropout(0.3))
answer.add(Activation('softmax'))

answer.compile(optimizer='rmsprop', loss='categorical_crossentropy')
answer.fit([stories, questions], answers, nb_epoch=120)
