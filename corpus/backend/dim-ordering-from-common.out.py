# corpus: select=backend,arguments dialect=k1
import keras

first = keras.backend.image_data_format() == 'channels_first'
second = keras.backend.image_data_format() == 'channels_first'
third = {"channels_last": "tf", "channels_first": "th"}[keras.backend.image_data_format()]
