from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
