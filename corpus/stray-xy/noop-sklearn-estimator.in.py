from sklearn.svm import SVC
from tensorflow.keras.models import load_model
from tensorflow.keras.preprocessing.image import ImageDataGenerator

encoder = load_model('encoder.keras')
image_it = ImageDataGenerator().flow_from_directory('cats', shuffle=False)
features = encoder.predict(image_it)
classifier = SVC()
classifier.fit(features, image_it.classes, sample_weight=None)
