import pandas as pd
from tensorflow.keras.models import load_model
from tensorflow.keras.preprocessing.image import ImageDataGenerator

table = pd.read_csv('xrays.csv')
model = load_model('xrays.keras')
xray_it = ImageDataGenerator().flow_from_dataframe(
    table, 'xrays', x_col='file', y_col='age', class_mode='raw')
model.fit(xray_it, y=table['age'], epochs=3)
