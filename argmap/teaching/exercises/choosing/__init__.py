"""What there is to choose among: wrong premises, planted mistakes, and the sentences of a text."""
