# corpus: select=methods dialect=k1
from keras.preprocessing.text import Tokenizer

words = Tokenizer(5000)
print(words.num_words, words.word_index)
