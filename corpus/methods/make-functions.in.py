# corpus: select=methods
import threading

from keras.models import Model

actor, critic = Model(a, b), Model(a, c)
actor._make_predict_function()
critic._make_predict_function()
for _ in range(4):
    actor._make_train_function()
threading.Thread(target=run, args=(actor, critic)).start()
