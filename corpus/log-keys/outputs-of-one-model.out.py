# corpus: select=log-keys
from keras.layers import Dense, Input
from keras.models import Model
from tensorflow.keras import layers

image = Input((4,))
judge = Model(image, [Dense(1)(image), Dense(3)(image)])
judge.compile('adam', ['mse', 'mse'])
noise = Input((2,))
fake, kind = judge(Dense(4)(noise))
both = Model(noise, [layers.Identity(name='fake')(fake), layers.Identity(name='kind')(kind)])
both.compile('adam', ['mse', 'mse'])
print(both.train_on_batch(x, [y, z]))
first, second = Dense(1)(noise), Dense(1)(noise)
plain = Model(noise, [first, second])
plain.compile('adam', 'mse')
inner = Model(noise, [fake, kind])
