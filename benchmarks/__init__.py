"""Benchmarks: ratios side by side, never timed tests."""
