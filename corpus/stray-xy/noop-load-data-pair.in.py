from tensorflow.keras.datasets import mnist
from tensorflow.keras.models import load_model

(train_it, labels), (test_it, test_labels) = mnist.load_data()
model = load_model('digits.keras')
model.fit(train_it, labels, batch_size=128)
model.evaluate(test_it, y=test_labels)
