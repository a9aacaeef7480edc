import common
from common import K as backend

print(common.keras.layers.core.Dense(3), backend.set_session, common.K.sum(x))
