"""The side panel: quotations, speakers, timeline and contents of a dossier, and details of the current row."""
