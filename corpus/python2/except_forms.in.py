from keras.layers import Dense

try:
    pass
except ValueError, error:  # one
    print error
except (KeyError, IndexError), (number, text):
    print number, text
except Exception:
    pass
