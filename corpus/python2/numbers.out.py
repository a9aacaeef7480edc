from tensorflow.keras.layers import Dense
import os

os.chmod('a', 0o755)
sizes = [0, 00, 0o7, 10, 0xFF, 0o17, 0b1, 1e5, 0.5, 1.]
real = 7 .real
