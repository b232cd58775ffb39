"""An exercise as Moodle XML, for the question bank of Moodle."""
