# corpus: select=methods
import tools


def halve(model):
    model.optimizer.lr = model.optimizer.lr / 2
