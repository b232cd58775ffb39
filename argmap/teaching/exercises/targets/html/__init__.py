"""The exercise as a page that checks itself: one HTML file that works offline and by keyboard.

``data`` writes the exercise as JSON, and ``page`` puts it into one file with script and styles. In
``web/``, ``page.js`` is the whole, ``card.js`` what all tasks have in common, ``*_form.js`` one form of
task each, ``exhibits.js`` what is shown, ``memory.js`` what survives a reload, and ``phrases.js`` all
that the page itself says.
"""
