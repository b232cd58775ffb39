"""Agreement between annotators, as numbers: coefficients over labels, units and segments."""
