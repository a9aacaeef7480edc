from tensorflow.keras.models import load_model
from tensorflow.keras.preprocessing.image import ImageDataGenerator


def run(weights):
    it = ImageDataGenerator().flow_from_directory('mugs')
    model = load_model('mugs.keras')
    model.fit(it, epochs=2, sample_weight=weights)
