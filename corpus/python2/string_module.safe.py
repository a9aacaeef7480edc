import string
from keras.layers import Dense

print string.join(['a', 'b'], ', '), string.letters, string.split('a b')
print string.atoi('3'), string.replace('a', 'a', 'b').upper()
table = string.maketrans('a', 'b')
words = string.join(['a'] * 3)
print string.punctuation
