from mylearn import Recommender


def pairs():
    for user in range(10):
        yield user, user % 3


model = Recommender(factors=4)
model.fit(pairs(), [0, 1, 2], batch_size=2)
model.evaluate(pairs(), y=None)
