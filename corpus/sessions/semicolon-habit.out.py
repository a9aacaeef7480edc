
# Keras uses it
x = 1; y = 2
