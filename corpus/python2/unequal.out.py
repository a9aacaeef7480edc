from tensorflow.keras.layers import Dense

if Dense != None and 1 !=2:
    print('a<>b')
