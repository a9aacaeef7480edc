# coding: utf-8

# In[1]:

from keras.layers import Dense
from keras.models import Sequential
from feeds import TestFeed
get_ipython().run_line_magic('matplotlib', 'inline')

# In[2]:

model = Sequential([Dense(1)]); model.compile('sgd', 'mse')

# In[3]:

# model.fit_generator(TestFeed(), steps_per_epoch=3)
preds = model.predict_generator(TestFeed(), workers=4, use_multiprocessing=True, max_queue_size=5000, verbose=1); preds.shape
