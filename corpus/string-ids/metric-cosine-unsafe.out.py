# corpus: select=string-ids
from keras.layers import Dense
from keras.models import Sequential
from tensorflow.keras import losses, metrics

model = Sequential([Dense(4, input_dim=8, kernel_initializer="he_normal")])
model.compile('adam', 'mse', metrics=[metrics.MeanMetricWrapper(losses.cosine_similarity, name='cosine_proximity')])
