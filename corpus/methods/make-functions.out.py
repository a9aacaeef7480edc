# corpus: select=methods
import threading

from keras.models import Model

actor, critic = Model(a, b), Model(a, c)
for _ in range(4):
    pass
threading.Thread(target=run, args=(actor, critic)).start()
