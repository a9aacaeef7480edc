# corpus: select=arguments
from keras.preprocessing.text import Tokenizer
tokenizer = Tokenizer(5000)
other = Tokenizer()
