try:
    from tensorflow.keras.utils import to_categorical
except ImportError:
    from keras.utils.np_utils import probas_to_classes as to_categorical
