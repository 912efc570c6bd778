"""The channel contract, kept by one file per platform."""
