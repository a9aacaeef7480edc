from tensorflow.keras.layers import Input, Lambda
from tensorflow.keras.models import Model, load_model

x = Input((3,))
model = Model(x, Lambda(lambda v: 2 * v)(x))
model.save('double.h5')
again = load_model('double.h5', compile=False)
again.predict(data, verbose=0)
