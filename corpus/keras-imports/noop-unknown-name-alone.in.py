from keras.layers import AttentionDecoder2
from keras.layers.attention_zoo import Glimpse

print(AttentionDecoder2, Glimpse)
