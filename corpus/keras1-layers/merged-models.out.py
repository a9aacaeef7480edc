# corpus: select=keras1-layers
from keras.layers import Activation, Dense, Dropout, Embedding, LSTM, Permute
from keras.models import Model, Sequential
from tensorflow.keras.layers import Add, Concatenate, Dot
from tensorflow.keras.utils import get_source_inputs

story = Sequential()
story.add(Embedding(1000, 64, input_shape=(68,)))
question = Sequential()
question.add(Embedding(1000, 64, input_shape=(4,)))
question.add(Dropout(0.3))

# which words matter
match_output = Dot(axes=[2, 2])([story.outputs[0], question.outputs[0]])
match_output = Activation('softmax')(match_output)
match = Model(get_source_inputs(match_output), match_output)

response_output = Add()([match.outputs[0], story.outputs[0]])  # of the same shape
response_output = Permute((2, 1))(response_output)
response = Model(get_source_inputs(response_output), response_output)

answer_output = Concatenate(axis=-1)([response.outputs[0], question.outputs[0]])
answer_output = (
    LSTM(32)  # 32 at most
)(answer_output)
for units in (64, 32):
    answer_output = Dense(units)(answer_output)
    if units > 32:
        answer_output = Dropout(0.3)(answer_output)
answer_output = Activation('softmax')(answer_output)
answer = Model(get_source_inputs(answer_output), answer_output)

answer.compile(optimizer='rmsprop', loss='categorical_crossentropy')
answer.fit([stories, questions], answers, nb_epoch=120)
