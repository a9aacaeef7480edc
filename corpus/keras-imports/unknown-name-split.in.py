from keras.layers import Dense, AttentionDecoder2

print(Dense, AttentionDecoder2)
