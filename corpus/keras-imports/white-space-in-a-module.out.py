from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from tensorflow.keras.layers import LeakyReLU, PReLU  # leaky

model = Sequential([Dense(3), LeakyReLU(), PReLU()])
