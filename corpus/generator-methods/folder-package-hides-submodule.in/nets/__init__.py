from .SSD import SSD
