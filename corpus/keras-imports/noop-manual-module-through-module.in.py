from tensorflow.keras.applications import mobilenet

print(mobilenet.mobilenet.BASE_WEIGHT_PATH)
