import csv
import pickle
from keras.layers import Dense

rows = csv.reader(open('a', 'rb'))
writer = csv.writer(open('a', 'wb'))
rows = csv.reader(open('a'))
with open('a') as file:
    data = pickle.load(file)
with open('a', 'rb') as file:
    data = pickle.load(file)
pickle.dump(data, open('b', 'w'))
text = 'a'.decode('utf-8'), 'a'.encode('hex'), b'a'.decode('utf-8'), 'a'.encode('utf-8')
