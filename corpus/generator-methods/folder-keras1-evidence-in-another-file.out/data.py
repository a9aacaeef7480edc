from tensorflow.keras.preprocessing.image import ImageDataGenerator

def batches(part):
    return ImageDataGenerator().flow_from_directory('data/' + part, batch_size=16, shuffle=False)
