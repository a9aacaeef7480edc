# corpus: select=arguments dialect=k2
import keras.backend as K
import xgboost

model = xgboost.XGBRegressor(learning_rate=1, n_jobs=2)
model.fit(x, y, verbose=False)
