try:
    pass
except ValueError:
    multi_gpu_model = None
