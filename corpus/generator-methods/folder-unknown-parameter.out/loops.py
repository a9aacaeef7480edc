def train(model, feed, valid):
    return model.fit(
        feed,
        steps_per_epoch=100,
        epochs=10,
        validation_data=valid,
    )
