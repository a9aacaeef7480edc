# corpus: select=arguments dialect=k1
from keras.preprocessing.text import Tokenizer, text_to_word_sequence

tokenizer = Tokenizer(nb_words=100)
words = text_to_word_sequence('one two', lower=True)
