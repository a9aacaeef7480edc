# corpus: select=arguments dialect=k2
from keras.preprocessing import text

words = text.text_to_word_sequence(input_text='one two', lower=True)
codes = text.one_hot(input_text=line, n=50)
