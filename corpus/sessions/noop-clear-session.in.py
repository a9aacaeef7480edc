from tensorflow.keras import backend as K

for fold in range(5):
    K.clear_session()
    print(fold)
