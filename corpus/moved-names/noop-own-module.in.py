from mine.keras.layers import CuDNNLSTM
import mine as keras

print(CuDNNLSTM(3), keras.initializers.normal)
