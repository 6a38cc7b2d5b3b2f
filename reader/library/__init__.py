"""All dossiers of a user: what the list says of each, and searching through their texts."""
