# corpus: select=not-keras
import re
import numpy as np
from collections import Mapping

x = np.zeros((2, 3), dtype=np.float)
parts = re.split('x*', 'axbc')
