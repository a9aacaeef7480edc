from tensorflow.keras.layers import Dense

try:
    pass
except ValueError as error:  # one
    print(error)
except (KeyError, IndexError) as error1:
    (number, text) = error1.args
    print(number, text)
except Exception:
    pass
