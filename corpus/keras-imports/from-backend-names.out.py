from tensorflow.keras.backend import clear_session, epsilon, mean, square


def rmse(y_true, y_pred):
    return (mean(square(y_pred - y_true)) + epsilon()) ** 0.5
