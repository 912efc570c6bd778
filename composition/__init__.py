"""Composition: the parts of the service, put together. Knows every room; only main.py knows it."""
