import requests
from sqlalchemy.orm import Session
from tensorflow import keras


def get_session():
    return requests.Session()


class Pool:
    def set_session(self, session):
        self.session = session


pool = Pool()
pool.set_session(get_session())
orm = Session(bind=None)
print(keras.backend.floatx())
