from boosting import Booster

class DeepBooster(Booster):
    pass
