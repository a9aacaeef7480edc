# corpus: select=string-ids
from tensorflow.keras import metrics
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential

model = Sequential([Dense(1, kernel_initializer='zeros', kernel_constraint='max_norm')])
model.compile('adam', 'log_cosh', metrics=[metrics.KLDivergence(name='kullback_leibler_divergence')])
