import string
from tensorflow.keras.layers import Dense

print(', '.join(['a', 'b']), string.ascii_letters, 'a b'.split())
print(int('3'), 'a'.replace('a', 'b').upper())
table = str.maketrans('a', 'b')
words = ' '.join(['a'] * 3)
print(string.punctuation)
