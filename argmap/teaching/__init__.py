"""Teaching with a map: critical questions, a reading guide, exercises, grades."""
