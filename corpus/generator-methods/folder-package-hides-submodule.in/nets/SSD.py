from tensorflow.keras.models import Sequential


def SSD(size):
    model = Sequential()
    return model
