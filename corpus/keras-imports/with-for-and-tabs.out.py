import os

for name in os.listdir('.'):
	if name.endswith('.h5'):
		from tensorflow.keras.layers import Layer
		from tensorflow.keras.models import Model
		print(name, Layer, Model)
with open('log.txt') as log:
	from tensorflow import keras
	print(log.read(), keras.layers.Dense(1))
