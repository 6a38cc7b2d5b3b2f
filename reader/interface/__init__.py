"""What `import reader` gives: functions and frozen values for programs; `reader.__all__` names all that is public."""
