from boosting import Booster

def create():
    booster = Booster()
    return booster
