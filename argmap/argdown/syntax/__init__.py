"""From text to a syntax tree: includes, tokens, blocks, elements, relations."""
