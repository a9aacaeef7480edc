from tensorflow.keras.layers import Dense
from keras.layers import AttentionDecoder2

print(Dense, AttentionDecoder2)
