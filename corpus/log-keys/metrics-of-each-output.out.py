# corpus: select=log-keys
from keras.layers import Dense, Input
from keras.models import Model, Sequential

inputs = Input((4,))
age = Dense(1, name='age')(inputs)
kind = Dense(3, name='kind')(inputs)
two = Model(inputs, [age, kind])
two.compile('adam', 'mse', metrics=[['accuracy'], ['accuracy']])
outputs = [age, kind]
again = Model(inputs=inputs, outputs=outputs)
again.compile('adam', 'mse', [['mae', 'accuracy'], ['mae', 'accuracy']])
three = Model(inputs, [age, kind, age])
three.compile(optimizer='adam', loss='mse', metrics=[[
    'accuracy',  # of all
], ['accuracy'], ['accuracy']])
four = Model(inputs, [age, kind, age, kind])
four.compile(optimizer='adam', loss='mse', metrics=[['mae']] * 4)
each = Model(inputs, [age, kind])
each.compile('adam', 'mse', metrics={'age': 'mae'})
each.compile('adam', 'mse', metrics=[['mae'], ['accuracy']])
one = Sequential([Dense(1, input_dim=4)])
one.compile('adam', 'mse', metrics=['accuracy'])
history = two.fit(x, [y, z])
print(history.history['kind_accuracy'])
