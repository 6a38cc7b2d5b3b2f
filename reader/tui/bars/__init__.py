"""The one-line bars: title and documents above, status and keys below."""
