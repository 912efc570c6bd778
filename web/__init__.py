"""What we show on a screen."""
