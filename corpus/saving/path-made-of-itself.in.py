from tensorflow import keras

model = keras.Sequential([keras.layers.Dense(1)])
name = "model"
for step in range(3):
    name = name + "-" + str(step)
    model.save(name)
other = "weights"
while len(other) < 20:
    other = other.replace("w", "h5") + other
model.save_weights(other + ".h5")
