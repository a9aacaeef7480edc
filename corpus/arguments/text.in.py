# corpus: select=arguments dialect=k2
from keras.preprocessing import text

words = text.text_to_word_sequence(text='one two', lower=True)
codes = text.one_hot(text=line, n=50)
