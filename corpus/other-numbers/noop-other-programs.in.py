# corpus: select=other-numbers dialect=modern
from tensorflow.keras import layers, models

model = models.Sequential([
    layers.Embedding(1000, 16),
    layers.BatchNormalization(),
    layers.Dense(8, activity_regularizer='l2'),
])
model.compile('adam', 'mse')
