from tensorflow.keras.layers import Dense
print("ä")