"""What Reader finds where it is installed and run: what `reader doctor` tells."""
