from tensorflow.keras.layers import Dense
from functools import reduce

print(reduce(max, [1]))  # why
if 1:
    try:
        pass
    except ValueError as e:
        print("""a
b""")
