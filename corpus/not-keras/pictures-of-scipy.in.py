# corpus: select=not-keras
import numpy as np
import scipy.misc
from keras.models import load_model
from scipy import misc
from scipy.misc import imread, imsave, imrotate

picture = imread('in.png', mode='RGB').astype('float32')
small = scipy.misc.imresize(picture, 0.5, interp='bicubic')
turned = imrotate(small, 90)
misc.toimage(small, cmin=0.0, cmax=255.0).save('small.png')
misc.toimage(small, pal=colors).show()
imsave('out.png', turned)
