#!/bin/sh
pip install tensorflow==1.12
