# corpus: dialect=k2 select=keras1-layers
from keras import Input, Model
from keras.layers import Dense

x = Input(shape=(3,))
model = Model(x, Dense(2)(x))
model = Model(inputs=[x], outputs=[Dense(2)(x)], name='m')
loss = model.fit(input=1, output=2)
