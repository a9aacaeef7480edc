import matplotlib.pyplot as plt


def plot(history):
    plt.plot(history.history['acc'])
    plt.plot(history.history['val_acc'])
