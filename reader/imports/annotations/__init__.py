"""Annotations that other programs, or Reader itself, wrote: W3C Web Annotation, and what Hypothesis exports."""
