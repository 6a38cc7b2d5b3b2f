"""What the keys do: one class a group of commands, one method a command."""
