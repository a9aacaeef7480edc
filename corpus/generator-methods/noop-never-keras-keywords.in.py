from tensorflow.keras.callbacks import EarlyStopping

def attack(classifier, feed):
    print(EarlyStopping())
    classifier.fit_generator(feed, nb_epochs=20)
    return classifier.evaluate_generator(feed, labels=[0, 1], per_task_metrics=True)
