"""What the keys do: one file a group of commands, one function a command, named as the declaration has it."""
